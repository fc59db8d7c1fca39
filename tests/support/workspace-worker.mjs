import { tsImport } from 'tsx/esm/api'

// The workspace's thread from its source, as the command line starts the compiler's.
await tsImport('../../electron/host/workspace/workspace-worker.ts', import.meta.url)
