import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SHEET_SETTINGS } from '../../../../core/model/sheet'
import { writeDocx } from '../../../../core/sheets/docx/document'
import { createSheet } from '../../../../core/sheets/sheet'
import { measureImage } from '../../../../electron/host/compile/image-size'
import { PNG } from '../../../fakes/pictures'
import { allParts, createCompiled, FRAME } from '../../../support/sheet-samples'

const { look } = DEFAULT_SHEET_SETTINGS
const TEXT = `## Vorbereitung

- eins
- zwei
  1. innen

| Was | Wann |
| --- | --- |
| Tee | früh |

![Ein Kreis aus Stühlen](../images/kreis.png)

## Ablauf

1. **Ankommen (10 Min.)** Begrüßen. [Amt](https://amt.example/)
2. **Reden (20 Min.)** Sprechen.`

async function write(fields = {}, parts = {}): Promise<{ bytes: Uint8Array; part: (name: string) => string }> {
  const compiled = createCompiled(TEXT, fields)
  const document = createSheet(compiled, { kind: 'moderation', parts, people: 12 }, FRAME)
  const image = () => ({ type: 'png' as const, bytes: PNG, width: 400, height: 300 })
  const bytes = writeDocx(document, { look, image })
  const files = unzipSync(bytes)
  return { bytes, part: (name) => new TextDecoder().decode(files[name]) }
}

