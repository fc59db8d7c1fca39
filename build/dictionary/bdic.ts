import { createHash } from 'node:crypto'
import { type Word, writeWordTrie } from './word-trie'

/** A hunspell dictionary: the texts of its `.aff` and its `.dic`, which must be UTF-8. */
export interface Hunspell {
  readonly aff: string
  readonly dic: string
  /** Words that are right as they are, beside those of the dictionary. */
  readonly ownWords: readonly string[]
}

const HEADER_SIZE = 32
const AFF_HEADER_SIZE = 16

interface Affixes {
  readonly comment: string
  readonly rules: readonly string[]
  readonly replacements: readonly string[]
  readonly others: readonly string[]
}

/** Numbers sets of flags, from 1; 0 stands for none. */
class Groups {
  readonly #numbers = new Map<string, number>()

  number(flags: string): number {
    const known = this.#numbers.get(flags)
    if (known !== undefined) return known
    this.#numbers.set(flags, this.#numbers.size + 1)
    return this.#numbers.size
  }

  list(): readonly string[] {
    return [...this.#numbers.keys()]
  }
}

/**
 * The dictionary in the form in which Chromium reads it (BDIC 2.0, described in `bdict.h` of its hunspell).
 * @throws Error for what the form has no place for: another encoding, groups that are numbered already, IGNORE, COMPLEXPREFIXES
 */
export function writeBdic({ aff, dic, ownWords }: Hunspell): Uint8Array {
  const groups = new Groups()
  const affixes = readAffixes(aff, groups)
  // The first line says how many words there are.
  const words = readWords([...dic.split(/\r?\n/).slice(1), ...ownWords], groups)
  const affPart = writeAffixes(affixes, groups.list())
  const dicStart = HEADER_SIZE + affPart.length
  const body = Buffer.concat([affPart, writeWordTrie(words, dicStart)])
  return Buffer.concat([writeHeader(dicStart, body), body])
}

function readAffixes(text: string, groups: Groups): Affixes {
  const lines = text.split(/\r?\n/)
  const firstCommand = lines.findIndex((line) => !line.startsWith('#'))
  const commands = lines
    .map((line) => line.replace(/#.*/, '').trim().replaceAll(/ +/g, ' '))
    .filter((line) => line !== '')
  const starting = (name: RegExp): readonly string[] => commands.filter((line) => name.test(line))
  if (!commands.includes('SET UTF-8')) throw new Error('the dictionary must be UTF-8')
  const [foreign] = starting(/^(?:AF|IGNORE|COMPLEXPREFIXES)\b/)
  if (foreign !== undefined) throw new Error(`a dictionary with this command cannot be written: ${foreign}`)
  return {
    comment: lines.slice(0, firstCommand).join('\n'),
    rules: starting(/^[PS]FX /).map((rule) => numberFlags(rule, groups)),
    // The first line of each only says how many there are.
    replacements: starting(/^REP /)
      .slice(1)
      .flatMap((line) => line.split(' ').slice(1, 3))
      .map((part) => part.replaceAll('_', ' ')),
    others: commands.filter((line) => !/^(?:SET|[PS]FX|REP) /.test(line)),
  }
}

/** `SFX g 0 innen/xyoc [^n]`: what an affix adds may have flags of its own, and those are numbered like those of words. */
function numberFlags(rule: string, groups: Groups): string {
  return rule.replace(
    /^(\S+ \S+ \S+ [^ /]*\/)(\S+)/,
    (_, before: string, flags: string) => before + groups.number(flags),
  )
}

function readWords(lines: readonly string[], groups: Groups): readonly Word[] {
  const found = new Map<string, Set<number>>()
  for (const line of lines) {
    const [entry = ''] = line.replace(/#.*/, '').trimEnd().split('\t')
    if (entry === '') continue
    const [, word = entry, flags] = /^(.(?:\\\/|[^/])*)\/(\S+)$/u.exec(entry) ?? []
    const bytes = Buffer.from(word.replaceAll('\\/', '/'), 'utf8').toString('latin1')
    const numbers = found.get(bytes) ?? new Set()
    found.set(bytes, numbers.add(flags === undefined ? 0 : groups.number(flags)))
  }
  return [...found]
    .map(([bytes, numbers]) => ({ bytes, groups: [...numbers].sort((a, b) => b - a) }))
    .sort((a, b) => (a.bytes < b.bytes ? -1 : 1))
}

function writeAffixes({ comment, rules, replacements, others }: Affixes, groups: readonly string[]): Buffer {
  const tables = [
    writeStrings([`AF ${groups.length}`, ...groups.map((flags) => `AF ${flags}`)]),
    writeStrings(rules),
    writeStrings(replacements),
    writeStrings(others),
  ]
  const intro = Buffer.from(`\n${comment}\n`)
  const header = Buffer.alloc(AFF_HEADER_SIZE)
  let place = HEADER_SIZE + AFF_HEADER_SIZE + intro.length
  for (const [index, table] of tables.entries()) {
    header.writeUInt32LE(place, index * 4)
    place += table.length
  }
  return Buffer.concat([header, intro, ...tables])
}

/** Each ends with a zero, and all of them with another. */
function writeStrings(strings: readonly string[]): Buffer {
  return Buffer.from(`${strings.map((each) => `${each}\0`).join('')}\0`)
}

/** Signature, version 2.0, where the two parts begin, and a sum over them. MD5 is what the form asks for; nothing is trusted for it. */
function writeHeader(dicStart: number, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_SIZE)
  header.write('BDic', 0, 'latin1')
  header.writeUInt32LE(2, 4)
  header.writeUInt32LE(HEADER_SIZE, 8)
  header.writeUInt32LE(dicStart, 12)
  createHash('md5').update(body).digest().copy(header, 16)
  return header
}
