import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type CliOptions } from 'electron-builder'
import { runScript } from '../run'
import { writeSoftwareList } from './software-list'
import { writeSums } from './sums'

/**
 * `npm run dist [-- --dir]`: installers for the system it runs on, the list of what is in them (CycloneDX) and checksums, in dist/. With `--dir`
 * only the unpacked app, which is enough for `npm run smoke`. Exit code 1 where a step fails.
 */

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'dist')

async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--dir')) {
    console.error('Usage: npm run dist [-- --dir]')
    return 2
  }
  if ((await runScript('build')) !== 0) return 1
  const options: CliOptions = { projectDir: root, config: 'electron-builder.yml', publish: 'never' }
  await build(args.includes('--dir') ? { ...options, dir: true } : options)
  await mkdir(folder, { recursive: true })
  await writeSoftwareList(join(folder, 'methodenkoffer.cdx.json'))
  const names = await writeSums(folder)
  console.log(`\ndist/ holds ${names.join(', ')} and SHA256SUMS.txt.`)
  return 0
}

process.exitCode = await main(process.argv.slice(2))
