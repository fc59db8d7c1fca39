import type { PrintLook } from '../../core/model/sheet'
import type { FontFile } from '../../core/sheets/html/styles'
import type { MarkdownFile } from '../../core/sheets/markdown/document'
import type { SheetDocument } from '../../core/sheets/model'
import type { Pictures } from './pictures'

/** What the worker gets: everything that a file is made of, as plain data. */
export interface ExportJob {
  readonly kind: 'html' | 'docx' | 'markdown'
  readonly document: SheetDocument
  readonly look: PrintLook
  readonly fonts: readonly FontFile[]
  readonly pictures: Pictures
  /** First pages of the parts, as the preview counted them. */
  readonly pageNumbers: Readonly<Record<string, number>>
}

export type ExportOutcome =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'docx'; readonly bytes: Uint8Array }
  | { readonly kind: 'markdown'; readonly files: readonly MarkdownFile[] }

export type FromExportWorker =
  | { readonly state: 'done'; readonly outcome: ExportOutcome }
  | { readonly state: 'failed'; readonly message: string }
