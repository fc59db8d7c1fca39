/// <reference lib="webworker" />
import { writeDocx } from '../../core/sheets/docx/document'
import { writeHtml } from '../../core/sheets/html/document'
import { writeMarkdownFolder } from '../../core/sheets/markdown/document'
import { toDataAddress } from './bytes'
import type { ExportJob, ExportOutcome, FromExportWorker } from './export-job'
import type { Pictures } from './pictures'

/** Writes one file and is gone: a long export blocks no frame, and is cancelled by ending the worker. */
declare const self: DedicatedWorkerGlobalScope

const DOCX_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const

function findDocxPicture(pictures: Pictures, path: string) {
  const picture = pictures.get(path)
  const type = DOCX_TYPES[picture?.mime as keyof typeof DOCX_TYPES]
  return picture === undefined || type === undefined ? null : { ...picture, type }
}

async function write({ kind, document, look, fonts, pictures, pageNumbers }: ExportJob): Promise<ExportOutcome> {
  if (kind === 'docx') {
    return { kind, bytes: writeDocx(document, { look, image: (path) => findDocxPicture(pictures, path) }) }
  }
  if (kind === 'markdown') {
    return { kind, files: writeMarkdownFolder(document, (path) => pictures.get(path)?.bytes ?? null) }
  }
  const html = writeHtml(document, {
    look,
    fonts,
    imageAddress: (path) => {
      const picture = pictures.get(path)
      return picture === undefined ? null : toDataAddress(picture.mime, picture.bytes)
    },
    pageNumber: (partId) => pageNumbers[partId] ?? null,
  })
  return { kind, html }
}

self.addEventListener('message', ({ data }: MessageEvent<ExportJob>) => {
  const reply = (message: FromExportWorker): void => self.postMessage(message)
  write(data).then(
    (outcome) => reply({ state: 'done', outcome }),
    (error: unknown) => reply({ state: 'failed', message: String(error) }),
  )
})
