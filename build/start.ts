import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type ElectronRuntime, findElectron } from './electron-runtime'

/** `npm start`: the desktop app, or where it cannot run the browser edition, with one sentence that says why. */

const root = join(import.meta.dirname, '..')
/** Electron that ends with an error sooner than this never showed a window. */
const EARLY_MS = 5_000

type Ending =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'died-at-once'; readonly reason: string }

const MISSING: Readonly<Record<Extract<ElectronRuntime, { kind: 'missing' }>['what'], string>> = {
  display: 'Hier gibt es keinen Bildschirm (DISPLAY ist nicht gesetzt)',
  binary: 'Electron ließ sich nicht herunterladen',
  'ordinary-user': 'Electron startet nicht für den Administrator (root)',
}

async function main(args: readonly string[]): Promise<number> {
  const runtime = await findElectron(process.env, console.log)
  if (runtime.kind === 'missing') return openBrowserEdition(MISSING[runtime.what], args)
  const ending = await runElectron(runtime.executable, args)
  return ending.kind === 'ended' ? ending.code : openBrowserEdition(ending.reason, args)
}

async function openBrowserEdition(reason: string, args: readonly string[]): Promise<number> {
  console.log(`${reason}, deshalb öffnet sich statt der Desktop-App die Browser-Ausgabe.`)
  const child = spawn(process.execPath, [join(root, 'out/main/browser.js'), ...args], { stdio: 'inherit' })
  return (await waitFor(child)) ?? 1
}

async function runElectron(executable: string, args: readonly string[]): Promise<Ending> {
  const started = Date.now()
  const child = spawn(executable, [root, ...args], { stdio: ['inherit', 'inherit', 'pipe'] })
  const errors = holdBackEarlyErrors(child)
  const code = await waitFor(child)
  if (code !== 0 && Date.now() - started < EARLY_MS)
    return { kind: 'died-at-once', reason: explainDeath(errors.take()) }
  errors.release()
  return { kind: 'ended', code: code ?? 1 }
}

/** The exit code; 0 after Ctrl-C, whatever it did to the child; null where a signal ended it, or it could not be started. */
async function waitFor(child: ChildProcess): Promise<number | null> {
  let stopped = false
  const stop = (signal: NodeJS.Signals): void => {
    stopped = true
    child.kill(signal)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    const [code] = await once(child, 'close')
    return stopped ? 0 : code
  } catch {
    return null
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** What Electron says in its first seconds is shown only if it lives: if it dies, one sentence takes its place. */
function holdBackEarlyErrors(child: ChildProcess): { take(): string; release(): void } {
  let held: string | null = ''
  const release = (): void => {
    if (held !== null) process.stderr.write(held)
    held = null
  }
  const timer = setTimeout(release, EARLY_MS)
  child.once('close', () => clearTimeout(timer))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (held === null) process.stderr.write(text)
    else held += text
  })
  return { take: () => held ?? '', release }
}

function explainDeath(errors: string): string {
  const library = /error while loading shared libraries: (\S+?):/.exec(errors)?.[1]
  if (library !== undefined) return `Electron kann hier nicht starten (die Systembibliothek ${library} fehlt)`
  if (/display/i.test(errors)) return 'Electron findet keinen Bildschirm'
  if (/sandbox/i.test(errors)) return 'Electron kann hier seinen Schutzbereich (Sandbox) nicht einrichten'
  return 'Electron ist gleich nach dem Start abgebrochen'
}

process.exitCode = await main(process.argv.slice(2))
