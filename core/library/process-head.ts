import { createReporter, type Finding } from '../entry/finding'
import { decodeText } from '../entry/text-decoding'
import { resolveImage } from '../markdown/rehype-images'
import { MAX_DRAWING_LENGTH } from '../markdown/svg-tree'
import { BODY_TIME_LIMIT, type BodyJob } from './body-job'
import type { EntryHead } from './entry-head'
import type { LibrarySource } from './source'

/** Reads the text of an entry again, so that the texts of a large library are not held all at once, for a check of it. */
export async function readJob(head: EntryHead, source: Pick<LibrarySource, 'read'>): Promise<BodyJob> {
  const decoded = decodeText(head.path, await source.read(head.path))
  return createJob(head, decoded.ok ? decoded.text : '')
}

/** What is checked of a file, without drawings. */
export function createJob({ path, entry, bodyLine, fieldProse }: EntryHead, text: string): BodyJob {
  const body = text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n')
  return { path, entry, body, bodyLine, fieldProse, drawings: [] }
}

/** The same with its drawings, to be compiled. */
export async function addDrawings(
  job: BodyJob,
  source: Pick<LibrarySource, 'read'>,
  images: ReadonlyMap<string, unknown>,
): Promise<BodyJob> {
  return { ...job, drawings: await readDrawings(job.path, job.body, source, images) }
}

/** Only what the text names is read: a library may hold many large drawings. Not parsed here, where no time limit holds. */
async function readDrawings(
  from: string,
  body: string,
  source: Pick<LibrarySource, 'read'>,
  images: ReadonlyMap<string, unknown>,
): Promise<BodyJob['drawings']> {
  const addresses = body.split(/[^\w./-]+/).filter((word) => word.endsWith('.svg'))
  const resolved = new Set(addresses.map((address) => resolveImage(from, address)))
  const paths = [...resolved].filter((path): path is string => path !== null && images.has(path))
  const files = await Promise.all(paths.map(async (path) => [path, await source.read(path)] as const))
  return files.flatMap(([path, bytes]) => {
    const decoded = bytes.length > MAX_DRAWING_LENGTH ? null : decodeText(path, bytes)
    return decoded?.ok ? [[path, decoded.text] as const] : []
  })
}

export function reportTooComplex({ path, bodyLine }: EntryHead): Finding {
  const message = `Der Text ist zu komplex: Er ist zu tief verschachtelt, zu lang oder braucht mehr als ${BODY_TIME_LIMIT / 1000} Sekunden. Leserinnen und Leser sehen nur den Kopf.`
  return createReporter(path)('too-complex', { line: bodyLine, column: 1 }, message)
}
