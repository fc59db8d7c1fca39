/**
 * The decoded segments of a path (`/a/b` → `['a', 'b']`, `/` → `[]`, one trailing slash is ignored), or null where it is not a plain path:
 * an encoded separator, a dot segment, an empty segment, a control character, broken percent-encoding.
 */
export function splitPath(pathname: string): readonly string[] | null {
  const trimmed = pathname.replace(/^\//, '').replace(/\/$/, '')
  if (trimmed === '') return pathname.startsWith('//') ? null : []
  const segments = trimmed.split('/').map(decodeSegment)
  return segments.every((segment) => segment !== null) ? segments : null
}

function decodeSegment(segment: string): string | null {
  try {
    const decoded = decodeURIComponent(segment)
    return decoded === '' || decoded === '.' || decoded === '..' || hasForbiddenCharacter(decoded) ? null : decoded
  } catch {
    return null
  }
}

/** Anything that a file system or another parser could read differently: separators, NUL and other control characters. */
function hasForbiddenCharacter(text: string): boolean {
  return /[/\\]/.test(text) || [...text].some((character) => character < ' ' || character === '\u007f')
}
