import {
  Bookmark,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
} from 'docx'
import { assertNever } from '../../errors'
import type { PrintLook } from '../../model/sheet'
import { GEOMETRY, type PageGeometry } from '../html/geometry'
import type { Card, Logo, Part, SheetDocument } from '../model'
import { WORDS } from '../words'
import { toDocxBlocks } from './blocks'
import { type DocxContext, type DocxImage, pixelsToTwips } from './context'
import { packWritten } from './pack-written'
import { cleanXmlText, createImage, createRun } from './runs'
import { describeNumbering, describeStyles, NUMBERING, readColours, STYLE } from './styles'
import { type Written, WrittenBlocks } from './written-blocks'

export interface DocxOptions {
  readonly look: PrintLook
  readonly image: (path: string) => DocxImage | null
}

/** A card is a page of its own, to print four to a sheet. */
const CARD_GEOMETRY: PageGeometry = { name: 'A6', width: 397, height: 559, top: 38, right: 34, bottom: 34, left: 34 }

/** The document as a DOCX file: styles, headings, lists, tables, lines above and below, pictures with their texts; in German. */
export function writeDocx(document: SheetDocument, { look, image }: DocxOptions): Uint8Array {
  let lists = 0
  const nextList = (): number => {
    lists += 1
    return lists
  }
  const written: Written[] = []
  const sections = document.parts.map((part, index) => {
    const geometry = part.body.type === 'cards' ? CARD_GEOMETRY : GEOMETRY[look.paper]
    const textWidth = pixelsToTwips(geometry.width - geometry.left - geometry.right)
    const context: DocxContext = { look, image, nextList, written, inherited: {}, depth: 0, textWidth }
    const lines = hasSameLines(part, document.parts[index - 1]) ? {} : createLines(part, context)
    return { ...createSection(part, geometry, index === 0 ? document.logo : null, context), ...lines }
  })
  const hasContents = document.parts.some(
    ({ body }) => body.type === 'flow' && body.blocks.some(({ type }) => type === 'contents'),
  )
  const file = new Document({
    title: cleanXmlText(document.title),
    creator: cleanXmlText(document.author),
    lastModifiedBy: cleanXmlText(document.author),
    description: cleanXmlText(document.subject),
    styles: describeStyles(look),
    numbering: describeNumbering(look),
    // Page numbers of the contents are counted by the program that opens the file.
    ...(hasContents ? { features: { updateFields: true } } : {}),
    sections,
  })
  return packWritten(file, written)
}

function createSection(part: Part, geometry: PageGeometry, logo: Logo | null, context: DocxContext): ISectionOptions {
  const { width, height, top, right, bottom, left } = geometry
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: pixelsToTwips(width), height: pixelsToTwips(height) },
        margin: {
          top: pixelsToTwips(top),
          right: pixelsToTwips(right),
          bottom: pixelsToTwips(bottom),
          left: pixelsToTwips(left),
          header: pixelsToTwips(top / 2),
          footer: pixelsToTwips(bottom / 3),
        },
      },
    },
    children: createBody(part, logo, context),
  }
}

/** Lines above and below that are not given are those of the section before (ECMA-376, part 1, 17.10.2). */
function hasSameLines(part: Part, before: Part | undefined): boolean {
  if (before === undefined || part.body.type !== before.body.type) return false
  const { header, footer } = before
  return part.header.left === header.left && part.header.right === header.right && part.footer === footer
}

function createLines(part: Part, context: DocxContext): Pick<ISectionOptions, 'headers' | 'footers'> {
  const isPlain = part.body.type === 'flow'
  return {
    headers: { default: new Header({ children: isPlain ? [createHeader(part, context)] : [] }) },
    footers: { default: new Footer({ children: isPlain ? [createFooter(part, context)] : [] }) },
  }
}

function createHeader({ header }: Part, { textWidth }: DocxContext): Paragraph {
  return new Paragraph({
    style: STYLE.page,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [createRun(header.left), createRun('', { children: [new Tab()] }), createRun(header.right)],
  })
}

function createFooter({ footer }: Part, { textWidth, look }: DocxContext): Paragraph {
  return new Paragraph({
    style: STYLE.page,
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: readColours(look).line, space: 6 } },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      createRun(footer),
      createRun('', {
        children: [new Tab(), `${WORDS.page} `, PageNumber.CURRENT, ` ${WORDS.of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  })
}

function createBody(part: Part, logo: Logo | null, context: DocxContext): FileChild[] {
  const { body } = part
  const title = new Bookmark({ id: part.id, children: [createRun(part.title)] })
  const picture = logo === null ? [] : [createLogo(logo)]
  switch (body.type) {
    case 'flow':
      return [
        ...picture,
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [title] }),
        // The paragraph that ends a section holds its paper and margins (ECMA-376, part 1, 17.6.17), so docx wants to see that one.
        new WrittenBlocks(body.blocks.slice(0, -1), (block) => toDocxBlocks([block], context), context.written),
        ...toDocxBlocks(body.blocks.slice(-1), context),
      ]
    case 'cover':
      return [
        ...picture,
        new Paragraph({ style: STYLE.kicker, spacing: { before: 2400 }, children: [createRun(body.kicker)] }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: [createRun(body.title)] }),
        ...body.lines.map((line) => new Paragraph({ style: STYLE.lead, children: [createRun(line)] })),
        ...body.contact.map((line) => new Paragraph({ style: STYLE.small, children: [createRun(line)] })),
      ]
    case 'cards':
      return body.cards.flatMap((card, index) => createCard(card, index > 0, context))
    default:
      return assertNever(body)
  }
}

function createLogo({ mime, base64, width, height }: Logo): Paragraph {
  const scale = Math.min(1, 200 / width, 90 / height)
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const type = mime === 'image/png' ? 'png' : 'jpg'
  return new Paragraph({
    children: [createImage({ type, bytes, width: width * scale, height: height * scale }, WORDS.logo)],
  })
}

function createCard(card: Card, isFollowing: boolean, context: DocxContext): FileChild[] {
  const instance = context.nextList()
  const { textWidth } = context
  return [
    new Paragraph({ style: STYLE.kicker, pageBreakBefore: isFollowing, children: [createRun(card.kicker)] }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [createRun(card.title)] }),
    new Paragraph({ children: [createRun(card.summary)] }),
    new Paragraph({ style: STYLE.small, children: [createRun(card.facts.join(' · '))] }),
    ...card.steps.map(
      ({ title, time }) =>
        new Paragraph({
          numbering: { reference: NUMBERING.numbers, instance, level: 0 },
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          spacing: { after: 40 },
          children: [
            createRun(title),
            ...(time === null ? [] : [createRun('', { children: [new Tab()] }), createRun(time)]),
          ],
        }),
    ),
    new Paragraph({ style: STYLE.small, children: [createRun(card.materials.join(' · '))] }),
    new Paragraph({ style: STYLE.attribution, children: [createRun(card.attribution)] }),
  ]
}
