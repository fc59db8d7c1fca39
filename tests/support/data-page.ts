import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../build/chromium'

const root = join(import.meta.dirname, '../..')
const serverScript = join(import.meta.dirname, 'serve-data-page.ts')

/** Builds the page of tests/fixtures/data-page as the app's window is built. */
export async function buildDataPage(outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: join(root, 'tests/fixtures/data-page'),
    base: '/',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  })
}

export interface DataServer {
  readonly address: string
  stop(): Promise<void>
}

/** The browser edition around the built page, in a process of its own. A browser keeps data by origin, so the port stays the same. */
export async function serveDataPage(pageDir: string, dataDir: string, port: number): Promise<DataServer> {
  const server = spawn(process.execPath, ['--import', 'tsx', serverScript, pageDir, dataDir, String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    address: await readAddress(server),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the server has no output')
  for await (const line of createInterface({ input: stdout })) if (line.startsWith('http://')) return line
  throw new Error('the server ended without an address')
}

/** A port that nobody has at the moment. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export interface DataBrowser {
  readonly browser: Browser
  open(address: string): Promise<Page>
  /** Ends every process of the browser at once, as a power cut or the system would. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** A real Chromium on a profile of its own, started by us so that we may kill it. */
export async function startBrowser(profile: string): Promise<DataBrowser> {
  const executable = findChromium(process.env)
  if (executable === null) throw new Error('no Chromium here; install one or set CHROMIUM_PATH')
  await mkdir(profile, { recursive: true })
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const flags = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu', '--remote-debugging-port=0']
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    // A group of its own, so that one signal reaches every process of the browser.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // A group of its own outlives a test run that is broken off, unless it is told.
  const endWithUs = (): void => killGroup(child)
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  const browser = await chromium.connectOverCDP(await readDebugAddress(child))
  const ended = once(child, 'exit')
  return {
    browser,
    open: async (address) => {
      const context = browser.contexts()[0]
      if (context === undefined) throw new Error('the browser has no context')
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
    kill: async () => {
      if (!isRunning(child)) return
      killGroup(child)
      await ended
      await browser.close().catch(() => undefined)
      // The children of the group end a moment after their parent, and hold the profile until then.
      await waitForGroup(child.pid)
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

function killGroup(child: ChildProcess): void {
  if (isRunning(child) && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
}

async function readDebugAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('the browser has no output')
  for await (const line of createInterface({ input: stderr })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) {
      stderr.resume()
      return address
    }
  }
  throw new Error('the browser ended without an address')
}

/** A process that still lives would write into the profile of the next browser, which is no crash but a mistake of the test. */
async function waitForGroup(pid: number | undefined): Promise<void> {
  const begun = performance.now()
  while (pid !== undefined && performance.now() - begun < 60_000) {
    try {
      process.kill(-pid, 0)
    } catch {
      return
    }
    await pause(10)
  }
  if (pid !== undefined) throw new Error('the killed browser is still there')
}
