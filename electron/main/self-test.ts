import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App, WebContents } from 'electron'
import { z } from 'zod'
import { LIBRARY_FILES } from '../../core/contract'
import type { Host } from '../host/host'

/** Milliseconds. */
const LIMIT = 60_000

const catalogueSchema = z.object({ entries: z.array(z.object({ id: z.string(), title: z.string() })).min(1) })

export interface SelfTestOptions {
  readonly app: App
  readonly contents: WebContents
  readonly host: Host
  /** Resolves when the window shows the library. */
  readonly windowIsUp: Promise<void>
  /** Where `ergebnis.json` and `eintrag.pdf` are written. */
  readonly folder: string
}

/**
 * `--self-test=<folder>`: opens the first entry of the library in the window, as a link to it does, prints it, writes down what came of it, and ends the
 * app with 0, or with 1 where something failed. For administrators after a roll-out, and for the project's own smoke test.
 */
export async function runSelfTest({ app, contents, host, windowIsUp, folder }: SelfTestOptions): Promise<void> {
  await mkdir(folder, { recursive: true })
  const write = (result: object): Promise<void> =>
    writeFile(join(folder, 'ergebnis.json'), `${JSON.stringify({ version: app.getVersion(), ...result }, null, 2)}\n`)
  try {
    await Promise.race([windowIsUp, failLater()])
    const entry = await findFirstEntry(host)
    await host.open([{ type: 'entry', id: entry.id }])
    const title = await waitForTitle(contents, entry.title)
    const pdf = await contents.printToPDF({ generateTaggedPDF: true })
    await writeFile(join(folder, 'eintrag.pdf'), pdf)
    const { electron, chrome } = process.versions
    await write({ ok: true, electron, chrome, entry: entry.id, heading: title, pdfBytes: pdf.length })
    app.exit(0)
  } catch (error) {
    await write({ ok: false, reason: String(error) })
    app.exit(1)
  }
}

async function findFirstEntry(host: Host): Promise<{ readonly id: string; readonly title: string }> {
  const current = await host.request('library.current', null)
  const folder = current.ok ? await host.findLibrary(current.value.revision) : null
  if (folder === null) throw new Error('there is no library')
  const catalogue = catalogueSchema.parse(JSON.parse(await readFile(join(folder, LIBRARY_FILES.catalogue), 'utf8')))
  const [first] = catalogue.entries
  if (first === undefined) throw new Error('the library is empty')
  return first
}

/** Nobody clears it: the app ends before. */
function failLater(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('there was no window in time')), LIMIT)
  })
}

/** The window is named after its page, once the page is there. @throws where it never is */
async function waitForTitle(contents: WebContents, part: string): Promise<string> {
  const title: unknown = await contents.executeJavaScript(`new Promise((resolve) => {
    const look = () => document.title.includes(${JSON.stringify(part)}) && resolve(document.title)
    new MutationObserver(look).observe(document.head, { childList: true, subtree: true, characterData: true })
    setTimeout(() => resolve(''), ${LIMIT})
    look()
  })`)
  if (typeof title !== 'string' || title === '') throw new Error(`the window never showed "${part}"`)
  return title
}
