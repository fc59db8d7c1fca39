import type { YamlNode, YamlPair } from './yaml-nodes'
import { writeYaml, type YamlPosition } from './yaml-write'

/** Replaces `text.slice(from, to)`. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

type MapNode = YamlNode & { readonly type: 'map' }
type ListNode = YamlNode & { readonly type: 'list' }
type Group = Readonly<Record<string, unknown>>

/** The fewest changes after which the pair has the value. `text` is what the nodes were read from. */
export function editPair(text: string, pair: YamlPair, value: unknown, position: YamlPosition): readonly TextEdit[] {
  const { node } = pair
  if (isSame(node.value, value)) return []
  const inside = editInside(text, node, value)
  if (inside !== null) return inside
  const isBlock = node.type !== 'scalar' && !node.isFlow
  const isEmpty = node.type === 'scalar' && node.isEmpty
  if (!isBlock && !isEmpty) return [replaceNode(text, node, value, position)]
  const from = text.indexOf(':', pair.keyEnd) + 1
  const to = isEmpty ? from : node.end
  return [{ from, to, insert: ` ${writeYaml(value, position)}${isBlock && text[to - 1] === '\n' ? '\n' : ''}` }]
}

/** A new pair behind `previous`, or before all others where that is null. */
export function insertPair(
  text: string,
  map: MapNode,
  previous: YamlPair | null,
  key: string,
  value: unknown,
): readonly TextEdit[] {
  const [first] = map.pairs
  if (map.isFlow) {
    const written = `${key}: ${writeYaml(value, 'flow')}`
    const at = previous?.node.end ?? map.start + 1
    return [{ from: at, to: at, insert: previous === null ? ` ${written} ` : `, ${written}` }]
  }
  const anchor = previous ?? first
  if (anchor === undefined) return []
  const indent = ' '.repeat(anchor.keyStart - lineStart(text, anchor.keyStart))
  const at = previous === null ? lineStart(text, anchor.keyStart) : lineEnd(text, previous.node.end)
  const lead = at > 0 && text[at - 1] !== '\n' ? '\n' : ''
  return [{ from: at, to: at, insert: `${lead}${indent}${key}: ${writeYaml(value, 'block')}\n` }]
}

/** Null where the pair cannot be taken out by itself. */
export function deletePair(text: string, map: MapNode, pair: YamlPair): readonly TextEdit[] | null {
  const index = map.pairs.indexOf(pair)
  if (map.isFlow) return [deleteRun(map.pairs.map(toSpan), index, index + 1)]
  const from = lineStart(text, pair.keyStart)
  if (text.slice(from, pair.keyStart).trim() === '') return [{ from, to: lineEnd(text, pair.node.end), insert: '' }]
  const next = map.pairs[index + 1]
  return next === undefined ? null : [{ from: pair.keyStart, to: next.keyStart, insert: '' }]
}

