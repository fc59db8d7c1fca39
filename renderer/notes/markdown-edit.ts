/** A text with its selection, UTF-16 units. */
export interface EditState {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Puts a mark around the selection, or takes it away where it is there. */
export function toggleAround({ text, start, end }: EditState, mark: string): EditState {
  const isAround = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark
  // `*` beside another `*` is half of `**`: bold, not italic.
  const isHalf = mark.length === 1 && text.charAt(start - 2) === mark && text.charAt(end + 1) === mark
  const isMarked = isAround && !isHalf
  if (isMarked) {
    return {
      text: text.slice(0, start - mark.length) + text.slice(start, end) + text.slice(end + mark.length),
      start: start - mark.length,
      end: end - mark.length,
    }
  }
  return {
    text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end),
    start: start + mark.length,
    end: end + mark.length,
  }
}

/** Begins every selected line with a prefix, or takes it away where each line has it. */
export function toggleLines({ text, start, end }: EditState, prefix: string): EditState {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const isMarked = lines.every((line) => line.startsWith(prefix))
  const changed = lines.map((line) => (isMarked ? line.slice(prefix.length) : prefix + line)).join('\n')
  const shift = isMarked ? -prefix.length : prefix.length
  return {
    text: text.slice(0, from) + changed + text.slice(to),
    start: Math.max(from, start + shift),
    end: end + changed.length - (to - from),
  }
}

/** What begins an item of a list or a quotation. */
const ITEM = /^(\s*)(?:([-*+] )(\[[ xX]\] )?|(\d{1,9})([.)] )|(> ))/

/**
 * A new line at the cursor that goes on with the list or quotation it stands in; an item without words ends it. Null where there is none,
 * and a line break is just that.
 */
export function continueList({ text, start, end }: EditState): EditState | null {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const item = ITEM.exec(text.slice(from, start))
  if (item === null || start !== end) return null
  const [whole, indent = '', bullet, box, number, dot = '', quote = ''] = item
  const next = text.indexOf('\n', end)
  const rest = text.slice(from + whole.length, next < 0 ? text.length : next)
  if (rest.trim() === '') return { text: text.slice(0, from) + text.slice(from + whole.length), start: from, end: from }
  const sign = number === undefined ? (bullet ?? quote) + (box ? '[ ] ' : '') : `${Number(number) + 1}${dot}`
  const lead = `\n${indent}${sign}`
  const place = start + lead.length
  return { text: text.slice(0, start) + lead + text.slice(end), start: place, end: place }
}

/** The one piece in which two texts differ: `from` to `to` of the old one is replaced. UTF-16 units. */
export function findChange(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}
