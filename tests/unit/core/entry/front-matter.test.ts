import { afterEach, describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../../core/entry/front-matter'
import { decodeText } from '../../../../core/entry/text-decoding'

const BODY = '\n## Worum es geht\n\nText.\n'

function read(text: string) {
  return readFrontMatter('methods/x.md', text)
}

/** The findings of a file that cannot be read. */
function refuse(text: string) {
  const result = read(text)
  if (result.ok) throw new Error('was read')
  return result.findings
}

describe('front matter in YAML', () => {
  it('gives the data, the body and the places of both', () => {
    const result = read(`---\nid: x\n\nthemes: [a, b]\n---\n${BODY}`)
    if (!result.ok) throw new Error('was refused')
    expect(result.value.data).toEqual({ id: 'x', themes: ['a', 'b'] })
    expect(result.value.body).toBe(BODY)
    expect(result.value.bodyLine).toBe(6)
    expect(result.value.locate(['themes', 1])).toEqual({ line: 4, column: 13 })
    expect(result.value.locate(['themes', 7])).toEqual({ line: 4, column: 1 })
  })

  it('leaves days as text and reads a file twice with the same result', () => {
    const text = `---\ncreated: 2026-11-22\n---\n${BODY}`
    expect(read(text)).toMatchObject({ ok: true, value: { data: { created: '2026-11-22' } } })
    expect(read(text)).toMatchObject({ ok: true, value: { data: { created: '2026-11-22' } } })
  })

  it.each([
    ['a title with a colon', 'title: Café: offen', 2, 'title: "Café: offen"'],
    ['a value that begins with an @', 'title: @home', 2, 'title: "@home"'],
    ['a tag', 'title: !wichtig heute', 2, 'title: "!wichtig heute"'],
    ['a tab', 'id: x\nplace:\n\tname: Y', 4, '  name: Y'],
  ])('names the line of %s and writes it as it should be', (_name, yaml, line, suggestion) => {
    expect(refuse(`---\n${yaml}\n---\n`)).toMatchObject([{ line, suggestion, severity: 'error' }])
  })

  it('reports each line that is wrong, not only the first', () => {
    const findings = refuse('---\ntitle: a: b\nsummary: c: d\nid: x\nid: y\n---\n')
    expect(findings.map(({ line }) => line)).toEqual([2, 3, 5])
  })
})

describe('front matter in anything else (hostile case 43)', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'wasRun')
  })

  it.each(['js', 'javascript', 'JS', ' js', 'coffee', 'json', 'toml', 'cson'])(
    'refuses ---%s and runs nothing',
    (language) => {
      const findings = refuse(`---${language}\n(globalThis.wasRun = true, { id: 'x' })\n---\n`)
      expect(findings).toMatchObject([{ line: 1, rule: 'front-matter' }])
      expect(Reflect.has(globalThis, 'wasRun')).toBe(false)
    },
  )
})

describe('front matter that wants to hurt (hostile case 44)', () => {
  const bomb = Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}*a${i - 1}]`)
  bomb[0] = 'a0: &a0 [x]'

  it.each([
    ['an alias bomb', bomb.join('\n'), 2],
    ['an alias', 'a: &x 1\nb: *x', 2],
    ['10,000 brackets', `id: x\na: ${'['.repeat(10_000)}`, 3],
    ['10,000 braces', `a: ${'{a: '.repeat(10_000)}`, 2],
    ['10,000 dashes, which exhaust the memory of the process', `a:\n${'- '.repeat(10_000)}x`, 3],
    ['10,000 question marks', '? '.repeat(10_000), 2],
    ['300 levels of indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 83],
    ['a duplicate key', 'id: x\nid: y', 3],
    ['a tag that makes objects', 'id: x\na: !!js/function "x"', 3],
    ['100 KB', `a: ${'x'.repeat(100_000)}`, 1],
  ])('refuses %s with the line, within a second', (_name, yaml, line) => {
    const start = performance.now()
    const findings = refuse(`---\n${yaml}\n---\n`)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(findings[0]).toMatchObject({ line, severity: 'error' })
  })

  it('does not change the prototype of anything', () => {
    read('---\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n---\n')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('files that are stored strangely (hostile case 46)', () => {
  const decode = (bytes: Uint8Array) => decodeText('methods/x.md', bytes)
  const utf8 = (text: string) => new TextEncoder().encode(text)

  it('reads a byte order mark and line ends of Windows as if they were not there', () => {
    expect(decode(utf8('\uFEFF---\r\nid: x\r\n---\r\n'))).toEqual({ ok: true, text: '---\nid: x\n---\n' })
  })

  it.each([
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\uFEFF---\nid: x', 'utf16le')), 'UTF-16'],
    ['UTF-16 without one', new Uint8Array(Buffer.from('---\nid: x', 'utf16le')), 'UTF-16'],
    ['Latin-1', new Uint8Array(Buffer.from('title: Grüße', 'latin1')), 'UTF-8'],
    ['nothing at all', new Uint8Array(), 'leer'],
    ['nothing but white space', utf8('\n \n'), 'leer'],
    ['a picture', new Uint8Array([0x41, 0x42, 0x43, 0, 0x44]), 'kein Text'],
  ])('says what to do with %s', (_name, bytes, word) => {
    const result = decode(bytes)
    expect(result).toMatchObject({ ok: false, finding: { line: 1, severity: 'error' } })
    expect(result.ok ? '' : result.finding.message).toContain(word)
  })

  it('says what is missing where there is no front matter, or no end of it', () => {
    expect(refuse('# Titel\n\nText.')).toMatchObject([{ line: 1, expected: '---', found: '# Titel' }])
    expect(refuse('---\nid: x\ntitle: y\n\n## Worum es geht\n')).toMatchObject([{ line: 4, suggestion: '---' }])
    expect(refuse('---\n---\n\nText.')[0]?.message).toContain('leer')
  })
})
