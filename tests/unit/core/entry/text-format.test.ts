import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreFormat } from '../../../../core/entry/text-format'

describe('a file that is saved', () => {
  it.each([
    ['\ufeffa\r\nb\r\n', 'a\nx\nb\n', '\ufeffa\r\nx\r\nb\r\n'],
    ['a\r\nb\nc\r\n', 'a\nb\nc\nd\n', 'a\r\nb\nc\r\nd\r\n'],
    ['a\nb', 'a\nb', 'a\nb'],
    ['', 'a\n', 'a\n'],
  ])('keeps its mark and line ends: %j', (before, text, expected) => {
    expect(restoreFormat(before, text)).toBe(expected)
  })

  it('is the same byte by byte where nothing was changed', () => {
    const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', 'ü')
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        fc.boolean(),
        (body, hasMark) => {
          const file = (hasMark ? '\ufeff' : '') + body
          expect(restoreFormat(file, body.replace(/\r\n?/g, '\n'))).toBe(file)
        },
      ),
    )
  })
})
