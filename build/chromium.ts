import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { run } from './run'

const SYSTEM_PATHS: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const DOWNLOAD_LIMIT_MS = 5 * 60 * 1000

/** A Chromium on this machine: the one that CHROMIUM_PATH names, a system one, or Playwright's. */
export function findChromium(env: NodeJS.ProcessEnv): string | null {
  const candidates = [env.CHROMIUM_PATH, ...SYSTEM_PATHS, chromium.executablePath()]
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file)) ?? null
}

/**
 * Gets a Chromium where there is none: Playwright's download, else Debian's package where we may install one. Says what it does.
 */
export async function provideChromium(env: NodeJS.ProcessEnv, say: (text: string) => void): Promise<string | null> {
  const found = findChromium(env)
  if (found !== null) return found
  say('No Chromium on this machine: trying the download of Playwright …')
  await run('npx', ['playwright', 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT_MS, stdio: 'ignore' })
  const downloaded = findChromium(env)
  if (downloaded !== null) return downloaded
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  say('It cannot be had: installing the package chromium of Debian …')
  await run('apt-get', ['update', '--quiet=2'])
  await run('apt-get', ['install', '--yes', '--quiet=2', '--no-install-recommends', 'chromium'])
  return findChromium(env)
}
