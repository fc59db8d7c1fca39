import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readFuses } from './fuse-wire'
import { findPackagedApp, type PackagedApp } from './packaged-app'
import { findForeignFiles, listPackedFiles, SIZE_BUDGET, sumBytes } from './packed-files'

/**
 * `npm run smoke`: does the app that `npm run dist` packed run? It is started, opens an entry, prints it as PDF (the app's own self-test), and is
 * looked through. One line a check; exit code 1 where one fails.
 */

const dist = join(import.meta.dirname, '../../dist')
/** Milliseconds that one start may take. */
const START_LIMIT = 120_000

const resultSchema = z.object({ ok: z.literal(true), heading: z.string().min(1), pdfBytes: z.int().min(5_000) })

interface Ending {
  readonly code: number | null
  readonly output: string
}

async function start(app: PackagedApp, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ending> {
  const child = spawn(app.executable, [...args], {
    env: { ...process.env, ...env },
    timeout: START_LIMIT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, output }
}

/** Null where all is well, else what is wrong. */
type Check = (app: PackagedApp, folder: string) => Promise<string | null>

const CHECKS: Readonly<Record<string, Check>> = {
  'the package holds what runs and nothing else': async ({ archive }) => {
    const files = listPackedFiles(archive)
    const foreign = findForeignFiles(files)
    if (foreign.length > 0) return foreign.join(', ')
    return sumBytes(files) > SIZE_BUDGET ? `${sumBytes(files)} bytes` : null
  },
  'the fuses stand as they should': async ({ bundle }) => {
    const wrong = (await readFuses(bundle)).filter(({ expected, actual }) => expected !== actual)
    return wrong.length > 0 ? wrong.map(({ name }) => name).join(', ') : null
  },
  'it starts, opens an entry and prints it': async (app, folder) => {
    const results = join(folder, 'selbsttest')
    const { code, output } = await start(app, [`--user-data-dir=${join(folder, 'a')}`, `--self-test=${results}`])
    if (code !== 0) return `exit code ${code}: ${output.slice(-2_000)}`
    const parsed = resultSchema.safeParse(JSON.parse(await readFile(join(results, 'ergebnis.json'), 'utf8')))
    if (!parsed.success) return parsed.error.message
    const pdf = await readFile(join(results, 'eintrag.pdf'))
    return pdf.subarray(0, 5).toString('latin1') === '%PDF-' ? null : 'the PDF is none'
  },
  'it does not run as Node, is told nothing by NODE_OPTIONS and is not inspected': async (app, folder) => {
    const mark = join(folder, 'ran')
    const script = join(folder, 'mark.cjs')
    await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
    const results = join(folder, 'hostile')
    const args = ['--inspect=0', `--user-data-dir=${join(folder, 'b')}`, `--self-test=${results}`]
    const { output } = await start(app, args, { NODE_OPTIONS: `--require=${script}` })
    const asNode = await start(app, [script, `--user-data-dir=${join(folder, 'c')}`, `--self-test=${results}`], {
      ELECTRON_RUN_AS_NODE: '1',
    })
    if (existsSync(mark)) return 'foreign code ran'
    return /Debugger listening/.test(output + asNode.output) ? 'the inspector listens' : null
  },
}

async function main(): Promise<number> {
  const app = findPackagedApp(dist, process.platform)
  if (app === null) {
    console.error('There is no packaged app in dist/. Please run `npm run dist` first.')
    return 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-smoke-'))
  let failures = 0
  for (const [name, check] of Object.entries(CHECKS)) {
    const problem = await check(app, folder).catch(String)
    console.log(problem === null ? `ok    ${name}` : `FAILS ${name}: ${problem}`)
    if (problem !== null) failures += 1
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return failures === 0 ? 0 : 1
}

process.exitCode = await main()
