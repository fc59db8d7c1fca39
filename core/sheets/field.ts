import type { Block, FieldHeight, Part, SheetDocument } from './model'

/** By the ids of the parts that have a field. */
export type FieldHeights = Readonly<Record<string, FieldHeight>>

/** The document with its fields as high as their pages have room for. */
export function fitFields(document: SheetDocument, heights: FieldHeights): SheetDocument {
  const fitPart = (part: Part): Part => {
    const height = heights[part.id]
    if (height === undefined || part.body.type !== 'flow') return part
    const fitBlock = (block: Block): Block => (block.type === 'field' ? { ...block, height } : block)
    return { ...part, body: { ...part.body, blocks: part.body.blocks.map(fitBlock) } }
  }
  return { ...document, parts: document.parts.map(fitPart) }
}
