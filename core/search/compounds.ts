/** What the splitter must know of a word; words and stems are folded. */
export interface WordBook {
  /** Whether compounds may end with this word: nouns. */
  isHead(word: string): boolean
  /** Whether compounds may begin with this word, linking letters (s, es, n, en, er, e) included. */
  isModifier(word: string): boolean
}

const MIN_PART = 3
const MAX_COMPOUND = 48
/** A shorter tail is too often an ending. */
const MIN_TAIL = 5

/** Endings and prefixes that look like words, but make no compound: "Nachbar-schaft", "Vor-bereitung". */
const NEVER_A_HEAD = new Set(
  'schaft schaften keit keiten heit heiten lich liche lichen ende enden enter ieren erung innen haft sam bar isch ling tum weise mal voll los ration stand ander andern ation'.split(
    ' ',
  ),
)
const NEVER_A_MODIFIER = new Set(
  'aus auf vor ein her hin hinter will mit nach uber unter an ab zu bei durch gegen wider wieder zusammen zuruck weiter um ver zer ent miss los sich eine einer nicht dass wenn oder aber'.split(
    ' ',
  ),
)

/**
 * The parts of a German compound, outermost first: "nachbarschaftshilfeverein" gives nachbarschaftshilfe, verein, nachbarschafts,
 * hilfe. Empty when the word is no compound of known words. Few and long parts win over many and short ones.
 */
export function splitCompound(word: string, book: WordBook): readonly CompoundPart[] {
  if (word.length < 2 * MIN_PART + 1 || word.length > MAX_COMPOUND) return []
  const parts: CompoundPart[] = []
  collect(word, true, book, parts)
  return parts
}

/** Only the outermost parts: "nachbarschaftshilfeverein" gives nachbarschaftshilfe and verein. */
export function splitOnce(word: string, book: WordBook): readonly string[] {
  if (word.length < 2 * MIN_PART + 1 || word.length > MAX_COMPOUND) return []
  return bestSplit(word, book, new Map()) ?? []
}

/**
 * The longest known noun with which a longer word ends, or an empty string: what an unknown compound is, even where it is not
 * known what kind of it ("Judenverfolgung": verfolgung).
 */
export function knownTail(word: string, book: WordBook): string {
  for (let at = MIN_PART; at <= word.length - MIN_TAIL; at += 1) {
    const tail = word.slice(at)
    if (!NEVER_A_HEAD.has(tail) && book.isHead(tail)) return tail
  }
  return ''
}

export interface CompoundPart {
  readonly word: string
  /** The last part says what the thing is: a "Nachbarschaftsfest" is a Fest. */
  readonly head: boolean
}

function collect(word: string, head: boolean, book: WordBook, parts: CompoundPart[]): void {
  const split = bestSplit(word, book, new Map())
  if (!split) return
  split.forEach((part, index) => {
    const isHead = head && index === split.length - 1
    parts.push({ word: part, head: isHead })
    collect(part, isHead, book, parts)
  })
}

/** The split into the fewest parts; among equals the one whose shortest part is longest. The word alone does not count. */
function bestSplit(
  word: string,
  book: WordBook,
  memo: Map<string, readonly string[] | null>,
): readonly string[] | null {
  const known = memo.get(word)
  if (known !== undefined) return known
  memo.set(word, null)
  let best: readonly string[] | null = null
  for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
    const modifier = word.slice(0, at)
    if (NEVER_A_MODIFIER.has(modifier) || !book.isModifier(modifier)) continue
    const rest = word.slice(at)
    const tail = !NEVER_A_HEAD.has(rest) && book.isHead(rest) ? [rest] : bestSplit(rest, book, memo)
    if (tail && isBetter([modifier, ...tail], best)) best = [modifier, ...tail]
  }
  memo.set(word, best)
  return best
}

function isBetter(candidate: readonly string[], best: readonly string[] | null): boolean {
  if (!best) return true
  if (candidate.length !== best.length) return candidate.length < best.length
  return shortest(candidate) > shortest(best)
}

function shortest(parts: readonly string[]): number {
  return Math.min(...parts.map((part) => part.length))
}
