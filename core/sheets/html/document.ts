import type { Element } from 'hast'
import { assertNever } from '../../errors'
import type { PrintLook } from '../../model/sheet'
import type { Logo, Part, SheetDocument } from '../model'
import { writeMarkup } from '../serialize'
import { WORDS } from '../words'
import { type BlockContext, type ImageAddress, type PageNumber, renderBlocks } from './blocks'
import { renderCards } from './cards'
import { h } from './element'
import { writePageStyles } from './page-styles'
import { type FontFile, writeStyles } from './styles'

export interface HtmlOptions {
  readonly look: PrintLook
  /** Empty where the page has the fonts already. */
  readonly fonts: readonly FontFile[]
  readonly imageAddress: ImageAddress
  /** For the contents; without numbers it is a list of titles. */
  readonly pageNumber: PageNumber
}

/** The whole document as one file that needs nothing else, and in which nothing can run or load (hostile case 70). */
export function writeHtml(document: SheetDocument, options: HtmlOptions): string {
  const head = h(
    'head',
    {},
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: ['Content-Security-Policy'],
      content:
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'author', content: document.author }),
    h('meta', { name: 'description', content: document.subject }),
    h('title', {}, document.title),
    h('style', {}, writeDocumentStyles(document, options)),
  )
  // Part by part: the elements of one are gone before those of the next are made.
  const parts = document.parts.map((part, index) => writeMarkup(renderPart(part, logoOf(document, index), options)))
  return `<!doctype html><html lang="de">${writeMarkup(head)}<body class="sheets">${parts.join('')}</body></html>`
}

/** The style sheet of a document: the same for preview, print and file. */
export function writeDocumentStyles(
  document: SheetDocument,
  { look, fonts }: Pick<HtmlOptions, 'look' | 'fonts'>,
): string {
  return `${writeStyles(look, fonts)}\n${writePageStyles(document, look)}`
}

/** The parts as elements; what the preview shows is what the file holds. */
export function renderParts(document: SheetDocument, context: BlockContext): Element[] {
  return document.parts.map((part, index) => renderPart(part, logoOf(document, index), context))
}

/** The first page carries the logo: of a folder that is its cover. */
function logoOf({ logo }: SheetDocument, index: number): Logo | null {
  return index === 0 ? logo : null
}

function renderPart(part: Part, logo: Logo | null, context: BlockContext): Element {
  const { id, body } = part
  switch (body.type) {
    case 'flow':
      return h(
        'section',
        { id, className: ['part', ...(part.isLarge ? ['large'] : [])], ariaLabelledBy: [`${id}-titel`] },
        logo === null ? null : renderLogo(logo, ['logo', 'sheet-logo']),
        renderTitle(part.title, `${id}-titel`),
        renderBlocks(body.blocks, context),
      )
    case 'cover':
      return h(
        'section',
        { id, className: ['part', 'cover'] },
        logo === null ? null : renderLogo(logo, ['logo']),
        h('p', { className: ['kicker'] }, body.kicker),
        renderTitle(body.title, null),
        h(
          'div',
          { className: ['cover-lines'] },
          body.lines.map((line) => h('p', {}, line)),
        ),
        h(
          'div',
          { className: ['cover-contact'] },
          body.contact.map((line) => h('p', {}, line)),
        ),
      )
    case 'cards':
      return h('section', { id, className: ['part', 'cards'] }, renderCards(body.cards))
    default:
      return assertNever(body)
  }
}

/** Letters; a longer word needs a smaller title on small paper, where it would be broken without a hyphen: Chromium knows no German ones. */
const LONG_WORD = 16

function renderTitle(title: string, id: string | null): Element {
  const isLong = title.split(/[\s\p{Pd}/]+/u).some((word) => word.length > LONG_WORD)
  return h('h1', { ...(id === null ? {} : { id }), ...(isLong ? { className: ['long-words'] } : {}) }, title)
}

function renderLogo({ mime, base64, width, height }: Logo, className: string[]): Element {
  return h('img', { className, src: `data:${mime};base64,${base64}`, alt: WORDS.logo, width, height })
}
