import { provideChromium } from './chromium'
import { run } from './run'

/** `npm run test:crash [-- ROUNDS]`: kills a real browser while notes are saved, a hundred times; `npm test` does ten of them. */
async function main(): Promise<number> {
  const rounds = process.argv[2] ?? '100'
  const chromium = await provideChromium(process.env, console.log)
  if (chromium === null) {
    console.log('No Chromium could be had; please install one or set CHROMIUM_PATH.')
    return 1
  }
  const env = { ...process.env, CHROMIUM_PATH: chromium, CRASH_ROUNDS: rounds }
  return run('npx', ['playwright', 'test', 'crash.spec.ts', '--project=browser', '--reporter=list'], { env })
}

process.exitCode = await main()
