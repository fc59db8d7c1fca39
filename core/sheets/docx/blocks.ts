import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  LeaderType,
  PageReference,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
} from 'docx'
import { assertNever } from '../../errors'
import type { Block, CheckItem, Step } from '../model'
import { writeSvgFile } from '../serialize'
import { readSvgRatio } from '../svg'
import { WORDS } from '../words'
import type { DocxContext } from './context'
import { createImage, createRun, type DrawnImage, toRuns } from './runs'
import { createAddresses, createSources } from './sources'
import { chooseNumbers, NUMBERING, readColours, STYLE } from './styles'
import { createFacts, createField, createTable } from './tables'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

const LOOKS = { text: undefined, lead: STYLE.lead, kicker: STYLE.kicker, small: STYLE.small } as const
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const

export function toDocxBlocks(blocks: readonly Block[], context: DocxContext): FileChild[] {
  return blocks.flatMap((block) => toFileChildren(block, context))
}

function create(options: IParagraphOptions, { inherited }: DocxContext): Paragraph {
  return new Paragraph({ ...inherited, ...options })
}

function toFileChildren(block: Block, context: DocxContext): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [create({ heading: HEADINGS[block.level], children: toRuns(block.content) }, context)]
    case 'paragraph': {
      const style = LOOKS[block.look]
      return [create({ ...(style === undefined ? {} : { style }), children: toRuns(block.content) }, context)]
    }
    case 'list':
      return createList(block, context)
    case 'steps':
      return createSteps(block, context)
    case 'checklist':
      return block.items.flatMap((item) => createCheckItem(item, context))
    case 'table':
      return [createTable(block, context), spacer()]
    case 'callout':
      return createCallout(block, context)
    case 'quote':
      return toDocxBlocks(block.blocks, { ...context, inherited: { ...context.inherited, indent: { left: 400 } } })
    case 'code':
      return block.text
        .split('\n')
        .map((line) => create({ spacing: { after: 0 }, children: [createRun(line, { font: 'Consolas' })] }, context))
    case 'figure':
      return createFigure(block, context)
    case 'rule':
      return [create({ thematicBreak: true }, context)]
    case 'facts':
      return [createFacts(block, context), spacer()]
    case 'field':
      return [spacer(), createField(block, context), spacer()]
    case 'sources':
      return [...createSources(block, context), spacer()]
    case 'addresses':
      return [...createAddresses(block, context), spacer()]
    case 'attribution':
      return [create({ style: STYLE.attribution, children: toRuns(block.content) }, context)]
    case 'contents':
      return createContents(block, context)
    default:
      return assertNever(block)
  }
}

/** A table in Word touches what follows it. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 60, line: 120 } })
}

function createList({ isOrdered, start, items }: Of<'list'>, context: DocxContext): FileChild[] {
  const reference = isOrdered ? chooseNumbers(start) : NUMBERING.bullets
  const instance = isOrdered ? context.nextList() : 0
  const level = Math.min(context.depth, 4)
  return items.flatMap((item) => createItem(item, { reference, instance, level }, context))
}

/** The first paragraph carries the mark; what follows stands under it. */
function createItem(
  [first, ...rest]: readonly Block[],
  numbering: NonNullable<Exclude<IParagraphOptions['numbering'], false>>,
  context: DocxContext,
): FileChild[] {
  const { indent: _own, ...frame } = context.inherited
  const isText = first?.type === 'paragraph'
  const lead = new Paragraph({
    ...frame,
    numbering,
    spacing: { after: 60 },
    children: isText ? toRuns(first.content) : [],
  })
  const inner = {
    ...context,
    depth: context.depth + 1,
    inherited: { ...frame, indent: { left: 360 * (context.depth + 1) } },
  }
  const others = isText || first === undefined ? rest : [first, ...rest]
  return [lead, ...toDocxBlocks(others, inner)]
}

function createSteps({ items }: Of<'steps'>, context: DocxContext): FileChild[] {
  const instance = context.nextList()
  return items.flatMap((step) => createStep(step, instance, context))
}

