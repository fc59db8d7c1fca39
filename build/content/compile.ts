import type { PackReference } from '../../core/model/pack'
import { compileFolder } from '../../electron/host/compile/compile-folder'
import packageJson from '../../package.json'
import { writeBundledPack } from '../bundled-pack'
import { WORKER_URL } from './folders'
import { countEntries, formatFinding } from './print-findings'

/**
 * `compile [DIR] [--out DIR] [--pack DIR]`. With `--pack`, the folder is laid there as the pack that comes with the app. An entry with an error is left out and named; that does not fail the build, as `check` does. A library without a
 * single entry does.
 */
export async function runCompile(folder: string, outFolder: string, packFolder: string | null): Promise<number> {
  const pack = packFolder === null ? undefined : await layPack(folder, packFolder)
  const showProgress = createProgress()
  const { entries, revision, findings } = await compileFolder({
    folder,
    outFolder,
    pack,
    appVersion: packageJson.version,
    workerUrl: WORKER_URL,
    onProgress: showProgress,
  })
  for (const finding of findings) console.error(formatFinding(folder, finding))
  if (findings.length > 0) console.error('\nDie genannten Dateien sind nicht oder nicht ganz in der Bibliothek.')
  console.log(`${countEntries(entries)} übersetzt, Fassung ${revision.slice(0, 12)}.`)
  return entries === 0 ? 1 : 0
}

async function layPack(folder: string, packFolder: string): Promise<PackReference> {
  const { id, title, version } = await writeBundledPack(folder, packFolder)
  return { id, title, version, origin: 'bundled' }
}

/** A line that counts on a terminal, and a line for each tenth where the output goes to a file. */
function createProgress(): (done: number, total: number) => void {
  let lastTenth = -1
  return (done, total) => {
    const tenth = Math.floor((done * 10) / total)
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${done} von ${total}${done === total ? '\n' : ''}`)
    } else if (total >= 500 && tenth > lastTenth) {
      console.log(`${done} von ${total}`)
    }
    lastTenth = tenth
  }
}
