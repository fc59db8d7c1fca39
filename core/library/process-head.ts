import { createReporter, type Finding } from '../entry/finding'
import { decodeText } from '../entry/text-decoding'
import { BODY_TIME_LIMIT, type BodyProcessor, type BodyResult } from './body-job'
import type { EntryHead } from './read-library'
import type { LibrarySource } from './source'

/** Reads the text of an entry again, so that the texts of a large library are not held all at once, and has it worked on. */
export async function processHead(
  head: EntryHead,
  source: LibrarySource,
  processor: BodyProcessor,
): Promise<BodyResult> {
  const { path, entry, bodyLine, fieldProse } = head
  const decoded = decodeText(path, await source.read(path))
  const text = decoded.ok ? decoded.text : ''
  const body = text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n')
  return processor.process({ path, entry, body, bodyLine, fieldProse })
}

export function reportTooComplex({ path, bodyLine }: EntryHead): Finding {
  const message = `Der Text ist zu komplex: Er ist zu tief verschachtelt, zu lang oder braucht mehr als ${BODY_TIME_LIMIT / 1000} Sekunden. Leserinnen und Leser sehen nur den Kopf.`
  return createReporter(path)('too-complex', { line: bodyLine, column: 1 }, message)
}