function createStep({ title, time, clock, blocks }: Step, instance: number, context: DocxContext): FileChild[] {
  const when = [clock, time].filter((part) => part !== null).join(' · ')
  const lead = new Paragraph({
    style: STYLE.step,
    numbering: { reference: NUMBERING.steps, instance, level: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: context.textWidth }],
    children: [
      createRun(title ?? ''),
      ...(when === '' ? [] : [createRun('', { children: [new Tab()] }), createRun(when)]),
    ],
  })
  const inherited = { ...context.inherited, indent: { left: 360 }, keepLines: true }
  const body = { ...context, depth: context.depth + 1, inherited }
  // No step is torn apart: each paragraph of it but the last stays with the next.
  const kept = { ...body, inherited: { ...inherited, keepNext: true } }
  return [lead, ...toDocxBlocks(blocks.slice(0, -1), kept), ...toDocxBlocks(blocks.slice(-1), body)]
}

function createCheckItem({ text, amount, detail }: CheckItem, context: DocxContext): FileChild[] {
  const lead = create(
    {
      style: STYLE.check,
      numbering: { reference: NUMBERING.boxes, level: 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: context.textWidth }],
      children: [
        createRun(text),
        ...(amount === null ? [] : [createRun('', { children: [new Tab()] }), createRun(amount, { bold: true })]),
      ],
    },
    context,
  )
  if (detail === null) return [lead]
  return [lead, new Paragraph({ style: STYLE.small, indent: { left: 360 }, children: [createRun(detail)] })]
}

function createCallout({ kind, blocks }: Of<'callout'>, context: DocxContext): FileChild[] {
  const { accent, wash } = readColours(context.look)
  const border = { left: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 8 } }
  const inherited = { border, shading: { type: ShadingType.CLEAR, fill: wash }, indent: { left: 200 } }
  const inner = { ...context, inherited }
  const title = create({ style: STYLE.calloutTitle, children: [createRun(WORDS.callouts[kind])] }, inner)
  return [title, ...toDocxBlocks(blocks, inner), spacer()]
}

/** Pictures are at most as wide as the text and half a page high. */
function createFigure({ picture, alt, caption }: Of<'figure'>, context: DocxContext): FileChild[] {
  const words = caption.length === 0 ? [] : [create({ style: STYLE.small, children: toRuns(caption) }, context)]
  const image = drawPicture(picture, context)
  if (image === null) {
    const text = createRun(`${WORDS.imageMissing}: ${alt}`)
    return [create({ style: STYLE.small, children: [text] }, context), ...words]
  }
  return [
    create({ ...(words.length > 0 ? { keepNext: true } : {}), children: [createImage(image, alt)] }, context),
    ...words,
  ]
}

const MAX_HEIGHT = 450

function drawPicture(picture: Of<'figure'>['picture'], context: DocxContext): DrawnImage | null {
  const maxWidth = context.textWidth / 15
  if (picture.type === 'svg') {
    const ratio = readSvgRatio(picture.tree)
    const width = Math.min(maxWidth, MAX_HEIGHT * ratio, 560)
    const bytes = new TextEncoder().encode(writeSvgFile(picture.tree, width, width / ratio))
    const raster = picture.path === null ? undefined : context.image(picture.path)?.raster
    return { type: 'svg', bytes, width, height: width / ratio, raster }
  }
  const image = context.image(picture.path)
  if (image === null) return null
  const scale = Math.min(1, maxWidth / image.width, MAX_HEIGHT / image.height)
  return { ...image, width: image.width * scale, height: image.height * scale }
}

function createContents({ items }: Of<'contents'>, context: DocxContext): FileChild[] {
  return items.map(
    ({ partId, title }) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: context.textWidth, leader: LeaderType.DOT }],
        children: [
          new InternalHyperlink({ anchor: partId, children: [createRun(title)] }),
          createRun('', { children: [new Tab()] }),
          new PageReference(partId),
        ],
      }),
  )
}
