import { join } from 'node:path'
import { _electron, test } from '@playwright/test'
import { findReadyElectron } from '../../build/electron-runtime'
import type { Running, WindowOptions } from './app'

const root = join(import.meta.dirname, '../..')

/** Starts the desktop app on a data folder of its own; skips the test where no Electron can run. */
export async function openOnDesktop(dataDir: string, options: WindowOptions): Promise<Running> {
  const runtime = findReadyElectron(process.env)
  if (runtime.kind === 'missing') {
    test.skip(true, `The desktop app cannot run here: what is missing is ${runtime.what}.`)
    throw new Error('unreachable')
  }
  const electron = await _electron.launch({
    executablePath: runtime.executable,
    args: ['.', `--user-data-dir=${dataDir}`],
    cwd: root,
  })
  const page = await electron.firstWindow()
  // The window is there before its page is.
  await page.waitForURL((url) => url.protocol !== 'about:')
  if (options.viewport) await page.setViewportSize(options.viewport)
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? null,
    reducedMotion: options.reducedMotion ?? null,
    forcedColors: options.forcedColors ?? null,
  })
  return { page, electron, close: () => electron.close() }
}
