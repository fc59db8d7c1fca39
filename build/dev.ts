import { findElectron } from './electron-runtime'
import { run } from './run'

/** `npm run dev`: the desktop app with live reload. */
async function main(): Promise<number> {
  const runtime = await findElectron(process.env, console.log)
  if (runtime.kind === 'missing') {
    console.error(`Live reload needs Electron, and it cannot run here (missing: ${runtime.what}). Use: npm run browser`)
    return 1
  }
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.executable }
  return run('npx', ['electron-vite', 'dev'], { env })
}

process.exitCode = await main()
