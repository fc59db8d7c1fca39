import { readFuses } from './fuse-wire'

/** `npm run fuses -- <executable or .app>`: says how the fuses of a packaged app stand; exit code 1 where one is wrong. */
async function main(app: string | undefined): Promise<number> {
  if (app === undefined) {
    console.error('Usage: npm run fuses -- <executable, or .app on macOS>')
    return 2
  }
  const readings = await readFuses(app)
  for (const { name, expected, actual } of readings) {
    const state = actual === null ? 'unknown' : actual ? 'on' : 'off'
    console.log(`${actual === expected ? 'ok   ' : 'WRONG'} ${name}: ${state}`)
  }
  return readings.every(({ expected, actual }) => actual === expected) ? 0 : 1
}

process.exitCode = await main(process.argv[2])
