import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Catalogue } from '../../../../../core/model/library'
import { TestPublisher } from '../../../../fakes/publisher'
import { buildWorkers, workersIn } from '../../../../support/build-workers'
import { currentFolder, openDesk, type PackDesk } from '../../../../support/pack-desk'
import { PACK_ENVIRONMENT } from '../../../../support/pack-environment'
import { methodText } from '../../../../support/pack-samples'
import { writeStick } from '../../../../support/write-stick'

const VERSIONS = {
  '1.0.0': ['a', 'b'],
  '2.0.0': ['a', 'c', 'd'],
} as const

/** `npm run test:crash` kills at every single change to the disk, `npm test` at some. */
const EVERY = process.env.CRASH_EVERY_WRITE === '1'
const SOME = 8

const supports = join(import.meta.dirname, '../../../../support')
let folder: string
const inside = (name: string): string => join(folder, name)

const packOf = (version: keyof typeof VERSIONS) => ({
  info: { version },
  files: Object.fromEntries(VERSIONS[version].map((id) => [`methods/${id}.md`, methodText(id, version)])),
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-crash-'))
  await buildWorkers(inside('workers'), { 'update-child': join(supports, 'update-child.ts') })
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs an update in a process of its own; the number of changes it made, or came to make. */
async function runUpdate(
  dataDir: string,
  crashAt: number,
): Promise<{ readonly changes: number; readonly output: string }> {
  const log = `${dataDir}.log`
  const job = { dataDir, folder: inside('stick'), workers: inside('workers'), bundledDir: PACK_ENVIRONMENT.bundledDir }
  const hook = pathToFileURL(join(supports, 'crash-hook.mjs')).href
  const child = spawn(
    process.execPath,
    ['--import', hook, join(inside('workers'), 'update-child.mjs'), JSON.stringify(job)],
    { env: { ...process.env, CRASH_LOG: log, CRASH_AT: String(crashAt) }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await new Promise((resolve) => child.on('close', resolve))
  return { changes: (await stat(log)).size, output: output.trim() }
}

/** Everything that the catalogue names is there, and is of one version. */
async function readWholeVersion(desk: PackDesk): Promise<string> {
  const [pack] = (await desk.ask('packs.read', null)).packs
  const library = await currentFolder(desk)
  const catalogue: Catalogue = JSON.parse(await readFile(join(library, 'catalogue.json'), 'utf8'))
  const ids = catalogue.entries.map(({ id }) => id)
  for (const id of ids) {
    expect(await readFile(join(library, 'entries', `${id}.json`), 'utf8')).toContain(
      `Ein Text über ${id}. ${pack?.version}`,
    )
  }
  for (const file of ['index.json', 'texts.json']) JSON.parse(await readFile(join(library, file), 'utf8'))
  const version = pack?.version === '1.0.0' ? '1.0.0' : '2.0.0'
  expect(ids).toEqual(VERSIONS[version])
  return version
}

it('case 14: killed at any moment of an install, the next start has the old version or the new one, and goes on', async () => {
  const publisher = new TestPublisher([packOf('1.0.0')])
  await writeStick(publisher, inside('stick'))
  const workers = workersIn(inside('workers'))
  const first = await openDesk({ ...workers, dataDir: inside('start') })
  await first.setChannel(publisher.channelFile('https://example.org'))
  await first.update(inside('stick'))
  publisher.publish([packOf('2.0.0')])
  await writeStick(publisher, inside('stick'))

  await cp(inside('start'), inside('whole'), { recursive: true })
  const whole = await runUpdate(inside('whole'), Number.MAX_SAFE_INTEGER)
  expect(whole.output).toContain('installed')
  const step = EVERY ? 1 : Math.ceil(whole.changes / SOME)
  const ends = new Map<string, number>()
  for (let crashAt = 1; crashAt <= whole.changes; crashAt += step) {
    const dataDir = inside(`crash-${crashAt}`)
    await cp(inside('start'), dataDir, { recursive: true })
    expect((await runUpdate(dataDir, crashAt)).output).toBe('')
    const desk = await openDesk({ ...workers, dataDir })
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
    const version = await readWholeVersion(desk)
    ends.set(version, (ends.get(version) ?? 0) + 1)
    const state = await desk.update(inside('stick'))
    expect(state.activity, `after a kill at change ${crashAt}`).toEqual({ type: 'idle' })
    expect(await readWholeVersion(desk)).toBe('2.0.0')
    expect((await readdir(join(dataDir, 'packs/blobs'))).filter((name) => name.endsWith('.part'))).toEqual([])
  }
  expect(ends.get('1.0.0')).toBeGreaterThan(0)
}, 1_800_000)
