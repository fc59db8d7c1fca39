/** What a dictionary in Chromium's form holds, read back by its description (`bdict.h`), not by the code that wrote it. */
export interface BdicContent {
  /** Each word with the flags of its groups. */
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly rules: readonly string[]
  readonly others: readonly string[]
}

export function readBdic(bytes: Uint8Array): BdicContent {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 0, 4) !== 'BDic' || file.readUInt32LE(4) !== 2) throw new Error('no BDIC 2.0')
  const aff = file.readUInt32LE(8)
  const [groupsAt = 0, rulesAt = 0, , othersAt = 0] = [0, 4, 8, 12].map((place) => file.readUInt32LE(aff + place))
  const flags = readStrings(file, groupsAt).map((line) => line.replace(/^AF /, ''))
  const words = new Map<string, readonly string[]>()
  readNode(file, file.readUInt32LE(12), '', (word, groups) => {
    words.set(
      Buffer.from(word, 'latin1').toString('utf8'),
      // The first string of the groups says how many there are, so that numbers count from 1; 0 is none.
      groups.map((group) => (group === 0 ? '' : (flags[group] ?? '?'))),
    )
  })
  return { words, rules: readStrings(file, rulesAt), others: readStrings(file, othersAt) }
}

function readStrings(file: Buffer, at: number): string[] {
  const strings: string[] = []
  for (let place = at; file[place] !== 0; ) {
    const end = file.indexOf(0, place)
    strings.push(file.toString('utf8', place, end))
    place = end + 1
  }
  return strings
}

type Found = (word: string, groups: readonly number[]) => void

function readNode(file: Buffer, at: number, word: string, found: Found): void {
  const id = file.readUInt8(at)
  if (id < 0x80) readLeaf(file, at, word, found)
  else if (id >= 0xe0) readList(file, at, word, found)
  else readLookup(file, at, word, found)
}

/** A zero byte ends a word. */
function addByte(word: string, byte: number): string {
  return byte === 0 ? word : word + String.fromCharCode(byte)
}

function readList(file: Buffer, at: number, word: string, found: Found): void {
  const id = file.readUInt8(at)
  const width = id >= 0xf0 ? 3 : 2
  const end = at + 1 + (id & 0x0f) * width
  for (let entry = at + 1; entry < end; entry += width) {
    const distance = width === 3 ? file.readUInt16LE(entry + 1) : file.readUInt8(entry + 1)
    readNode(file, end + distance, addByte(word, file.readUInt8(entry)), found)
  }
}

function readLookup(file: Buffer, at: number, word: string, found: Found): void {
  const id = file.readUInt8(at)
  const isWide = (id & 2) !== 0
  const width = isWide ? 4 : 2
  const readSlot = (slot: number): number => (isWide ? file.readUInt32LE(slot) : file.readUInt16LE(slot))
  const follow = (slot: number, byte: number): void => {
    const jump = readSlot(slot)
    if (jump !== 0) readNode(file, isWide ? jump : at + jump, addByte(word, byte), found)
  }
  const hasEnd = (id & 1) !== 0
  if (hasEnd) follow(at + 3, 0)
  const table = at + 3 + (hasEnd ? width : 0)
  for (let n = 0; n < file.readUInt8(at + 2); n += 1) follow(table + n * width, file.readUInt8(at + 1) + n)
}

function readLeaf(file: Buffer, at: number, word: string, found: Found): void {
  const head = file.readUInt16BE(at)
  const first = head & 0x1fff
  const hasRest = (head & 0x4000) !== 0
  const end = hasRest ? file.indexOf(0, at + 2) : at + 2
  const groups = first === 0x1fff ? [] : [first]
  if ((head & 0x2000) !== 0) {
    for (let place = hasRest ? end + 1 : end; file.readUInt16LE(place) !== 0xffff; place += 2) {
      groups.push(file.readUInt16LE(place))
    }
  }
  found(word + file.toString('latin1', at + 2, end), groups)
}
