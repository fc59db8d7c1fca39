import { assertNever } from '../../errors'
import type { Block, Cell, CheckItem, SourceItem, Step } from '../model'
import { WORDS } from '../words'
import { escapeMarkdown, writeInlines } from './inlines'

/** Where a picture lies, relative to the file; null where it is not handed over. */
export type PicturePath = (block: Extract<Block, { type: 'figure' }>) => string | null

type Of<T extends Block['type']> = Extract<Block, { type: T }>

export function writeBlocks(blocks: readonly Block[], picturePath: PicturePath): string {
  return blocks.map((block) => writeBlock(block, picturePath)).join('\n\n')
}

function writeBlock(block: Block, picturePath: PicturePath): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeInlines(block.content, ' ')}`
    case 'paragraph':
      return writeInlines(block.content)
    case 'list':
      return writeList(block, picturePath)
    case 'steps':
      return block.items.map((step) => writeStep(step, picturePath)).join('\n')
    case 'checklist':
      return block.items.map(writeCheckItem).join('\n')
    case 'table':
      return writeTable(block)
    case 'callout':
      return quote(`**${WORDS.callouts[block.kind]}**\n\n${writeBlocks(block.blocks, picturePath)}`)
    case 'quote':
      return quote(writeBlocks(block.blocks, picturePath))
    case 'code':
      return `${fenceOf(block.text)}\n${block.text}\n${fenceOf(block.text)}`
    case 'figure':
      return writeFigure(block, picturePath)
    case 'rule':
      return '---'
    case 'facts':
      return block.items.map(({ label, value }) => `- **${label}:** ${escapeMarkdown(value)}`).join('\n')
    case 'field':
      return `**${block.label}**`
    case 'sources':
      return block.items.map(writeSource).join('\n')
    case 'addresses':
      return block.items.map(({ number, href }) => `- \\[${number}\\] <${href}>`).join('\n')
    case 'attribution':
      return writeInlines(block.content)
    case 'contents':
      return block.items.map(({ title }) => `- ${escapeMarkdown(title)}`).join('\n')
    default:
      return assertNever(block)
  }
}

/** Longer than any fence in the text itself. */
function fenceOf(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  return '`'.repeat(longest + 1)
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function indent(text: string, width: number): string {
  const [first = '', ...rest] = text.split('\n')
  return [first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(width) + line))].join('\n')
}

function writeList({ isOrdered, start, items }: Of<'list'>, picturePath: PicturePath): string {
  return items
    .map((item, index) => {
      const mark = isOrdered ? `${start + index}. ` : '- '
      return mark + indent(writeBlocks(item, picturePath), mark.length)
    })
    .join('\n')
}

function writeStep({ number, title, time, blocks }: Step, picturePath: PicturePath): string {
  const mark = `${number}. `
  const label = title === null ? '' : `**${escapeMarkdown(title)}${time === null ? '' : ` (${escapeMarkdown(time)})`}**`
  const text = writeBlocks(blocks, picturePath)
  const gap = blocks[0]?.type === 'paragraph' || label === '' ? ' ' : '\n\n'
  return mark + indent(label + (label === '' || text === '' ? '' : gap) + text, mark.length)
}

function writeCheckItem({ text, amount, detail }: CheckItem): string {
  const parts = [
    escapeMarkdown(text),
    amount === null ? '' : ` – **${amount}**`,
    detail === null ? '' : ` (${escapeMarkdown(detail)})`,
  ]
  return `- [ ] ${parts.join('')}`
}

const RULES = { left: '---', right: '--:', center: ':-:' } as const

function writeTable({ head, rows }: Of<'table'>): string {
  const columns = Math.max(1, head.length, ...rows.map(({ length }) => length))
  const toLine = (cells: readonly Cell[]): string =>
    `| ${Array.from({ length: columns }, (_, index) => writeInlines(cells[index]?.content ?? [], ' ')).join(' | ')} |`
  const rules = Array.from({ length: columns }, (_, index) => RULES[head[index]?.align ?? 'left'])
  return [toLine(head), `| ${rules.join(' | ')} |`, ...rows.map(toLine)].join('\n')
}

function writeFigure(block: Of<'figure'>, picturePath: PicturePath): string {
  const path = picturePath(block)
  const alt = escapeMarkdown(block.alt).replace(/\s+/g, ' ')
  const picture = path === null ? `*${WORDS.imageMissing}: ${alt}*` : `![${alt}](<${path}>)`
  return block.caption.length === 0 ? picture : `${picture}\n\n${writeInlines(block.caption)}`
}

function writeSource({ text, href }: SourceItem): string {
  return `- ${escapeMarkdown(text)}${href === null ? '' : `  \n  <${href}>`}`
}