describe('writeDocx', () => {
  it('is read by another program with its headings, lists, tables, links and alt texts', async () => {
    const { bytes } = await write()
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(value).toMatch(/<h1>.*Fishbowl<\/h1>/)
    expect(value).toMatch(/<h2>Ablauf<\/h2>/)
    expect(value).toMatch(/<ul><li>eins<\/li><li>zwei<ol><li>innen<\/li><\/ol><\/li><\/ul>/)
    expect(value).toMatch(/<thead><tr><th><p><strong>Was<\/strong><\/p><\/th>/)
    expect(value).toContain('alt="Ein Kreis aus Stühlen"')
    expect(value).toContain('<a href="https://amt.example/">Amt</a>')
  })

  it('is German, says who wrote what, and counts its pages in the footer', async () => {
    const { part } = await write()
    expect(part('word/styles.xml')).toContain('w:val="de-DE"')
    expect(part('docProps/core.xml')).toContain('<dc:title>Fishbowl – Moderation</dc:title>')
    expect(part('word/header1.xml')).toContain('Fishbowl · Methodenblatt · Moderation')
    const footer = part('word/footer1.xml')
    for (const words of ['CC BY 4.0', 'Grundpaket 1.2.0', 'PAGE', 'NUMPAGES']) expect(footer).toContain(words)
  })

  it('gives a long address a QR code with a text, which a PNG reader reads', async () => {
    const { bytes } = await write({}, allParts(createCompiled(TEXT), 'moderation'))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain('alt="QR-Code: example.org/sehr-lang-')
    expect(value).not.toContain('alt="QR-Code: amt.example')
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.png'))
    const sizes = files.map(([, content]) => measureImage(content))
    expect(sizes.some(({ width = 0, height = 1 }) => width === height && width > 100)).toBe(true)
  })

  it('names no part that is not in the file, so that Word has nothing to repair', async () => {
    const { bytes, part } = await write()
    const names = Object.keys(unzipSync(bytes))
    const relations = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"(?: TargetMode="(\w+)")?/g)]
    for (const [, target, mode] of relations) if (mode !== 'External') expect(names).toContain(`word/${target}`)
    expect(relations.length).toBeGreaterThan(4)
  })

  it('gives each picture and each list of several sheets a place that the file knows', async () => {
    const { part } = await write({}, allParts(createCompiled(TEXT), 'moderation'))
    const body = part('word/document.xml')
    expect(body).not.toMatch(/methodenkoffer-blocks|"[^"]*\{[\w.-]+\}"/)
    const read = (name: string, pattern: RegExp): (string | undefined)[] =>
      [...part(name).matchAll(pattern)].map(([, id]) => id)
    const pictures = read('word/document.xml', /r:embed="([^"]+)"/g)
    expect(pictures.length).toBeGreaterThan(1)
    const relations = read('word/_rels/document.xml.rels', /Id="([^"]+)"/g)
    for (const id of pictures) expect(relations).toContain(id)
    const lists = read('word/document.xml', /<w:numId w:val="([^"]+)"/g)
    expect(new Set(lists).size).toBeGreaterThan(2)
    const known = read('word/numbering.xml', /<w:num w:numId="([^"]+)"/g)
    for (const id of lists) expect(known).toContain(id)
  })

  it('begins a list with the number that it has in the text, and counts each list for itself', async () => {
    const text =
      '## Vorbereitung\n\n4. vier\n5. fünf\n\nDazwischen.\n\n1. eins\n\n   7. sieben\n\nDanach.\n\n4. noch einmal vier'
    const sheet = createSheet(createCompiled(text), { kind: 'moderation', parts: {}, people: null }, FRAME)
    const files = unzipSync(writeDocx(sheet, { look, image: () => null }))
    const read = (name: string): string => new TextDecoder().decode(files[name])
    const numbering = read('word/numbering.xml')
    /** Where the list of a paragraph begins (ECMA-376, part 1, 17.9.8 and 17.9.26). */
    const findStart = (words: string): number => {
      const paragraph = read('word/document.xml')
        .match(/<w:p>.*?<\/w:p>/g)
        ?.find((each) => each.includes(`>${words}</w:t>`))
      const [, level, list] = paragraph?.match(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/) ?? []
      const instance = numbering.match(new RegExp(`<w:num w:numId="${list}".*?</w:num>`))?.[0] ?? ''
      const override = new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"/>`)
      return Number(instance.match(override)?.[1])
    }
    expect(['vier', 'eins', 'sieben', 'noch einmal vier'].map(findStart)).toEqual([4, 1, 7, 4])
  })

  it('keeps a step on one page, and lets the next one go to another', async () => {
    const text = '## Ablauf\n\n1. **Eins (10 Min.)** A.\n\n   - b\n\n   C.\n2. **Zwei (10 Min.)** D.'
    const sheet = createSheet(createCompiled(text), { kind: 'moderation', parts: {}, people: null }, FRAME)
    const body = new TextDecoder().decode(unzipSync(writeDocx(sheet, { look, image: () => null }))['word/document.xml'])
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/g) ?? []
    const find = (words: string): string => paragraphs.find((each) => each.includes(`>${words}</w:t>`)) ?? ''
    for (const words of ['A.', 'b']) expect(find(words)).toMatch(/<w:keepNext\/>.*<w:keepLines\/>/)
    for (const words of ['C.', 'D.']) expect(find(words)).toMatch(/<w:pPr>(?!.*keepNext).*<w:keepLines\/>/)
  })

  it('breaks no fact in a word on small paper, and leaves no empty cell', async () => {
    const sheet = createSheet(createCompiled(TEXT), { kind: 'moderation', parts: {}, people: null }, FRAME)
    const small = { paper: 'a5', textSize: 16, isColour: true } as const
    const bytes = writeDocx(sheet, { look: small, image: () => null })
    const [table = ''] =
      new TextDecoder().decode(unzipSync(bytes)['word/document.xml']).match(/<w:tbl>.*?<\/w:tbl>/) ?? []
    expect(table.match(/<w:gridCol /g)).toHaveLength(2)
    expect(table).not.toMatch(/<w:tc>(?:(?!<w:t[ >]).)*?<\/w:tc>/)
  })

  it('holds characters that XML cannot, without breaking the file', async () => {
    const { bytes } = await write({ title: 'A\u0000B\u0008C\uD800D <w:p> & "E"' })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value).toContain('A\uFFFDB\uFFFDC\uFFFDD <w:p> & "E"')
  })
})
