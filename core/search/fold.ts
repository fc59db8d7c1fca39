/**
 * How a word looks to the search: lower case, without accents, ß as ss, and ä, ae and a alike (ö, ü likewise).
 * "ae" is only read as ä inside one word, and "ue" not after a vowel or q: "neue", "Frauen" and "Quelle" keep their e.
 */

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Signs inside a word that are not part of it: soft hyphen, Mediopunkt, apostrophes, gender signs, zero-width marks. */
const SILENT_SIGNS = /[\u00ad\u00b7\u2022\u2027\u200b-\u200d\u2060\ufeff'’‘`´*:_/()-]/

const ACCENT = /\p{M}/u

export interface FoldedWord {
  readonly folded: string
  /** For each code unit of `folded`: where its source begins in the original word, in UTF-16 units. */
  readonly origins: readonly number[]
}

/** `raw` is one word as it stands in a text. Words of plain letters take a fast path. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase()
  return isPlain(lower) ? lower : foldWithOrigins(raw).folded
}

/** Like `foldWord`, and says where each letter came from, so that a mark can point at the original. */
export function foldWithOrigins(raw: string): FoldedWord {
  let folded = ''
  const origins: number[] = []
  let lastPlain = ''
  let beforeLast = ''
  let index = 0
  for (const sign of raw) {
    const base = baseLetter(sign)
    const isPlainE = base === 'e' && sign.toLowerCase() === 'e'
    if (base === '' || (isPlainE && closesUmlaut(beforeLast, lastPlain))) {
      if (isPlainE) lastPlain = lastPlain.toUpperCase()
    } else {
      for (let unit = 0; unit < base.length; unit += 1) origins.push(index)
      folded += base
      beforeLast = lastPlain
      lastPlain = sign.toLowerCase() === base ? base : base.toUpperCase()
    }
    index += sign.length
  }
  return { folded, origins }
}

function isPlain(lower: string): boolean {
  for (let index = 0; index < lower.length; index += 1) {
    const code = lower.charCodeAt(index)
    const isLetterOrDigit = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (!isLetterOrDigit) return false
    if (code === 101 && index > 0 && closesUmlaut(lower[index - 2] ?? '', lower[index - 1] ?? '')) return false
  }
  return true
}

/** Whether an e after these two letters makes an umlaut of the last one. Umlauts themselves come in as capitals. */
function closesUmlaut(before: string, last: string): boolean {
  if (last === 'a' || last === 'o') return true
  return last === 'u' && !'aeqAOU'.includes(before || '-')
}

function baseLetter(sign: string): string {
  if (SILENT_SIGNS.test(sign) || ACCENT.test(sign)) return ''
  const lower = sign.toLowerCase()
  const special = LETTERS_WITHOUT_DECOMPOSITION[lower]
  if (special !== undefined) return special
  return lower.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
}
