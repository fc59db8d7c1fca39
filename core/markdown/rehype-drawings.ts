import type { Element, Root } from 'hast'
import type { MarkdownContext } from './context'
import { IMAGE_FOLDER } from './rehype-images'
import { walkElements } from './walk-elements'

/**
 * A figure with a drawing → the drawing itself, so that it takes the page's colours: `<figure class="diagram"><svg role="img"
 * aria-label>`. Its alt text stands for all that is in it. Runs after rehypeImages; a drawing that may not stand in the page stays a picture.
 */
export function rehypeDrawings({ findDrawing }: MarkdownContext) {
  return (tree: Root): void => {
    if (findDrawing === undefined) return
    walkElements(tree, (node) => {
      const [picture] = node.children
      if (node.tagName !== 'figure' || picture?.type !== 'element' || picture.tagName !== 'img') return
      const { dataImage, alt } = picture.properties
      if (typeof dataImage !== 'string' || typeof alt !== 'string' || alt === '') return
      const drawing = findDrawing(IMAGE_FOLDER + dataImage)
      if (drawing === null) return
      // The file's name stays: who cannot draw it, a word processor for one, asks for a picture of it.
      node.properties = { className: ['diagram'], dataImage }
      node.children[0] = label(drawing, alt)
    })
  }
}

function label(drawing: Element, alt: string): Element {
  return { ...drawing, properties: { ...drawing.properties, role: 'img', ariaLabel: alt } }
}
