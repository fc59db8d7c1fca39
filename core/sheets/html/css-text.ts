/**
 * Any text as a CSS string (CSS Syntax 3, 4.3.7). `<` is escaped too, so that no title can end the style element it stands in (hostile case 70).
 */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\p{Cc}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code === 0 ? '\\fffd ' : `\\${code.toString(16)} `
  })
  return `"${escaped}"`
}
