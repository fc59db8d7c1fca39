import type { Element, ElementContent, Properties } from 'hast'

/** One element; strings are text, null is nothing. */
export function h(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string | null | readonly ElementContent[])[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child): readonly ElementContent[] => {
      if (child === null) return []
      if (typeof child === 'string') return [{ type: 'text', value: child }]
      return 'type' in child ? [child] : child
    }),
  }
}
