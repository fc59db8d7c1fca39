/** What the window hands to the machine to be written to a file that the person chose. */

export interface ExportFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly base64: string
}

export type ExportContent =
  | { readonly type: 'bytes'; readonly base64: string }
  /** A self-contained HTML document, printed as a PDF file. */
  | { readonly type: 'pdf'; readonly html: string }
  /** A folder of its own, beside what is already there. */
  | { readonly type: 'folder'; readonly files: readonly ExportFile[] }

export interface ExportRequest {
  /** Chosen by the window, to cancel by. */
  readonly job: string
  /** A safe file name (see `nameFile`), offered to the person. */
  readonly name: string
  readonly content: ExportContent
}

export type ExportResult =
  /** `name` of the file or folder that now exists. */
  { readonly state: 'saved'; readonly name: string } | { readonly state: 'cancelled' }

export interface ExportProgress {
  readonly job: string
  readonly step: 'printing' | 'writing'
}
