import { describe, expect, it } from 'vitest'
import { parseEntryLink } from '../../../../core/shell/entry-link'
import { kindOfFile, readStartArguments } from '../../../../core/shell/start-arguments'

describe('a link to an entry', () => {
  it.each([
    ['methodenkoffer://eintrag/zukunftswerkstatt', 'zukunftswerkstatt'],
    ['methodenkoffer://eintrag/swot-analyse', 'swot-analyse'],
  ])('%s opens %s', (link, id) => {
    expect(parseEntryLink(link)).toBe(id)
  })

  it.each([
    'methodenkoffer://eintrag/',
    'methodenkoffer://eintrag/..',
    'methodenkoffer://eintrag/a/b',
    'methodenkoffer://eintrag/a?x=1',
    'methodenkoffer://eintrag/a#x',
    'methodenkoffer://eintrag/a%2e',
    'methodenkoffer://eintrag/A',
    'methodenkoffer://eintrag/a ',
    ' methodenkoffer://eintrag/a',
    'methodenkoffer://eintrag/a\n',
    'methodenkoffer://einstellungen/a',
    'methodenkoffer:eintrag/a',
    'METHODENKOFFER://eintrag/a',
    'https://eintrag/a',
    `methodenkoffer://eintrag/${'a'.repeat(101)}`,
  ])('%j opens nothing', (link) => {
    expect(parseEntryLink(link)).toBeNull()
  })
})

it.each([
  ['/home/x/alles.kanal', 'channel'],
  ['C:\\Users\\x\\Sommer 2026.MAPPE', 'collection'],
  ['\\\\server\\weg\\paket.zip', 'pack'],
  ['/x/bild.png', null],
  ['/x/ohne', null],
  ['/x.zip/y', null],
  ['x.constructor', null],
])('%s is a file of the kind %s', (path, kind) => {
  expect(kindOfFile(path)).toBe(kind)
})

describe('arguments of a start', () => {
  it('finds files, links and our own switches among those of the system', () => {
    expect(
      readStartArguments(['.', '--inspect=0', '--safe', '--verbose', '--self-test=/t', '/a/b.kanal', '/c d/e.mappe']),
    ).toEqual({
      safe: true,
      verbose: true,
      selfTest: '/t',
      open: [
        { type: 'file', kind: 'channel', path: '/a/b.kanal' },
        { type: 'file', kind: 'collection', path: '/c d/e.mappe' },
      ],
    })
  })

  it.each([
    [['https://evil.example/x.zip']],
    [['file:///etc/passwd.zip']],
    [['--load=/x.kanal']],
    [['/x\0.kanal']],
    [['/etc/passwd']],
  ])('opens nothing of %j', (args) => {
    expect(readStartArguments(args).open).toEqual([])
  })

  it('takes nothing but the entry from a command line that a browser wrote', () => {
    expect(readStartArguments(['methodenkoffer://eintrag/fishbowl', '--safe', '--self-test=/t', '/x.kanal'])).toEqual({
      safe: false,
      verbose: false,
      selfTest: null,
      open: [{ type: 'entry', id: 'fishbowl' }],
    })
  })

  it('opens ten things at most', () => {
    expect(readStartArguments(Array.from({ length: 50 }, (_, index) => `/${index}.mappe`)).open).toHaveLength(10)
  })
})
