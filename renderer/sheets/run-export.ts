import type { Machine } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { ExportContent } from '../../core/model/export'
import type { PrintLook } from '../../core/model/sheet'
import { fitFields } from '../../core/sheets/field'
import { nameFile } from '../../core/sheets/file-name'
import type { SheetDocument } from '../../core/sheets/model'
import { zipFiles } from '../data/zip'
import { ask } from '../machine'
import { saveBlob } from '../ui/save-blob'
import { toBase64 } from './bytes'
import type { ExportJob, ExportOutcome, FromExportWorker } from './export-job'
import { loadFonts } from './fonts'
import { findPageNumber, type PageLayout } from './page-layout'
import { loadPictures } from './pictures'

export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'markdown'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportOrder {
  readonly format: ExportFormat
  readonly document: SheetDocument
  readonly look: PrintLook
  readonly layout: PageLayout
  /** Parts of the file's name, e.g. the title and the sheet. */
  readonly names: readonly string[]
  /** Of the open library. */
  readonly base: string
}

export interface ExportTools {
  readonly machine: Machine
  readonly isDesktop: boolean
  readonly job: string
  readonly signal: AbortSignal
}

/** Writes a file and hands it to the person: by dialog in the desktop app, as a download in a browser. Null when cancelled. */
export async function runExport(order: ExportOrder, tools: ExportTools): Promise<string | null> {
  const [fonts, pictures] = await Promise.all([
    order.format === 'docx' || order.format === 'markdown' ? [] : loadFonts(),
    loadPictures(order.document, order.base, order.format === 'docx'),
  ])
  const { document, look, layout, format } = order
  const pageNumbers = Object.fromEntries(document.parts.map(({ id }) => [id, findPageNumber(layout, id) ?? 1]))
  const kind = format === 'pdf' ? 'html' : format
  // Word and its like break pages by themselves.
  const fitted = kind === 'html' ? fitFields(document, layout.fields) : document
  const outcome = await runWorker({ kind, document: fitted, look, fonts, pictures, pageNumbers }, tools.signal)
  if (outcome === null) return null
  return tools.isDesktop ? save(outcome, order, tools) : download(outcome, order)
}

/** Null when the signal ended it. */
function runWorker(job: ExportJob, signal: AbortSignal): Promise<ExportOutcome | null> {
  if (signal.aborted) return Promise.resolve(null)
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<ExportOutcome | null>((resolve, reject) => {
    const fail = (message: string): void => reject(new AppError('internal', message))
    signal.addEventListener('abort', () => resolve(null), { once: true })
    worker.addEventListener('error', ({ message }) => fail(message))
    worker.addEventListener('message', ({ data }: MessageEvent<FromExportWorker>) =>
      data.state === 'done' ? resolve(data.outcome) : fail(data.message),
    )
    worker.postMessage(job)
  }).finally(() => worker.terminate())
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function save(outcome: ExportOutcome, order: ExportOrder, { machine, job }: ExportTools): Promise<string | null> {
  const { name, content } = describeContent(outcome, order)
  const result = await ask(machine, 'export.save', { job, name, content })
  return result.state === 'saved' ? result.name : null
}

function describeContent(
  outcome: ExportOutcome,
  { format, names }: ExportOrder,
): { name: string; content: ExportContent } {
  switch (outcome.kind) {
    case 'html':
      return format === 'pdf'
        ? { name: nameFile(names, 'pdf'), content: { type: 'pdf', html: outcome.html } }
        : { name: nameFile(names, 'html'), content: { type: 'bytes', base64: toBase64(encode(outcome.html)) } }
    case 'docx':
      return { name: nameFile(names, 'docx'), content: { type: 'bytes', base64: toBase64(outcome.bytes) } }
    case 'markdown': {
      const files = outcome.files.map(({ path, content }) => ({
        path,
        base64: toBase64(typeof content === 'string' ? encode(content) : content),
      }))
      const [only] = files
      return files.length === 1 && only !== undefined
        ? { name: nameFile(names, 'md'), content: { type: 'bytes', base64: only.base64 } }
        : { name: nameFile(names, null), content: { type: 'folder', files } }
    }
  }
}

function download(outcome: ExportOutcome, { names }: ExportOrder): string {
  switch (outcome.kind) {
    case 'html':
      return offer(new Blob([outcome.html], { type: 'text/html' }), nameFile(names, 'html'))
    case 'docx': {
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      return offer(new Blob([new Uint8Array(outcome.bytes)], { type }), nameFile(names, 'docx'))
    }
    case 'markdown': {
      const [only] = outcome.files
      if (outcome.files.length === 1 && typeof only?.content === 'string') {
        return offer(new Blob([only.content], { type: 'text/markdown' }), nameFile(names, 'md'))
      }
      const files = outcome.files.map(({ path, content }) => ({ path, text: content }))
      return offer(zipFiles(nameFile(names, null), files), nameFile(names, 'zip'))
    }
  }
}

function offer(blob: Blob, name: string): string {
  saveBlob(blob, name)
  return name
}
