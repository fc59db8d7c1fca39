import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserType } from '@playwright/test'
import { findChromium } from '../../build/chromium'
import type { Running, WindowOptions } from './app'

const program = join(import.meta.dirname, '../../out/main/browser.js')

/** What stays the same when the app is started again: an IndexedDB belongs to a profile and to an origin with its port. */
export interface BrowserHome {
  readonly profile: string
  port: number
}

export interface RunningServer {
  readonly address: string
  stop(): Promise<void>
}

/** Starts the browser edition as `npm run browser` does, without a browser. Port 0 takes a free one. */
export async function serveApp(dataDir: string, port: number): Promise<RunningServer> {
  const server = spawn(process.execPath, [program, '--port', String(port), '--no-open', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    address: await readAddress(server),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
  }
}

/** Starts the browser edition and opens the address that it prints. */
export async function openInBrowser(
  chromium: BrowserType,
  dataDir: string,
  home: BrowserHome,
  options: WindowOptions,
): Promise<Running> {
  const { address, stop } = await serveApp(dataDir, home.port)
  home.port = Number(new URL(address).port)
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium here; install one or set CHROMIUM_PATH')
  const context = await chromium.launchPersistentContext(home.profile, {
    ...options,
    executablePath,
    args: ['--no-sandbox'],
  })
  const [page = await context.newPage()] = context.pages()
  await page.goto(address)
  return {
    page,
    electron: null,
    close: async () => {
      await context.close()
      await stop()
    },
  }
}

async function readAddress(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('the server has no output')
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\w+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('the browser edition ended without an address')
}
