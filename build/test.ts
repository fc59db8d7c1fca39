import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../core/parse-json'
import { provideChromium } from './chromium'
import { run, runScript } from './run'

/** `npm test`: every check there is, all of them even if one fails, and one line with the totals at the end. */

const results = join(import.meta.dirname, '../test-results')
const UNIT_REPORT = join(results, 'unit.json')
const E2E_REPORT = join(results, 'e2e.json')

interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const unitSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
const e2eSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

async function main(): Promise<number> {
  await rm(results, { recursive: true, force: true })
  await mkdir(results, { recursive: true })
  const failures: string[] = []
  const step = async (name: string, work: () => Promise<number>): Promise<boolean> => {
    console.log(`\n── ${name} ──`)
    const isFine = (await work()) === 0
    if (!isFine) failures.push(name)
    return isFine
  }
  await step('format, lint, types, unused code', () => runScript('check'))
  await step('content', () => runScript('content', ['check', 'content', '--strict']))
  await step('unit and contract tests', runUnitTests)
  if (await step('build', () => runScript('build'))) await step('end-to-end tests', runEndToEndTests)
  const totals = [await readUnitTotals(), await readEndToEndTotals()]
  if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`)
  console.log(`\n${sum(totals, 'passed')} passed, ${sum(totals, 'failed')} failed, ${sum(totals, 'skipped')} skipped`)
  return failures.length === 0 ? 0 : 1
}

function runUnitTests(): Promise<number> {
  return run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`])
}

async function runEndToEndTests(): Promise<number> {
  const chromium = await provideChromium(process.env, console.log)
  if (chromium === null) {
    console.log('No Chromium could be had; please install one or set CHROMIUM_PATH.')
    return 1
  }
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT }
  return run('npx', ['playwright', 'test', '--reporter=list,json'], { env })
}

const NONE: Totals = { passed: 0, failed: 0, skipped: 0 }

async function readUnitTotals(): Promise<Totals> {
  const report = unitSchema.safeParse(await readJson(UNIT_REPORT))
  if (!report.success) return NONE
  const { numPassedTests, numFailedTests, numPendingTests } = report.data
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

async function readEndToEndTotals(): Promise<Totals> {
  const report = e2eSchema.safeParse(await readJson(E2E_REPORT))
  if (!report.success) return NONE
  const { expected, unexpected, flaky, skipped } = report.data.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/** A step that was not reached has no report; it is among the failures already. */
async function readJson(file: string): Promise<unknown> {
  return parseJson(await readFile(file, 'utf8').catch(() => ''))
}

function sum(totals: readonly Totals[], key: keyof Totals): number {
  return totals.reduce((result, each) => result + each[key], 0)
}

process.exitCode = await main()
