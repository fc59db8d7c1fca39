/** A word in UTF-8, one character a byte, with the numbers of its affix groups; 0 is the group of words without affixes. */
export interface Word {
  readonly bytes: string
  readonly groups: readonly number[]
}

type Form = 'list8' | 'list16' | 'lookup16' | 'lookup32'

interface Leaf {
  readonly kind: 'leaf'
  /** The byte that leads here; 0 where a word ends. */
  readonly byte: number
  readonly size: number
  readonly rest: string
  readonly groups: readonly number[]
}

interface Branch {
  readonly kind: 'branch'
  readonly byte: number
  readonly size: number
  readonly form: Form
  readonly children: readonly Node[]
}

type Node = Leaf | Branch

/** The first group of a leaf has 13 bits; with all of them set it stands in the list behind instead. */
const NO_FIRST_GROUP = 0x1fff
const MAX_GROUPS = 32
const MAX_LIST = 15
const LIST_HEADER = 1
const LOOKUP_HEADER = 3

/**
 * The words of a dictionary as a tree of their bytes, as `bdict.h` of Chromium's hunspell describes it. `words` are sorted by bytes, each is there
 * once, at least two in all. `start` is the place of the tree in its file, to which long jumps refer.
 */
export function writeWordTrie(words: readonly Word[], start: number): Buffer {
  const root = buildNode(words, { begin: 0, end: words.length, depth: 0 }, 0)
  const out = Buffer.alloc(root.size)
  writeNode(root, out, 0, start)
  return out
}

interface Range {
  readonly begin: number
  readonly end: number
  /** Bytes that the words of the range share. */
  readonly depth: number
}

function buildNode(words: readonly Word[], { begin, end, depth }: Range, byte: number): Node {
  const [first] = words.slice(begin, begin + 1)
  if (first !== undefined && end - begin === 1) return makeLeaf(byte, first.bytes.slice(depth), first.groups)
  const children: Node[] = []
  for (let from = begin; from < end; ) {
    const next = readByte(words[from], depth)
    let to = from + 1
    while (to < end && readByte(words[to], depth) === next) to += 1
    children.push(buildNode(words, { begin: from, end: to, depth: depth + 1 }, next))
    from = to
  }
  return makeBranch(byte, children)
}

/** 0 where the word ends. */
function readByte(word: Word | undefined, depth: number): number {
  return word !== undefined && depth < word.bytes.length ? word.bytes.charCodeAt(depth) : 0
}

function makeLeaf(byte: number, rest: string, groups: readonly number[]): Leaf {
  const { more } = splitGroups(groups)
  const size = 2 + (rest === '' ? 0 : rest.length + 1) + (more.length === 0 ? 0 : more.length * 2 + 2)
  return { kind: 'leaf', byte, size, rest, groups }
}

function splitGroups(groups: readonly number[]): { first: number; more: readonly number[] } {
  const kept = groups.slice(0, MAX_GROUPS)
  const [first = 0, ...others] = kept
  return first < NO_FIRST_GROUP ? { first, more: others } : { first: NO_FIRST_GROUP, more: kept }
}

/** The smallest form that holds the children. */
function makeBranch(byte: number, children: readonly Node[]): Branch {
  const inner = children.reduce((sum, { size }) => sum + size, 0)
  const table = (entry: number): number => LOOKUP_HEADER + countSlots(children) * entry
  if (children.length <= MAX_LIST && inner <= 0xff) {
    return { kind: 'branch', byte, form: 'list8', size: LIST_HEADER + children.length * 2 + inner, children }
  }
  if (children.length <= MAX_LIST && inner <= 0xffff) {
    return { kind: 'branch', byte, form: 'list16', size: LIST_HEADER + children.length * 3 + inner, children }
  }
  if (table(2) + inner <= 0xffff) {
    return { kind: 'branch', byte, form: 'lookup16', size: table(2) + inner, children }
  }
  return { kind: 'branch', byte, form: 'lookup32', size: table(4) + inner, children }
}

/** A table has a place for the end of a word, if one ends there, and then one for each byte from the first to the last. */
function describeTable(children: readonly Node[]): { hasEnd: boolean; first: number; count: number } {
  const hasEnd = children[0]?.byte === 0
  const first = children[hasEnd ? 1 : 0]?.byte ?? 0
  return { hasEnd, first, count: (children.at(-1)?.byte ?? 0) - first + 1 }
}

function countSlots(children: readonly Node[]): number {
  const { hasEnd, count } = describeTable(children)
  return count + (hasEnd ? 1 : 0)
}

function writeNode(node: Node, out: Buffer, at: number, start: number): void {
  if (node.kind === 'leaf') writeLeaf(node, out, at)
  else if (node.form === 'list8' || node.form === 'list16') writeList(node, out, at, start)
  else writeLookup(node, out, at, start)
}

/** `0abxxxxx xxxxxxxx`: a, a rest of the word follows; b, more groups follow; x, the first group. */
function writeLeaf({ rest, groups }: Leaf, out: Buffer, at: number): void {
  const { first, more } = splitGroups(groups)
  out.writeUInt16BE((rest === '' ? 0 : 0x4000) | (more.length === 0 ? 0 : 0x2000) | first, at)
  let place = at + 2
  if (rest !== '') place += out.write(`${rest}\0`, place, 'latin1')
  if (more.length === 0) return
  for (const group of [...more, 0xffff]) place = out.writeUInt16LE(group, place)
}

/** `111axxxx`: a, 16 bits a distance instead of 8; x, how many. Then byte and distance of each, counted from the end of the list. */
function writeList({ children, form }: Branch, out: Buffer, at: number, start: number): void {
  const isWide = form === 'list16'
  out.writeUInt8((isWide ? 0xf0 : 0xe0) | children.length, at)
  const end = at + LIST_HEADER + children.length * (isWide ? 3 : 2)
  let entry = at + LIST_HEADER
  let place = end
  for (const child of children) {
    entry = out.writeUInt8(child.byte, entry)
    entry = isWide ? out.writeUInt16LE(place - end, entry) : out.writeUInt8(place - end, entry)
    writeNode(child, out, place, start)
    place += child.size
  }
}

/** `110000ab`, first byte, count: a, 32 bits a distance, from the start of the file, instead of 16, from here; b, the end of a word comes first. */
function writeLookup({ children, form }: Branch, out: Buffer, at: number, start: number): void {
  const isWide = form === 'lookup32'
  const { hasEnd, first, count } = describeTable(children)
  const width = isWide ? 4 : 2
  out.writeUInt8(0xc0 | (isWide ? 2 : 0) | (hasEnd ? 1 : 0), at)
  out.writeUInt8(first, at + 1)
  out.writeUInt8(count, at + 2)
  const table = at + LOOKUP_HEADER
  let place = table + countSlots(children) * width
  for (const child of children) {
    const slot = child.byte === 0 ? 0 : child.byte - first + (hasEnd ? 1 : 0)
    if (isWide) out.writeUInt32LE(start + place, table + slot * width)
    else out.writeUInt16LE(place - at, table + slot * width)
    writeNode(child, out, place, start)
    place += child.size
  }
}
