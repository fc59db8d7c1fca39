import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../../core/markdown/processor'

/** With all of these below it, a text is read with everything that finds bare addresses. */
const ADDRESSES = 'a@b.de https://c.de www.d.de'

const pieces = fc.constantFrom(
  ...['Wort', ' ', '\n', '*', '_', '~', '[', ']', '(', ')', ':', '/', '.', '-', '+', '<', '>', '|', '`', '#', '1. '],
  ...['http', 'https:', 'www', 'www.e.de', '@', 'f@g.de', 'https://h.de', 'mailto:', '[^1]'],
)

describe('bare addresses in a text', () => {
  it('become links', () => {
    const [paragraph] = parseMarkdown(ADDRESSES).children
    const links = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(links.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([
      'mailto:a@b.de',
      'https://c.de',
      'http://www.d.de',
    ])
  })

  it('are the only thing that reading without them leaves out', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const [first] = parseMarkdown(`${text}\n`).children
        const [same] = parseMarkdown(`${text}\n\n# ${ADDRESSES}\n`).children
        // A block that goes on until something ends it would swallow the heading.
        if (first?.type === 'paragraph') expect(first).toEqual(same)
      }),
      { numRuns: 300 },
    )
  })
})
