import type { Block, Picture, SheetDocument } from './model'

/** Paths of the pictures that the library must give for a document. Drawings are in it already; a format that needs a picture of them asks for theirs too. */
export function listPictures({ parts }: SheetDocument, withDrawings: boolean): readonly string[] {
  const pictures = parts.flatMap(({ body }) => (body.type === 'flow' ? body.blocks.flatMap(picturesOf) : []))
  const paths = pictures.map((picture) => (picture.type === 'image' || withDrawings ? picture.path : null))
  return [...new Set(paths.filter((path) => path !== null))]
}

function picturesOf(block: Block): readonly Picture[] {
  switch (block.type) {
    case 'figure':
      return [block.picture]
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
