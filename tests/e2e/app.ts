import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContextOptions,
  test as base,
  type ElectronApplication,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
} from '@playwright/test'
import { openInBrowser } from './in-browser'
import { openOnDesktop } from './on-desktop'

export interface ShellOptions {
  shell: 'browser' | 'desktop'
}

/** What a test may set with `test.use` for the window, in both shells. */
export type WindowOptions = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'reducedMotion' | 'forcedColors' | 'locale'
>

export interface Running {
  readonly page: Page
  /** Only in the desktop shell. */
  readonly electron: ElectronApplication | null
  close(): Promise<void>
}

/** The running app, whichever shell it is in: as built for production, with an empty data folder of its own. */
export class App {
  readonly shell: ShellOptions['shell']
  readonly dataDir: string
  readonly #start: () => Promise<Running>
  #running: Running

  private constructor(shell: ShellOptions['shell'], dataDir: string, start: () => Promise<Running>, running: Running) {
    this.shell = shell
    this.dataDir = dataDir
    this.#start = start
    this.#running = running
  }

  static async open(shell: ShellOptions['shell'], dataDir: string, start: () => Promise<Running>): Promise<App> {
    return new App(shell, dataDir, start, await start())
  }

  get page(): Page {
    return this.#running.page
  }

  /** The main process, for tests of the desktop shell alone. */
  get electron(): ElectronApplication {
    if (this.#running.electron === null) throw new Error('there is no Electron in the browser edition')
    return this.#running.electron
  }

  /** Loads a page of the window, e.g. `/handlungsfelder`, as an address does that is typed. */
  async goto(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href)
    await this.page.locator('main h1').waitFor({ state: 'attached' })
    await untilUsable(this.page)
  }

  /** What the app has stored in its folder under this name, as text; empty while there is nothing. */
  readStored(name: string): Promise<string> {
    return readFile(join(this.dataDir, name), 'utf8').catch(() => '')
  }

  /** Ends the app and starts it again on the same data; `page` is another one afterwards. `between` is done while it does not run. */
  async restart(between: () => Promise<void> = async () => undefined): Promise<App> {
    await this.close()
    await between()
    this.#running = await this.#start()
    return this
  }

  close(): Promise<void> {
    return this.#running.close()
  }
}

/** A page shows its heading a moment before it hears keys; the window gets its name in the same moment as its ears. */
async function untilUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => document.title.includes(' – '))
}

interface TestFixtures extends ShellOptions {
  dataDir: string
  app: App
}

/** Where the browser of a test keeps its storage, beside the app's own data folder. */
const profileOf = (dataDir: string): string => `${dataDir}-profile`

/**
 * `test` of both projects: `app` is the running app, `page` its window. The same spec runs in the browser edition and in the desktop app.
 */
export const test = base.extend<TestFixtures>({
  shell: ['browser', { option: true }],

  dataDir: async ({ shell }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `methodenkoffer-${shell}-`))
    await use(folder)
    for (const path of [folder, profileOf(folder)]) await rm(path, { recursive: true, force: true, maxRetries: 3 })
  },

  app: async ({ shell, dataDir, playwright, viewport, colorScheme, locale, contextOptions }, use) => {
    const options = readWindowOptions({ viewport, colorScheme, locale, contextOptions })
    const home = { profile: profileOf(dataDir), port: 0 }
    const start = async (): Promise<Running> => {
      const running = await (shell === 'browser'
        ? openInBrowser(playwright.chromium, dataDir, home, options)
        : openOnDesktop(dataDir, options))
      // Nobody begins before there is something to see.
      await running.page.locator('h1').first().waitFor({ state: 'attached' })
      await untilUsable(running.page)
      return running
    }
    const app = await App.open(shell, dataDir, start)
    await use(app)
    await app.close()
  },

  page: async ({ app }, use) => use(app.page),
})

type GivenOptions = Pick<
  PlaywrightTestOptions & PlaywrightTestArgs,
  'viewport' | 'colorScheme' | 'locale' | 'contextOptions'
>

function readWindowOptions({ viewport, colorScheme, locale, contextOptions }: GivenOptions): WindowOptions {
  return { ...contextOptions, viewport, colorScheme, ...(locale === undefined ? {} : { locale }) }
}

export { expect } from '@playwright/test'
