import { assertNever } from '../../errors'
import { nameFile } from '../file-name'
import type { Block, Card, Part, SheetDocument } from '../model'
import { writeSvgFile } from '../serialize'
import { readSvgRatio } from '../svg'
import { WORDS } from '../words'
import { type PicturePath, writeBlocks } from './blocks'
import { escapeMarkdown } from './inlines'

export interface MarkdownFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** Bytes of a picture of the library; null where it is not there. */
export type ReadPicture = (path: string) => Uint8Array | null

const DRAWING_WIDTH = 660

/** The whole document as one text, pictures as their descriptions. */
export function writeMarkdown(document: SheetDocument): string {
  return `${document.parts.map((part) => writePart(part, () => null)).join('\n\n---\n\n')}\n`
}

/** The document as a folder: one file a part in its order, pictures beside them. */
export function writeMarkdownFolder({ parts }: SheetDocument, readPicture: ReadPicture): readonly MarkdownFile[] {
  const pictures: MarkdownFile[] = []
  const keep = (path: string, content: string | Uint8Array): string => {
    if (!pictures.some((known) => known.path === path)) pictures.push({ path, content })
    return path
  }
  const picturePath: PicturePath = ({ picture }) => {
    if (picture.type === 'svg') {
      const height = Math.round(DRAWING_WIDTH / readSvgRatio(picture.tree))
      const name = `bilder/zeichnung-${pictures.length + 1}.svg`
      return keep(name, writeSvgFile(picture.tree, DRAWING_WIDTH, height))
    }
    const bytes = readPicture(picture.path)
    return bytes === null ? null : keep(`bilder/${picture.path.replaceAll('/', '-')}`, bytes)
  }
  const digits = String(parts.length).length
  const texts = parts.map((part, index): MarkdownFile => {
    const number = String(index + 1).padStart(digits, '0')
    return { path: nameFile([number, part.title], 'md'), content: `${writePart(part, picturePath)}\n` }
  })
  return [...texts, ...pictures]
}

function writePart({ title, body }: Part, picturePath: PicturePath): string {
  switch (body.type) {
    case 'flow':
      return `# ${escapeMarkdown(title)}\n\n${writeBlocks(body.blocks, picturePath)}`
    case 'cover':
      return [`# ${escapeMarkdown(body.title)}`, body.kicker, ...body.lines, ...body.contact]
        .map((line, index) => (index === 0 ? line : escapeMarkdown(line)))
        .join('\n\n')
    case 'cards':
      return `# ${escapeMarkdown(title)}\n\n${body.cards.map(writeCard).join('\n\n')}`
    default:
      return assertNever(body)
  }
}

function writeCard({ title, kicker, summary, facts, steps, materials, attribution }: Card): string {
  const list: Block = {
    type: 'steps',
    items: steps.map((step, index) => ({ ...step, number: index + 1, clock: null, blocks: [] })),
  }
  const lines = [
    `## ${escapeMarkdown(title)}`,
    escapeMarkdown(kicker),
    escapeMarkdown(summary),
    escapeMarkdown(facts.join(' · ')),
    writeBlocks([list], () => null),
    materials.length === 0 ? '' : `**${WORDS.materials}:** ${escapeMarkdown(materials.join(' · '))}`,
    escapeMarkdown(attribution),
  ]
  return lines.filter((line) => line !== '').join('\n\n')
}
