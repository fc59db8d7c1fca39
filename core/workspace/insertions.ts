/** What the tools above an entry's text write, as changes of the text: markdown that is right wherever the cursor stands. */

/** The whole text, and what is selected in it. */
export interface Place {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** `text` comes in the place of what is there from `from` to `to`; `select` is what of it is selected then. */
export interface Insertion extends Place {
  readonly select: { readonly from: number; readonly to: number }
}

const starsAtStart = (text: string): number => /^\*{0,3}/.exec(text)?.[0].length ?? 0
const starsAtEnd = (text: string): number => /\*{0,3}$/.exec(text)?.[0].length ?? 0

/**
 * Bold (`**`) or italic (`*`) for the selection, or no longer. Spaces at its ends stay outside, as markdown wants it: a double click selects the space
 * behind a word, too.
 */
export function toggleMark({ text, ...selected }: Place, mark: '**' | '*', sample: string): Insertion {
  const { from, to } = withoutSpaces(text, selected.from, selected.to)
  const word = text.slice(from, to)
  const isMarked = (stars: number): boolean => (mark === '**' ? stars >= 2 : stars % 2 === 1)
  if (isMarked(Math.min(starsAtEnd(text.slice(0, from)), starsAtStart(text.slice(to))))) {
    return { from: from - mark.length, to: to + mark.length, text: word, select: { from: 0, to: word.length } }
  }
  if (word.length > 6 && isMarked(Math.min(starsAtStart(word), starsAtEnd(word)))) {
    const bare = word.slice(mark.length, -mark.length)
    return { from, to, text: bare, select: { from: 0, to: bare.length } }
  }
  const marked = word === '' ? sample : word
  return {
    from,
    to,
    text: mark + marked + mark,
    select: { from: mark.length, to: mark.length + marked.length },
  }
}

function withoutSpaces(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const chosen = text.slice(from, to)
  if (chosen.trim() === '') return { from: to, to }
  return { from: to - chosen.trimStart().length, to: from + chosen.trimEnd().length }
}

/** A block of its own, with one empty line before and after; `select` counts from its beginning. */
export function insertBlock({ text, from, to }: Place, block: string, select: Insertion['select']): Insertion {
  const before = text.slice(0, from)
  const after = text.slice(to)
  const lead = before === '' || /\n\s*\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const tail = /^\s*\n\s*(?:\n|$)/.test(after) ? '' : /^\s*\n|^\s*$/.test(after) ? '\n' : '\n\n'
  return {
    from,
    to,
    text: lead + block + tail,
    select: { from: lead.length + select.from, to: lead.length + select.to },
  }
}

/** The lines of the selection as items of a list, or a first item. */
export function insertList(place: Place, sample: string): Insertion {
  const { from, to } = wholeLines(place)
  const lines = place.text
    .slice(from, to)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const items = (lines.length === 0 ? [sample] : lines).map((line) => `- ${line.trim().replace(/^[-*+] /, '')}`)
  const block = items.join('\n')
  const isBelowItem = /(?:^|\n)- [^\n]*\n$/.test(place.text.slice(0, from))
  const insertion = insertBlock({ text: place.text, from, to }, block, { from: 2, to: block.length })
  if (!isBelowItem) return insertion
  return {
    ...insertion,
    text: insertion.text.slice(1),
    select: { from: insertion.select.from - 1, to: insertion.select.to - 1 },
  }
}

/** The next numbered step, below the one in which the cursor stands; `label` is its name, which is selected. */
export function insertStep(place: Place, label: string, rest: string): Insertion {
  const { to } = wholeLines(place)
  const before = place.text.slice(0, to).trimEnd()
  const number = /(?:^|\n)(\d+)\. [^\n]*(?:\n[ \t]+[^\n]+)*$/.exec(before)?.[1]
  const mark = `${number === undefined ? 1 : Number(number) + 1}. **`
  const block = `${mark}${label}${rest}`
  const select = { from: mark.length, to: mark.length + label.length }
  if (number === undefined) return insertBlock({ ...place, from: place.to }, block, select)
  const at = before.length
  return {
    from: at,
    to: at,
    text: `\n${block}`,
    select: { from: select.from + 1, to: select.to + 1 },
  }
}

/** From the start of the first line to the end of the last one. */
function wholeLines({ text, from, to }: Place): { readonly from: number; readonly to: number } {
  const end = text.indexOf('\n', to)
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end === -1 ? text.length : end }
}
