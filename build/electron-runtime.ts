import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hasDisplay } from '../electron/host/display'

/** Whether the desktop app can run here, and if not, what is missing. */
export type ElectronRuntime =
  | { readonly kind: 'found'; readonly executable: string }
  | { readonly kind: 'missing'; readonly what: 'display' | 'binary' | 'ordinary-user' }

/** For about 120 MB on a slow line. A machine without network is told at once. */
const DOWNLOAD_LIMIT_MS = 5 * 60 * 1000

const packageDir = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** Electron's executable where it is on this machine already, by the rules of the package's own index.js; it is not run. */
function findInstalledElectron(env: NodeJS.ProcessEnv): string | null {
  const pathFile = join(packageDir, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return join(override, name ?? 'electron')
  const executable = name === null ? null : join(packageDir, 'dist', name)
  return executable !== null && existsSync(executable) ? executable : null
}

/** Whether the desktop app can run with what is on this machine already. An override is taken at its word. */
export function findReadyElectron(env: NodeJS.ProcessEnv): ElectronRuntime {
  const executable = findInstalledElectron(env)
  if (executable !== null && env.ELECTRON_OVERRIDE_DIST_PATH) return { kind: 'found', executable }
  if (!hasDisplay(env, process.platform)) return { kind: 'missing', what: 'display' }
  // Chromium's sandbox refuses root, and switching it off is not ours to decide.
  if (process.platform === 'linux' && process.getuid?.() === 0) return { kind: 'missing', what: 'ordinary-user' }
  return executable === null ? { kind: 'missing', what: 'binary' } : { kind: 'found', executable }
}

/** Finds Electron, or downloads it where it could run. */
export async function findElectron(env: NodeJS.ProcessEnv, announce: (text: string) => void): Promise<ElectronRuntime> {
  const ready = findReadyElectron(env)
  if (ready.kind === 'found' || ready.what !== 'binary') return ready
  announce('Electron wird einmalig heruntergeladen (rund 120 MB) …')
  return (await download()) ? findReadyElectron(env) : ready
}

async function download(): Promise<boolean> {
  const child = spawn(process.execPath, [join(packageDir, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  })
  const [code] = await once(child, 'exit')
  return code === 0
}
