import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { applyChanges, type Change } from '../../../../build/channel/changes'
import { publishDraft } from '../../../../build/channel/publish'
import {
  copyChannel,
  ENV,
  lookAsClient,
  openContext,
  sharePublishedChannel,
  type TestChannel,
  writePack,
} from '../../../support/channel-tool'

const published = sharePublishedChannel()

/** What `publish` would do, step by step. */
async function planPublication(channel: TestChannel): Promise<readonly Change[]> {
  let planned: readonly Change[] = []
  await publishDraft(
    await openContext(channel, async (changes) => {
      planned = changes
    }),
  )
  return planned
}

const PREPARATIONS: readonly (readonly [what: string, prepare: (channel: TestChannel) => Promise<unknown>])[] = [
  ['a rotation of root', (channel) => channel.run(['rotate', 'root', '--replace', 'root-2'])],
  ['a rotation of snapshot', (channel) => channel.run(['rotate', 'snapshot'])],
  ['a rotation of timestamp', (channel) => channel.run(['rotate', 'timestamp'])],
  ['a rotation of targets', (channel) => channel.run(['rotate', 'targets', '--replace', 'targets-1'])],
  [
    'a pack and a rotation of timestamp',
    async (channel) => {
      await channel.run(['add', await writePack({ version: '1.1.0' })])
      await channel.run(['rotate', 'timestamp'])
    },
  ],
]
/** Every operation takes half a minute: `CRASH_STEP=1`. */
const CRASH_STEP = Number(process.env.CRASH_STEP ?? 5)

describe('a publication that is interrupted', () => {
  it.each(PREPARATIONS)(
    '%s: after each step old and new clients see the old state or the new one, whole',
    async (what, prepare) => {
      const channel = await copyChannel(published())
      const before = await lookAsClient(channel.repository)
      await prepare(channel)
      await channel.run(['sign'])
      const changes = await planPublication(channel)
      const seen: string[] = []
      for (const change of changes) {
        await applyChanges([change])
        const [fresh, old] = [
          await lookAsClient(channel.repository),
          await lookAsClient(channel.repository, before.metadata),
        ]
        expect([fresh.failure, old.failure], `after ${change.path}`).toEqual([null, null])
        expect(fresh.packs).toEqual(old.packs)
        seen.push(fresh.packs.nachbarschaft ?? 'none')
      }
      const [first, last] = what.startsWith('a pack') ? ['1.0.0', '1.1.0'] : ['1.0.0', '1.0.0']
      expect([...new Set(seen)]).toEqual([...new Set([first, last])])
    },
  )

  it.each(PREPARATIONS.slice(-2))('%s: goes on from every step when it is called again', async (_what, prepare) => {
    const prepared = await copyChannel(published())
    await prepare(prepared)
    await prepared.run(['sign'])
    const { length } = await planPublication(prepared)
    const whole = await copyChannel(prepared)
    await whole.run(['publish'])
    const { packs } = await lookAsClient(whole.repository)
    // The very last step leaves nothing to go on with.
    for (let steps = 0; steps < length - 1; steps += 1) {
      const channel = await copyChannel(prepared)
      await applyChanges((await planPublication(channel)).slice(0, steps))
      const rest = await channel.run(['publish']).catch((error: unknown) => error)
      if (steps < length - 2) expect(rest).toMatchObject({ code: 0 })
      expect(await lookAsClient(channel.repository)).toMatchObject({ failure: null, packs })
      expect((await channel.run(['verify'])).code).toBe(0)
      expect((await readdir(channel.folder)).sort()).toEqual(['channel.json', 'keys', 'repository'])
    }
  })

  it('kill -9 at each file operation leaves the old state or the new one, and nothing half', async () => {
    const prepared = await copyChannel(published())
    await prepared.run(['add', await writePack({ version: '1.1.0' })])
    await prepared.run(['sign'])
    const seen: string[] = []
    for (let at = 1; ; at += CRASH_STEP) {
      const channel = await copyChannel(prepared)
      const isDone = await publishAndDie(channel, at)
      const { failure, packs } = await lookAsClient(channel.repository)
      expect(failure, `killed at ${at}`).toBeNull()
      seen.push(packs.nachbarschaft ?? 'none')
      if (isDone) break
      await channel.run(['publish']).catch((error: unknown) => expect(String(error)).toMatch(/nichts vorbereitet/))
      expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.1.0' })
    }
    expect(seen.at(0)).toBe('1.0.0')
    expect(seen.at(-1)).toBe('1.1.0')
    expect(seen.length).toBeGreaterThan(3)
    expect([...seen].sort()).toEqual(seen)
  }, 180_000)
})

async function publishAndDie({ folder }: TestChannel, at: number): Promise<boolean> {
  const script = join(import.meta.dirname, '../../../support/publish-and-die.ts')
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder, String(at)], {
    env: { ...process.env, ...ENV },
  })
  return run.then(
    ({ stdout }) => stdout === 'done',
    (error: { signal: string }) => {
      expect(error.signal).toBe('SIGKILL')
      return false
    },
  )
}
