import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
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

const outcomeSchema = z.looseObject({ outcome: z.enum(['disk-full', 'installed']) })

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

/**
 * Runs an update in a process of its own, with a fault at a change to the disk: killed, or the disk full from then on; the number of changes it made,
 * or came to make.
 */
async function runUpdate(
  dataDir: string,
  crashAt: number,
  as: 'kill' | 'ENOSPC' = 'kill',
): Promise<{ readonly changes: number; readonly output: string }> {
  const log = `${dataDir}.log`
  const job = { dataDir, folder: inside('stick'), workers: inside('workers'), bundledDir: PACK_ENVIRONMENT.bundledDir }
  const hook = pathToFileURL(join(supports, 'crash-hook.mjs')).href
  const child = spawn(
    process.execPath,
    ['--import', hook, join(inside('workers'), 'update-child.mjs'), JSON.stringify(job)],
    {
      env: { ...process.env, CRASH_LOG: log, CRASH_AT: String(crashAt), CRASH_AS: as },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
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

/** A reader with version 1.0.0, and a stick with 2.0.0. The number of changes to the disk that lead from one to the other. */
async function prepare(): Promise<number> {
  const publisher = new TestPublisher([packOf('1.0.0')])
  await writeStick(publisher, inside('stick'))
  await rm(inside('start'), { recursive: true, force: true })
  const first = await openDesk({ ...workersIn(inside('workers')), dataDir: inside('start') })
  await first.setChannel(publisher.channelFile('https://example.org'))
  await first.update(inside('stick'))
  publisher.publish([packOf('2.0.0')])
  await writeStick(publisher, inside('stick'))
  const whole = await copyStart('whole')
  const { changes, output } = await runUpdate(whole, Number.MAX_SAFE_INTEGER)
  expect(output).toContain('installed')
  return changes
}

async function copyStart(name: string): Promise<string> {
  await rm(inside(name), { recursive: true, force: true })
  await rm(inside(`${name}.log`), { force: true })
  await cp(inside('start'), inside(name), { recursive: true })
  return inside(name)
}

/** The changes at which a fault is tried. */
function listFaults(changes: number): readonly number[] {
  const step = EVERY ? 1 : Math.ceil(changes / SOME)
  return Array.from({ length: Math.ceil(changes / step) }, (_, n) => 1 + n * step)
}

/** Everything is as it should be after the next update, which nothing disturbs. */
async function expectUpdates(desk: PackDesk, after: string): Promise<void> {
  expect((await desk.update(inside('stick'))).activity, after).toEqual({ type: 'idle' })
  expect(await readWholeVersion(desk)).toBe('2.0.0')
  expect((await readdir(join(desk.dataDir, 'packs/blobs'))).filter((name) => name.endsWith('.part'))).toEqual([])
}

it('case 14: killed at any moment of an install, the next start has the old version or the new one, and goes on', async () => {
  const ends: string[] = []
  for (const crashAt of listFaults(await prepare())) {
    const dataDir = await copyStart(`crash-${crashAt}`)
    expect((await runUpdate(dataDir, crashAt)).output).toBe('')
    const desk = await openDesk({ ...workersIn(inside('workers')), dataDir })
    ends.push(await readWholeVersion(desk))
    await expectUpdates(desk, `after a kill at change ${crashAt}`)
    await rm(dataDir, { recursive: true })
  }
  expect(ends).toContain('1.0.0')
}, 1_800_000)

it('case 15: with a disk that is full from any moment of an install, the old version stays, it says so, and goes on once there is space', async () => {
  const outcomes: string[] = []
  for (const fullAt of listFaults(await prepare())) {
    const dataDir = await copyStart(`full-${fullAt}`)
    const { outcome } = outcomeSchema.parse(JSON.parse((await runUpdate(dataDir, fullAt, 'ENOSPC')).output))
    outcomes.push(outcome)
    const desk = await openDesk({ ...workersIn(inside('workers')), dataDir })
    expect(await readWholeVersion(desk), `full at change ${fullAt}`).toBe(outcome === 'disk-full' ? '1.0.0' : '2.0.0')
    await expectUpdates(desk, `after a disk that was full at change ${fullAt}`)
    await rm(dataDir, { recursive: true })
  }
  expect(outcomes).toContain('disk-full')
}, 1_800_000)