export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]))
  if (!isGroup(a) || !isGroup(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Changes within a list or group; null where it has to be written anew. */
function editInside(text: string, node: YamlNode, value: unknown): readonly TextEdit[] | null {
  if (node.type === 'map' && isGroup(value)) return editMap(text, node, value)
  if (node.type === 'list' && Array.isArray(value) && value.length > 0) return editList(text, node, value)
  return null
}

function editMap(text: string, map: MapNode, value: Group): readonly TextEdit[] | null {
  const gone = map.pairs.filter(({ key }) => value[key] === undefined)
  const known = new Set(map.pairs.map(({ key }) => key))
  const fresh = Object.keys(value).filter((key) => value[key] !== undefined && !known.has(key))
  const isSimple = gone.length === 0 || (gone.length === 1 && fresh.length === 0)
  if (!isSimple || gone.length === map.pairs.length || fresh.length > 1) return null
  const edits: TextEdit[] = []
  const position = map.isFlow ? 'flow' : 'block'
  for (const pair of map.pairs) {
    const change = gone.includes(pair) ? deletePair(text, map, pair) : editPair(text, pair, value[pair.key], position)
    if (change === null) return null
    edits.push(...change)
  }
  const last = map.pairs.at(-1) ?? null
  return [...edits, ...fresh.flatMap((key) => insertPair(text, map, last, key, value[key]))]
}

function editList(text: string, list: ListNode, values: readonly unknown[]): readonly TextEdit[] | null {
  const { items } = list
  if (items.length === 0 || (!list.isFlow && !items.every((item) => dashOf(text, item) !== null))) return null
  let head = 0
  while (head < items.length && head < values.length && isSame(items[head]?.value, values[head])) head += 1
  let tail = 0
  const most = Math.min(items.length, values.length) - head
  while (tail < most && isSame(items.at(-1 - tail)?.value, values.at(-1 - tail))) tail += 1
  const [oldEnd, newEnd] = [items.length - tail, values.length - tail]
  const shared = Math.min(oldEnd, newEnd)
  const edits: TextEdit[] = []
  for (let at = head; at < shared; at += 1) edits.push(...editItem(text, list, at, values[at]))
  if (oldEnd > shared) edits.push(...deleteItems(text, list, shared, oldEnd))
  if (newEnd > shared) edits.push(insertItems(text, list, shared, values.slice(shared, newEnd)))
  return edits
}

function editItem(text: string, { items, isFlow }: ListNode, at: number, value: unknown): readonly TextEdit[] {
  const item = items[at]
  if (item === undefined || isSame(item.value, value)) return []
  return editInside(text, item, value) ?? [replaceNode(text, item, value, isFlow ? 'flow' : 'block')]
}

function deleteItems(text: string, { items, isFlow }: ListNode, from: number, to: number): readonly TextEdit[] {
  if (isFlow) return [deleteRun(items, from, to)]
  return items
    .slice(from, to)
    .map(({ start, end }) => ({ from: lineStart(text, start), to: lineEnd(text, end), insert: '' }))
}

function insertItems(text: string, { items, isFlow }: ListNode, at: number, values: readonly unknown[]): TextEdit {
  const [previous, first] = [items[at - 1], items[0]]
  if (isFlow) {
    const written = values.map((value) => writeYaml(value, 'flow')).join(', ')
    const place = previous?.end ?? first?.start ?? 0
    return { from: place, to: place, insert: previous === undefined ? `${written}, ` : `, ${written}` }
  }
  const anchor = previous ?? first
  const dash = anchor === undefined ? '- ' : (dashOf(text, anchor) ?? '- ')
  const place = previous === undefined ? lineStart(text, first?.start ?? 0) : lineEnd(text, previous.end)
  const lead = place > 0 && text[place - 1] !== '\n' ? '\n' : ''
  return {
    from: place,
    to: place,
    insert: lead + values.map((value) => `${dash}${writeYaml(value, 'block')}\n`).join(''),
  }
}

function replaceNode(text: string, node: YamlNode, value: unknown, position: YamlPosition): TextEdit {
  const quote = node.type === 'scalar' ? node.quote : null
  const lineBreak = text[node.end - 1] === '\n' && node.end > node.start ? '\n' : ''
  return { from: node.start, to: node.end, insert: writeYaml(value, position, quote) + lineBreak }
}

/** Indent and dash before an item that has a line of its own; null for one that has not. */
function dashOf(text: string, { start }: YamlNode): string | null {
  const lead = text.slice(lineStart(text, start), start)
  return /^ *- +$/.test(lead) ? lead : null
}

interface Span {
  readonly start: number
  readonly end: number
}

function toSpan({ keyStart, node }: YamlPair): Span {
  return { start: keyStart, end: node.end }
}

/** Takes items out of brackets, together with the commas that belong to them. */
function deleteRun(spans: readonly Span[], from: number, to: number): TextEdit {
  const [before, first, last, after] = [spans[from - 1], spans[from], spans[to - 1], spans[to]]
  if (after !== undefined) return { from: first?.start ?? 0, to: after.start, insert: '' }
  return { from: before?.end ?? first?.start ?? 0, to: last?.end ?? 0, insert: '' }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Behind the line break of the line on which `at` is the end of something; a comment behind it belongs to it. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}
