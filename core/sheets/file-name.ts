/** Characters that one file system or another refuses, or that would make a name read differently from what it is. */
const REFUSED =
  /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Emoji_Presentation}\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]|\u{FE0F}/gu
/** Windows keeps these for devices, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[.\s])/i
/** With ` – Moderation`, an ending and a number of a second copy it stays below what every file system takes. */
const MAX_BYTES = 120

/**
 * A name for one file that says what is in it: `Zukunftswerkstatt – Moderation.pdf`. Safe on every system, whatever the titles are (hostile
 * case 69). `ending` is without a dot; without one it is a folder's name.
 */
export function nameFile(titles: readonly string[], ending: string | null): string {
  const parts = titles.map(cleanTitle).filter((title) => title !== '')
  const stem = parts.length === 0 ? 'Methodenblatt' : parts.join(' – ')
  const safe = RESERVED.test(stem) ? `Methodenblatt ${stem}` : stem
  return ending === null ? safe : `${safe}.${ending}`
}

function cleanTitle(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/["„“”]/gu, '')
    .replace(/\s*:\s+/gu, ' – ')
    .replace(/\s*[/:|\\][\s/:|\\]*/gu, '-')
    .replace(REFUSED, ' ')
    .replace(/[\p{Cs}\uFFFD]/gu, ' ')
    .replace(/\s+/gu, ' ')
  return trimEnds(cutBytes(trimEnds(plain)))
}

/** Dots and blanks at an end are lost, hidden or lead elsewhere. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.\-~]+/u, '').replace(/[\s.\-~]+$/u, '')
}

/** At most `MAX_BYTES` in UTF-8, whole characters, cut after a word where that leaves enough. */
function cutBytes(text: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let end = 0
  for (const character of text) {
    bytes += encoder.encode(character).length
    if (bytes > MAX_BYTES) break
    end += character.length
  }
  if (end === text.length) return text
  const cut = text.slice(0, end)
  const space = cut.lastIndexOf(' ')
  return space > end / 2 ? cut.slice(0, space) : cut
}
