import type { HighlightStyle, Highlight as Mark } from '../../core/model/notes'
import { HIGHLIGHT_STYLES } from '../../core/model/notes'
import { findInEntry } from '../../core/notes/anchoring'
import { type SectionText, toRange } from './section-text'

/** The name under which the style sheet knows a style. */
const paintName = (style: HighlightStyle): string => `markierung-${style}`

/** A highlight with its place in the page; without one where its passage is not found any more. */
export interface PlacedMark {
  readonly mark: Mark
  readonly range: Range | null
}

/** Finds each highlight in the page. */
export function placeMarks(sections: readonly SectionText[], marks: readonly Mark[]): readonly PlacedMark[] {
  return marks.map((mark) => {
    const found = findInEntry(sections, mark)
    const section = found && sections.find(({ id }) => id === found.sectionId)
    return { mark, range: found && section ? toRange(section, found) : null }
  })
}

/** Paints marks without touching the text. Returns what takes the paint away. */
export function paintMarks(placed: readonly PlacedMark[]): () => void {
  for (const style of HIGHLIGHT_STYLES) {
    const ranges = placed.flatMap(({ mark, range }) => (mark.style === style && range ? [range] : []))
    CSS.highlights.set(paintName(style), new Highlight(...ranges))
  }
  return () => {
    for (const style of HIGHLIGHT_STYLES) CSS.highlights.delete(paintName(style))
  }
}

/** The mark that was clicked on, if any. */
export function findMarkAt(placed: readonly PlacedMark[], x: number, y: number): PlacedMark | null {
  const point = document.caretPositionFromPoint(x, y)
  if (!point) return null
  return placed.find(({ range }) => range?.isPointInRange(point.offsetNode, point.offset)) ?? null
}
