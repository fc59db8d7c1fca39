import { startBrowserEdition } from '../../electron/browser/edition'
import { logToConsole } from '../../electron/host/log'
import { PACK_ENVIRONMENT } from './pack-environment'
import { SHELL_FIXTURE } from './shell-fixture'

const [rendererDir, dataDir, port] = process.argv.slice(2)
if (rendererDir === undefined || dataDir === undefined) throw new Error('usage: serve-data-page PAGE DATA PORT')

const edition = await startBrowserEdition({
  port: Number(port ?? 0),
  dataDir,
  libraryDir: SHELL_FIXTURE.libraryDir,
  rendererDir,
  version: '1.2.3',
  packs: PACK_ENVIRONMENT,
  log: logToConsole,
})
process.on('SIGTERM', () => void edition.close().finally(() => process.exit(0)))
console.log(edition.address)
