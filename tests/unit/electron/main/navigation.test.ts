import { expect, it } from 'vitest'
import { mayNavigate } from '../../../../electron/main/navigation'

const ORIGIN = 'app://methodenkoffer'

it.each(['app://methodenkoffer/', 'app://methodenkoffer/themen/schutz?x=1#y'])('stays in the app at %s', (address) => {
  expect(mayNavigate(address, ORIGIN)).toBe(true)
})

it.each([
  'https://example.org/',
  'http://methodenkoffer/',
  'app://evil/',
  'app://methodenkoffer.evil/',
  'app://methodenkoffer:1/',
  'app://user@methodenkoffer/',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:app://methodenkoffer/1',
  'javascript:alert(1)',
  'about:blank',
  'app:methodenkoffer',
  '',
])('does not go to %s', (address) => {
  expect(mayNavigate(address, ORIGIN)).toBe(false)
})
