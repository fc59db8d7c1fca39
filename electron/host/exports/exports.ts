import { basename } from 'node:path'
import { AppError, assertNever } from '../../../core/errors'
import type { ExportProgress, ExportRequest, ExportResult } from '../../../core/model/export'
import { writeExportFile, writeExportFolder } from './write-export'

/** What only a desktop shell can do. */
export interface ExportShell {
  /** Where to save a file; `name` has its ending. Null when the person cancelled. */
  readonly chooseFile: (name: string) => Promise<string | null>
  /** In which folder to make a folder. Null when the person cancelled. */
  readonly chooseFolder: () => Promise<string | null>
  /** Prints a self-contained document; rejects when the signal aborts. */
  readonly printPdf: (html: string, signal: AbortSignal) => Promise<Uint8Array>
}

export interface Exports {
  save(request: ExportRequest): Promise<ExportResult>
  /** A job that is over, or was never there, is not a fault. */
  cancel(job: string): void
}

/**
 * Files that leave the app. The window never names a path: the person does, in the shell's dialog. Until the last step nothing
 * but a temporary file is touched, so that a cancelled or broken export leaves what was there.
 */
export function createExports(shell: ExportShell | undefined, report: (progress: ExportProgress) => void): Exports {
  const jobs = new Map<string, AbortController>()

  async function write(
    { job, name, content }: ExportRequest,
    tools: ExportShell,
    signal: AbortSignal,
  ): Promise<ExportResult> {
    const target = content.type === 'folder' ? await tools.chooseFolder() : await tools.chooseFile(name)
    if (target === null || signal.aborted) return { state: 'cancelled' }
    const write = async (bytes: Uint8Array): Promise<ExportResult> => {
      if (signal.aborted) return { state: 'cancelled' }
      report({ job, step: 'writing' })
      await writeExportFile(target, bytes)
      return { state: 'saved', name: basename(target) }
    }
    switch (content.type) {
      case 'bytes':
        return write(Buffer.from(content.base64, 'base64'))
      case 'pdf':
        report({ job, step: 'printing' })
        return write(await tools.printPdf(content.html, signal))
      case 'folder':
        report({ job, step: 'writing' })
        return { state: 'saved', name: await writeExportFolder(target, name, content.files) }
      default:
        return assertNever(content)
    }
  }

  return {
    save: async (request) => {
      if (shell === undefined) throw new AppError('not-allowed', 'this edition saves by download')
      const controller = new AbortController()
      jobs.set(request.job, controller)
      try {
        return await write(request, shell, controller.signal)
      } catch (error) {
        if (controller.signal.aborted) return { state: 'cancelled' }
        throw error
      } finally {
        jobs.delete(request.job)
      }
    },
    cancel: (job) => jobs.get(job)?.abort(),
  }
}
