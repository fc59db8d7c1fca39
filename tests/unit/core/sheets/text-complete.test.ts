import fc from 'fast-check'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SHEET_SETTINGS } from '../../../../core/model/sheet'
import { writeDocx } from '../../../../core/sheets/docx/document'
import { writeHtml } from '../../../../core/sheets/html/document'
import { writeMarkdown } from '../../../../core/sheets/markdown/document'
import { createSheet } from '../../../../core/sheets/sheet'
import { allParts, createCompiled, FRAME, HTML_OPTIONS } from '../../../support/sheet-samples'

const { look } = DEFAULT_SHEET_SETTINGS

/** Each form has blanks for words; every word of a text is another one, so that a lost one is noticed. */
const FORMS = [
  '# #',
  '**#** # *#*',
  '### #\n\n#',
  '- #\n- #\n\n  #\n  - #\n    - #',
  '3. #\n4. # `#`',
  '> #\n>\n> - #',
  ':::tipp\n#\n\n- #\n:::',
  ':::achtung[#]\n# [#](https://example.org/a)\n:::',
  '| # | # |\n| --- | --: |\n| # | ~~#~~ |',
  '```\n# #\n#\n```',
  '[#](../concepts/haus.md) # <b>#</b>',
  'x[^@] #\n\n[^@]: #',
  '1. # #\n\n   > #\n\n   | # |\n   | --- |\n   | # |',
] as const
const SECTIONS = ['Worum es geht', 'Ablauf', 'Vorbereitung', 'Varianten', 'In Leichter Sprache'] as const
const STEPS = '1. **# (10 Min.)** #\n\n   - #\n2. # #\n3. **#** #'

const text = fc.array(
  fc.record({
    heading: fc.constantFrom(...SECTIONS),
    forms: fc.array(fc.constantFrom(...FORMS, STEPS), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
)

function fillIn(sections: readonly { heading: string; forms: readonly string[] }[]): {
  markdown: string
  words: string[]
} {
  const words: string[] = []
  const markdown = sections
    .map(({ heading, forms }) => {
      // A mark at the beginning of a line or after another one is markup; all others are blanks.
      const filled = forms.map((form) =>
        // Two notes of one name would be one note.
        form.replaceAll('@', `n${words.length}`).replace(/(?<!#)#(?!#)/g, () => {
          words.push(`wort${words.length}e`)
          return words.at(-1) ?? ''
        }),
      )
      return `## ${heading}\n\n${filled.join('\n\n')}`
    })
    .join('\n\n')
  return { markdown, words }
}

function missing(words: readonly string[], output: string): readonly string[] {
  return words.filter((word) => !output.includes(word))
}

/** Sixty files of each format; a busy machine is slow at DOCX. */
const TIMEOUT = 90_000

describe('no word of an entry gets lost', () => {
  it(
    'in HTML, DOCX or markdown, whatever the text is made of',
    async () => {
      await fc.assert(
        fc.asyncProperty(text, async (sections) => {
          const { markdown, words } = fillIn(sections)
          const compiled = createCompiled(markdown)
          const document = createSheet(
            compiled,
            { kind: 'moderation', parts: allParts(compiled, 'moderation'), people: 12 },
            FRAME,
          )
          expect(missing(words, writeHtml(document, HTML_OPTIONS))).toEqual([])
          expect(missing(words, writeMarkdown(document))).toEqual([])
          const bytes = writeDocx(document, { look, image: () => null })
          const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
          expect(missing(words, value)).toEqual([])
          expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml')
        }),
        { numRuns: 60 },
      )
    },
    TIMEOUT,
  )
})
