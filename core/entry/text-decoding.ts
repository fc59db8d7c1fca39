import { createReporter, type Finding, START } from './finding'

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding }

/**
 * Text of a library file. UTF-8 with or without byte order mark and with any line ends is read (the result has neither mark
 * nor carriage returns); an empty file, UTF-16 and bytes that are no UTF-8 are findings that say how to save the file anew.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const report = createReporter(path)
  const refuse = (message: string, rule: string): DecodedText => ({ ok: false, finding: report(rule, START, message) })
  if (isUtf16(bytes)) {
    return refuse(
      'Die Datei ist als UTF-16 gespeichert. Speichern Sie sie im Editor mit der Kodierung „UTF-8“.',
      'encoding',
    )
  }
  const text = decodeUtf8(bytes)
  if (text === null) {
    return refuse(
      'Die Datei ist nicht als UTF-8 gespeichert, Umlaute wären zerstört. Speichern Sie sie im Editor mit der Kodierung „UTF-8“.',
      'encoding',
    )
  }
  if (text.includes('\u0000')) return refuse('Die Datei enthält Zeichen, die kein Text sind.', 'encoding')
  if (text.trim() === '') return refuse('Die Datei ist leer.', 'empty-file')
  return { ok: true, text: text.replace(/\r\n?/g, '\n') }
}

/** By byte order mark, or by the NUL bytes that every second byte of Latin text has without one. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.length >= 4 && ((first === 0 && bytes[2] === 0) || (second === 0 && bytes[3] === 0))
}

/** TextDecoder drops the byte order mark by itself. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
