import type { Block, SheetDocument } from './model'

/** Paths of all pictures that the library must give for a document; drawings are in it already. */
export function listPictures({ parts }: SheetDocument): readonly string[] {
  const paths = parts.flatMap(({ body }) => (body.type === 'flow' ? body.blocks.flatMap(picturesOf) : []))
  return [...new Set(paths)]
}

function picturesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'figure':
      return block.picture.type === 'image' ? [block.picture.path] : []
    case 'callout':
    case 'quote':
      return block.blocks.flatMap(picturesOf)
    case 'list':
      return block.items.flat().flatMap(picturesOf)
    case 'steps':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(picturesOf))
    default:
      return []
  }
}
