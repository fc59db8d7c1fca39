/** UTF-8 bytes that a name may take with its ending: file systems allow 255, sync services and Windows paths less. */
const MAX_BYTES = 120
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i
/** What Windows forbids, control and format signs (bidi marks among them, but not what joins an emoji), and unpaired surrogates. */
const FORBIDDEN = /[<>:"/\\|?*]|\p{Cc}|(?!\u200d)\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}/gu

/**
 * Makes file names out of titles that are safe on every system and still readable; within one folder each name comes once, upper and lower
 * case being the same. `fallback` is the name of a title of which nothing is left.
 */
export function createFileNamer(fallback: string): (title: string, ending: string) => string {
  const taken = new Set<string>()
  return (title, ending) => {
    const base = cleanTitle(title) || fallback
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` (${number})`
      const name = `${cutToBytes(base, MAX_BYTES - mark.length - ending.length)}${mark}${ending}`
      const key = name.normalize('NFC').toLowerCase()
      if (!taken.has(key)) {
        taken.add(key)
        return name
      }
    }
  }
}

function cleanTitle(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return RESERVED.test(clean.split('.')[0] ?? '') ? `_${clean}` : clean
}

/** Cuts between whole characters. */
function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder()
  let result = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('de').segment(text)) {
    bytes += encoder.encode(segment).length
    if (bytes > limit) break
    result += segment
  }
  return result.replace(/[. ]+$/, '')
}
