import type { Element, ElementContent, Root } from 'hast'
import { resolvePath } from '../entry/entry-path'
import type { MarkdownContext } from './context'
import { walkElements } from './walk-elements'

export const IMAGE_FOLDER = 'images/'

/** A relative address of a picture as a path in the library, e.g. `images/fishbowl.svg`; null for every other address. */
export function resolveImage(from: string, src: string): string | null {
  const path = resolvePath(from, src)?.path
  return path?.startsWith(IMAGE_FOLDER) ? path : null
}

/**
 * Pictures come from the library's `images/` only, as `<img data-image="fishbowl.svg">`; the window knows their address. A remote or missing one
 * becomes its alt text: no request leaves the app for it (hostile case 36). A paragraph that is only a picture becomes
 * a figure, with the picture's title as its caption.
 */
export function rehypeImages(context: MarkdownContext) {
  return (tree: Root): void => {
    walkElements(tree, (node) => {
      const [only] = node.children
      if (node.tagName === 'p' && node.children.length === 1 && only?.type === 'element' && only.tagName === 'img') {
        wrapInFigure(node, only)
      }
      if (node.tagName === 'img') replaceSource(context, node)
    })
  }
}

function wrapInFigure(paragraph: Element, image: Element): void {
  const { title } = image.properties
  paragraph.tagName = 'figure'
  if (typeof title !== 'string' || title === '') return
  const caption: ElementContent = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  }
  paragraph.children.push(caption)
}

function replaceSource(context: MarkdownContext, node: Element): void {
  const { src, alt } = node.properties
  const text = typeof alt === 'string' ? alt : ''
  const path = typeof src === 'string' ? resolveImage(context.path, src) : null
  const image = path === null ? null : context.findImage(path)
  if (path === null || image === null) {
    node.tagName = 'span'
    node.properties = { className: ['missing-image'] }
    node.children = [{ type: 'text', value: text }]
    return
  }
  const size = image.width && image.height ? { width: image.width, height: image.height } : {}
  node.properties = { dataImage: path.slice(IMAGE_FOLDER.length), alt: text, ...size }
}
