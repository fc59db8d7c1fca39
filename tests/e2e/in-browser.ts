import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import type { Running, WindowOptions } from './app'

const program = join(import.meta.dirname, '../../out/main/browser.js')

/** Starts the browser edition as `npm run browser` does, and opens the address that it prints. */
export async function openInBrowser(browser: Browser, dataDir: string, options: WindowOptions): Promise<Running> {
  const server = spawn(process.execPath, [program, '--port', '0', '--no-open', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await readAddress(server)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    electron: null,
    close: async () => {
      await context.close()
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
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
