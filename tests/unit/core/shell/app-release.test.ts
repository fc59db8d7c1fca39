import { expect, it } from 'vitest'
import { parseAppRelease, pickNewerRelease, writeAppRelease } from '../../../../core/shell/app-release'

const RELEASE = { version: '1.3.0', address: 'https://example.org/laden', notes: ['Schnellere Suche'] }

it('reads back what the publisher writes', () => {
  expect(parseAppRelease(writeAppRelease(RELEASE))).toEqual(RELEASE)
})

it.each([
  ['no JSON', '<html>'],
  ['an address that runs something', JSON.stringify({ format: 1, ...RELEASE, address: 'file:///c:/x.exe' })],
  ['an address without encryption', JSON.stringify({ format: 1, ...RELEASE, address: 'http://example.org' })],
  ['a version of words', JSON.stringify({ format: 1, ...RELEASE, version: 'neu' })],
  ['another format', JSON.stringify({ format: 2, ...RELEASE })],
])('refuses %s', (_what, text) => {
  expect(() => parseAppRelease(text)).toThrow(expect.objectContaining({ code: 'channel-untrusted' }))
})

it.each([
  ['1.2.9', RELEASE],
  ['1.3.0', null],
  ['2.0.0', null],
])('tells version %s of what is newer only', (running, expected) => {
  expect(pickNewerRelease(RELEASE, running)).toEqual(expected)
})
