import { randomUUID } from 'node:crypto'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { AppError } from '../../core/errors'

export const PRINT_SCHEME = 'druck'

/** The document brings all that it shows; nothing in it may run, load or go anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"

export interface PdfPrinterOptions {
  /** A session in memory of its own: it knows neither the app's pages nor the person's database. */
  readonly session: Session
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow
}

export type PrintPdf = (html: string, signal: AbortSignal) => Promise<Uint8Array>

/**
 * Prints self-contained documents in a hidden window without scripts: tagged, with an outline, fonts embedded (PDF/UA asks for them).
 * @throws AppError `export-print-failed`
 */
export function createPdfPrinter({ session, createWindow }: PdfPrinterOptions): PrintPdf {
  const documents = new Map<string, string>()
  session.protocol.handle(PRINT_SCHEME, (request) => {
    const html = documents.get(new URL(request.url).hostname)
    if (html === undefined) return new Response(null, { status: 404 })
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    })
  })
  return async (html, signal) => {
    signal.throwIfAborted()
    const id = randomUUID()
    documents.set(id, html)
    const window = createWindow({
      show: false,
      webPreferences: {
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webviewTag: false,
        spellcheck: false,
      },
    })
    try {
      return await Promise.race([print(window, `${PRINT_SCHEME}://${id}/`), rejectOnAbort(signal)])
    } catch (error) {
      signal.throwIfAborted()
      throw new AppError('export-print-failed', 'the document could not be printed', {}, { cause: error })
    } finally {
      documents.delete(id)
      if (!window.isDestroyed()) window.destroy()
    }
  }
}

async function print(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address)
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
