import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import envPaths from 'env-paths'
import packageJson from '../../package.json'
import { describeArgumentsError } from '../host/arguments-error'
import { hasDisplay } from '../host/display'
import { logToConsole } from '../host/log'
import { findBuiltEnvironment } from '../host/packs/built-environment'
import { findBuiltWorkspace, findDownloads } from '../host/workspace/environment'
import { type BrowserEdition, DEFAULT_PORT, PortTakenError, startBrowserEdition } from './edition'
import { openInBrowser } from './open-address'
import { sayAlreadyRunning, sayFailed, sayNotOpened, sayPortTaken, sayRunning, sayWrongArguments } from './texts'

interface Arguments {
  readonly port: number
  readonly open: boolean
  readonly dataDir: string
}

function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, open: { type: 'boolean' }, data: { type: 'string' } },
    allowNegative: true,
  })
  const port = Number(values.port ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('--port ist eine Zahl bis 65535')
  return {
    port,
    open: (values.open ?? true) && hasDisplay(process.env, process.platform),
    dataDir: values.data ?? envPaths('Methodenkoffer', { suffix: '' }).data,
  }
}

async function start({ port, open, dataDir }: Arguments): Promise<void> {
  const out = join(import.meta.dirname, '..')
  const home = homedir()
  const edition = await startBrowserEdition({
    port,
    dataDir,
    libraryDir: join(out, 'library'),
    rendererDir: join(out, 'renderer'),
    version: packageJson.version,
    packs: findBuiltEnvironment(out, fetch),
    workspace: { ...findBuiltWorkspace(out), home, handOverDir: await findDownloads(home) },
    log: logToConsole,
  })
  stopOnSignals(edition)
  console.log(sayRunning(edition.address))
  if (open && !(await openInBrowser(edition.address))) console.log(sayNotOpened())
}

/** Ctrl-C in a terminal may arrive twice: from the terminal, and passed on by the program that started us. */
function stopOnSignals(edition: BrowserEdition): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void edition.close().finally(() => process.exit(0))
    })
  }
}

async function main(): Promise<void> {
  let args: Arguments
  try {
    args = readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(sayWrongArguments(describeArgumentsError(error)))
    process.exitCode = 1
    return
  }
  try {
    await start(args)
  } catch (error) {
    process.exitCode = await explain(error, args)
  }
}

/** Says in one sentence why it does not run, and gives the exit code. */
async function explain(error: unknown, { open }: Arguments): Promise<number> {
  if (!(error instanceof PortTakenError)) {
    console.error(sayFailed(error instanceof Error ? error.message : String(error)))
    return 1
  }
  if (error.ownAddress === null) {
    console.error(sayPortTaken(error.port))
    return 1
  }
  console.log(sayAlreadyRunning(error.ownAddress))
  if (open) await openInBrowser(error.ownAddress)
  return 0
}

await main()
