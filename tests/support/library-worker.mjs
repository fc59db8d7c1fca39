// Where the sources run unbundled: tsx hooks itself into the main thread only, so a thread has to ask for it.
import { tsImport } from 'tsx/esm/api'

await tsImport('../../electron/host/packs/library-worker.ts', import.meta.url)
