import { provideChromium } from './chromium'
import { run } from './run'

/**
 * `npm run test:crash [-- ROUNDS]`: kills an install of packs at each of its changes to the disk, and a real browser while notes are saved, a hundred
 * times; `npm test` does some of both.
 */
async function main(): Promise<number> {
  const rounds = process.argv[2] ?? '100'
  const installs = await run('npx', ['vitest', 'run', 'tests/unit/electron/host/packs/crash.test.ts'], {
    env: { ...process.env, CRASH_EVERY_WRITE: '1' },
  })
  const chromium = await provideChromium(process.env, console.log)
  if (chromium === null) {
    console.log('No Chromium could be had; please install one or set CHROMIUM_PATH.')
    return 1
  }
  const env = { ...process.env, CHROMIUM_PATH: chromium, CRASH_ROUNDS: rounds }
  const notes = await run('npx', ['playwright', 'test', 'crash.spec.ts', '--project=browser', '--reporter=list'], {
    env,
  })
  return installs === 0 ? notes : installs
}

process.exitCode = await main()
