import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { EMPTY_PLAN } from '../../../../core/model/notes'
import { createCards, layOutCards } from '../../../../core/sheets/cards'
import { createFolder } from '../../../../core/sheets/folder'
import { writeDocumentStyles, writeHtml } from '../../../../core/sheets/html/document'
import type { Card } from '../../../../core/sheets/model'
import { nameOwnText, readOwnText } from '../../../../core/sheets/own-text'
import { createSheet } from '../../../../core/sheets/sheet'
import { createCompiled, FRAME, HTML_OPTIONS } from '../../../support/sheet-samples'

const ABLAUF = `## Vorbereitung

Räumen Sie auf.

## Ablauf

1. **Ankommen (10 Min.)** Begrüßen.
2. **Reden (2 × 20 Min.)** Sprechen.
3. **Nachlese (2 Wochen)** Lesen.
4. **Schluss (5 Min.)** Gehen.

## In Leichter Sprache

Alle reden.`

const sheet = (kind: 'moderation' | 'handout' | 'material', markdown = ABLAUF) =>
  writeHtml(createSheet(createCompiled(markdown), { kind, parts: {}, people: 12 }, FRAME), HTML_OPTIONS)

describe('sheets of a method', () => {
  it('shows on the moderation sheet when each step begins, and stops the clock where a step takes weeks', () => {
    const clocks = [...sheet('moderation').matchAll(/<p class="clock">([^<]*)<\/p>/g)].map(([, clock]) => clock)
    expect(clocks).toEqual(['0:00', '0:10'])
    expect(sheet('moderation')).toContain('<p class="time">2 × 20 Min.</p>')
  })

  it('gives participants the text in Leichter Sprache, in larger type and without the preparation', () => {
    const handout = sheet('handout')
    expect(handout).toContain('Alle reden.')
    expect(handout).not.toContain('Räumen Sie auf.')
    expect(handout).toMatch(/class="part large"/)
  })

  it('multiplies the packing list for the group', () => {
    expect(sheet('material')).toMatch(/Klebepunkte, 5 je Person<\/p><\/div><p class="amount">60 ×/)
  })

  it.each(['moderation', 'handout', 'material'] as const)('carries the attribution that CC BY asks for: %s', (kind) => {
    const html = sheet(kind)
    for (const words of ['„Fishbowl“ von Redaktion', 'CC BY 4.0', 'Grundpaket 1.2.0', 'Stand 22.11.2026']) {
      expect(html).toContain(words)
    }
  })

  it('prints a long address as a QR code, and a short one as it is', () => {
    const compiled = createCompiled(ABLAUF)
    const html = writeHtml(
      createSheet(compiled, { kind: 'moderation', parts: { Quellen: true }, people: null }, FRAME),
      HTML_OPTIONS,
    )
    expect(html.match(/aria-label="QR-Code/g)).toHaveLength(1)
    const near = createCompiled('## Ablauf\n\n[Amt](https://www.amt.example/a)')
    const plain = writeHtml(createSheet(near, { kind: 'moderation', parts: {}, people: null }, FRAME), HTML_OPTIONS)
    expect(plain).toContain('>amt.example/a</a>')
    expect(plain).not.toContain('QR-Code')
  })
})

describe('hostile texts (hostile case 70)', () => {
  const PAYLOAD = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"\\'

  it('stay text, also in the style sheet, and the file may run and load nothing', () => {
    const compiled = createCompiled(`## Ablauf\n\n${PAYLOAD}`, {
      title: PAYLOAD,
      authors: [PAYLOAD],
      materials: [PAYLOAD],
      sources: [{ title: PAYLOAD, url: 'javascript:alert(1)', accessed: PAYLOAD }],
    })
    const frame = { ...FRAME, profile: { name: PAYLOAD, contact: PAYLOAD, logo: null } }
    const document = createSheet(compiled, { kind: 'moderation', parts: { Quellen: true }, people: 1 }, frame)
    const html = writeHtml(document, HTML_OPTIONS)
    const tags = new Set<string>()
    const policies: unknown[] = []
    visit(fromHtml(html), 'element', ({ tagName, properties }) => {
      tags.add(tagName)
      if (String(properties.httpEquiv) === 'Content-Security-Policy') policies.push(properties.content)
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([])
      expect(String(properties.href ?? '')).not.toMatch(/^javascript:/i)
    })
    expect([...tags].filter((tag) => ['script', 'img', 'iframe', 'link', 'base'].includes(tag))).toEqual([])
    expect(policies).toEqual([expect.stringContaining("default-src 'none';")])
    expect(writeDocumentStyles(document, HTML_OPTIONS)).not.toContain('<')
  })

  it('leaves nothing of a drawing but shapes and words', () => {
    const compiled = createCompiled('## Ablauf\n\nText.')
    const svg = {
      type: 'element' as const,
      tagName: 'svg',
      properties: { viewBox: '0 0 10 10', onLoad: 'alert(1)', style: 'x' },
      children: ['script', 'foreignObject', 'use', 'image', 'path'].map((tagName) => ({
        type: 'element' as const,
        tagName,
        properties: { d: 'M0 0', href: 'https://evil.example/', fill: 'url(https://evil.example/)', onClick: 'x' },
        children: [],
      })),
    }
    const section = { id: 'abschnitt-bild', heading: 'Bild', tree: { type: 'root' as const, children: [svg] } }
    const html = writeHtml(
      createSheet({ ...compiled, sections: [section] }, { kind: 'moderation', parts: {}, people: null }, FRAME),
      HTML_OPTIONS,
    )
    expect(html).toContain('<path d="M0 0">')
    expect(html).not.toMatch(/evil|onload|onclick|<script|<foreignobject|<use|<image/i)
  })
})

describe('workshop folder', () => {
  const folder = createFolder(
    [
      { type: 'text', title: 'Begrüßung', blocks: [] },
      { type: 'entry', compiled: createCompiled(ABLAUF), notes: [] },
    ],
    {
      title: 'Unser Tag',
      date: '2026-12-03',
      plan: { ...EMPTY_PLAN, trainer: 'Frau K.', place: 'Saal', people: 10, slot: 60 },
      parts: ['cover', 'contents', 'plan', 'materials', 'sheets', 'notes', 'sources'],
      kind: 'moderation',
    },
    FRAME,
  )

  it('has its parts in order, and leaves out notes where there are none', () => {
    expect(folder.parts.map(({ id }) => id)).toEqual([
      'titel',
      'inhalt',
      'ablaufplan',
      'material',
      'teil-1',
      'teil-2',
      'quellen',
    ])
  })

  it('prints page numbers in the contents, cover, plan and what is too long', () => {
    const html = writeHtml(folder, { ...HTML_OPTIONS, pageNumber: (id) => (id === 'teil-2' ? 7 : 3) })
    expect(html).toContain('<a href="#teil-2"><span class="name">Fishbowl</span></a><span class="page">7</span>')
    for (const words of ['3. Dezember 2026', 'Frau K.', 'Saal', '50 ×']) expect(html).toContain(words)
    expect(html).toContain('Der Plan ist 30 Min. länger als die 1 Std., die Sie haben.')
  })

  it.each([
    ['Begrüßung im **Hof**', []],
    ['# Begrüßung\n\nMit Tee', ['Mit Tee']],
    ['Begrüßung  \nMit Tee', ['Begrüßung', 'Mit Tee']],
    ['[Begrüßung](https://tee.example/)', ['Begrüßung', 'tee.example']],
  ])('prints the text %j below its title without the title', (markdown, left) => {
    const item = { type: 'text' as const, title: nameOwnText(markdown), blocks: readOwnText(markdown) }
    const choice = { title: '', date: null, plan: EMPTY_PLAN, parts: ['sheets'], kind: 'moderation' } as const
    const html = writeHtml(createFolder([item], choice, FRAME), HTML_OPTIONS)
    const [, below = ''] = html.split('</h1>')
    expect(html).toContain('>Begrüßung')
    for (const words of left) expect(below).toContain(words)
    if (left.length === 0) expect(below).not.toContain('Hof')
    else if (!left.includes('Begrüßung')) expect(below).not.toContain('Begrüßung')
  })

  it('draws a page with its own running lines for each part', () => {
    const styles = writeDocumentStyles(folder, HTML_OPTIONS)
    for (const { id } of folder.parts) expect(styles).toContain(`#${id} { page: ${id}; }`)
    expect(styles).toContain('counter(page)')
  })
})

describe('method cards', () => {
  const card = (title: string): Card => ({
    title,
    kicker: '',
    summary: '',
    facts: [],
    steps: [],
    materials: [],
    attribution: '',
  })

  it('lay each back behind its front when the paper is turned over its long edge', () => {
    const [first, second] = layOutCards(['A', 'B', 'C', 'D', 'E'].map(card))
    const titles = (side: readonly (Card | null)[] | undefined) => side?.map((each) => each?.title ?? '')
    expect(titles(first?.front)).toEqual(['A', 'B', 'C', 'D'])
    expect(titles(first?.back)).toEqual(['B', 'A', 'D', 'C'])
    expect(titles(second?.front)).toEqual(['E', '', '', ''])
    expect(titles(second?.back)).toEqual(['', 'E', '', ''])
  })

  it('are two pages for each four cards', () => {
    const html = writeHtml(createCards(['A', 'B', 'C', 'D', 'E'].map(card), 'Karten', FRAME), HTML_OPTIONS)
    expect(html.match(/class="card-page"/g)).toHaveLength(4)
  })

  it('are set smaller only where the steps would not fit else', () => {
    const write = (steps: number, materials: number): string => {
      const full = {
        ...card('A'),
        steps: Array.from({ length: steps }, () => ({ title: 'Reden', time: null })),
        materials: Array.from({ length: materials }, () => 'Stifte'),
      }
      return writeHtml(createCards([full], 'Karten', FRAME), HTML_OPTIONS)
    }
    expect(write(6, 7)).not.toContain('card back dense')
    expect(write(12, 4)).toContain('card back dense')
  })
})
