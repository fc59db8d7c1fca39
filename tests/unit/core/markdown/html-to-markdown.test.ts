import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertHtml } from '../../../../core/markdown/html-to-markdown'
import { parseMarkdown, toSanitizedTree } from '../../../../core/markdown/processor'

const WORD = `<html><head><style>p{color:red}</style><title>x</title></head><body><!--StartFragment-->
<h1>Ein Fest</h1><p class=MsoNormal>Wir <b>feiern</b> <i style='mso-bidi-font-style:normal'>im</i> Hof.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Tische</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Bänke</p>
<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>Aufbauen</p>
<table><tr><td><p>Wer</p></td><td><p>Was</p></td></tr><tr><td>Anna</td><td>Kuchen</td></tr></table>
<!--EndFragment--></body></html>`

describe('pasted HTML', () => {
  it('of Word becomes clean markdown', () => {
    expect(convertHtml(WORD)).toBe(
      '### Ein Fest\n\nWir **feiern** *im* Hof.\n\n- Tische\n- Bänke\n\n1. Aufbauen\n\n| Wer | Was |\n| - | - |\n| Anna | Kuchen |',
    )
  })

  it.each([
    [
      'bold that a style sheet of Word has, too',
      "<p><b style='mso-bidi-font-weight:normal'>Wer</b> kommt</p>",
      '**Wer** kommt',
    ],
    ['empty paragraphs', '<p>Eins</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>Zwei</p>', 'Eins\n\nZwei'],
    [
      'paragraphs in a cell',
      '<table><tr><td>Wer</td></tr><tr><td><p>Anna</p><p>und <b>Bert</b></p></td></tr></table>',
      '| Wer |\n| - |\n| Anna und **Bert** |',
    ],
    [
      'lists in lists',
      [
        ['level1', '·', 'Tische'],
        ['level2', 'o', 'vier große'],
        ['level3', '·', 'weiß'],
        ['level1', '·', 'Bänke'],
        ['level2', '1.', 'vorn'],
      ]
        .map(
          ([level, mark, text]) =>
            `<p style='mso-list:l0 ${level} lfo1'><span style='mso-list:Ignore'>${mark}</span>${text}</p>\n`,
        )
        .join(''),
      '- Tische\n  - vier große\n    - weiß\n- Bänke\n  1. vorn',
    ],
    [
      'a list that begins further in',
      "<p style='mso-list:l0 level2 lfo1'>Erst</p><p style='mso-list:l0 level1 lfo1'>Dann</p>",
      '- Erst\n- Dann',
    ],
    ['what opens and closes', '<details><summary>Mehr</summary>Inhalt</details>', 'Mehr\n\nInhalt'],
  ])('keeps %s', (_name, html, markdown) => {
    expect(convertHtml(html)).toBe(markdown)
  })

  it.each([
    ['<b style="font-weight:normal"><p><span style="font-weight:700">Fett</span> nicht</p></b>', '**Fett** nicht'],
    ['<a href="https://example.org/a b">Seite</a>', '[Seite](https://example.org/a%20b)'],
    ['<a href="javascript:alert(1)">Seite</a>', 'Seite'],
    ['<div>Eins</div><div>Zwei</div>', 'Eins\n\nZwei'],
    ['<p>1. kein *Stern* <!-- weg --></p>', '1\\. kein \\*Stern\\*'],
    ['<img src="https://example.org/x.png" alt="Bild"><p>Text</p>', 'Text'],
  ])('%s', (html, markdown) => {
    expect(convertHtml(html)).toBe(markdown)
  })

  it.each([
    '<script>alert(1)</script>Text',
    '<img src=x onerror=alert(1)>Text',
    '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>Text',
    '&lt;img src=x onerror=alert(1)&gt; Text',
    '<a href="java\nscript:alert(1)">Text</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>Text',
    '<p>[x](javascript:alert(1)) Text',
  ])('that is hostile is inert: %s', (html) => {
    const tree = toSanitizedTree(parseMarkdown(convertHtml(html) ?? ''), {
      path: 'methods/x.md',
      hasEntry: () => false,
      findImage: () => null,
      glossary: null,
    })
    const json = JSON.stringify(tree)
    expect(json).toContain('Text')
    expect(json).not.toMatch(/"tagName":"(?:img|script|svg|iframe)"|"href"|"on/)
  })

  it('that is nested without end, or too long, is left to the plain text', () => {
    expect(convertHtml('<div>'.repeat(5000))).toBeNull()
    expect(convertHtml('a'.repeat(1_000_001))).toBeNull()
  })

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void convertHtml(`<p>${html}`)))
  })
})
