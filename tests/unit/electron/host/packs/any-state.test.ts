import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RoleName } from '../../../../../build/channel/tuf-models'
import type { Catalogue } from '../../../../../core/model/library'
import { type Fault, serveFiles } from '../../../../fakes/channel-server'
import { LONG_AGO, type TestPack, TestPublisher } from '../../../../fakes/publisher'
import { setUpWorkers } from '../../../../support/built-workers'
import { currentFolder, openDesk, type PackDesk } from '../../../../support/pack-desk'
import { methodText } from '../../../../support/pack-samples'

const workers = setUpWorkers()

/** Texts of two packs by entry; an absent entry is not in the pack, an absent pack is not in the channel. */
type State = readonly (ReadonlyMap<string, number> | null)[]

const PACK_IDS = ['eins', 'zwei'] as const
const ENTRY_IDS = ['a', 'b', 'c'] as const

const packState = fc
  .record(
    Object.fromEntries(ENTRY_IDS.map((id) => [id, fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })])),
  )
  .map(
    (texts) =>
      new Map(Object.entries(texts).flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const]))),
  )
  .filter((texts) => texts.size > 0)
const state: fc.Arbitrary<State> = fc.tuple(packState, fc.option<ReadonlyMap<string, number>>(packState, { freq: 3 }))

/** What is wrong after the later state was published: with the host, or with the publisher, who let the timestamp expire. */
const fault = fc.constantFrom<Fault | 'expired' | null>(
  null,
  'expired',
  { type: 'reset' },
  { type: 'flip' },
  { type: 'cut' },
  { type: 'longer' },
  { type: 'status', status: 500 },
  { type: 'page' },
)
const place = fc.constantFrom(/^blobs/, /timestamp/, /snapshot/, /targets/)
/** Roles that get new keys between the two states. */
const rotation = fc.subarray<RoleName>(['root', 'targets', 'snapshot', 'timestamp'])

const entryOf = (packId: string, id: string): string => `${packId}-${id}`

function toPack(packId: string, texts: ReadonlyMap<string, number>, version: number): TestPack {
  const files = [...texts].map(([id, text]) => {
    const entry = entryOf(packId, id)
    return [`methods/${entry}.md`, methodText(entry, `Text ${text}.`)]
  })
  return { info: { id: packId, version: `${version}.0.0` }, files: Object.fromEntries(files) }
}

function publish(publisher: TestPublisher, next: State, version: number): void {
  for (const [index, packId] of PACK_IDS.entries()) if (next[index] === null) publisher.dropPack(packId)
  publisher.publish(
    PACK_IDS.flatMap((packId, index) => {
      const texts = next[index]
      return texts == null ? [] : [toPack(packId, texts, version)]
    }),
  )
}

/** Two of the old keys of the root are among its new ones, so that they vouch for both. */
function rotate(publisher: TestPublisher, roles: readonly RoleName[]): void {
  if (roles.length === 0) return
  for (const role of roles) publisher.rotate(role, role === 'root' ? ['root-2', 'root-3', 'root-4'] : [`${role}-new`])
  publisher.publishRoot({ signers: ['root-2', 'root-3'] })
}

/** What a reader would see: entry → its first section's text. Packs that the channel dropped stay as they were. */
async function readShown(desk: PackDesk): Promise<Readonly<Record<string, string>>> {
  const folder = await currentFolder(desk)
  const catalogue: Catalogue = JSON.parse(await readFile(join(folder, 'catalogue.json'), 'utf8'))
  const shown: Record<string, string> = {}
  for (const { id } of catalogue.entries) {
    const text = await readFile(join(folder, 'entries', `${id}.json`), 'utf8')
    shown[id] = /Text \d/.exec(text)?.[0] ?? ''
  }
  return shown
}

function expectShown(before: State, next: State): Readonly<Record<string, string>> {
  const kept = next.map((texts, index) => texts ?? before[index] ?? null)
  return Object.fromEntries(
    kept.flatMap((texts, index) =>
      [...(texts ?? [])].map(([id, text]) => [entryOf(PACK_IDS[index] ?? '', id), `Text ${text}`]),
    ),
  )
}

it('from any published state to any later one, a reader ends with exactly the newest valid content or the old one', async () => {
  await fc.assert(
    fc.asyncProperty(state, state, rotation, fault, place, async (before, next, roles, what, where) => {
      const publisher = new TestPublisher()
      publish(publisher, before, 1)
      const server = await serveFiles(publisher.files)
      const dataDir = await mkdtemp(join(tmpdir(), 'methodenkoffer-state-'))
      try {
        const desk = await openDesk({ ...workers(), dataDir })
        await desk.setChannel(publisher.channelFile(server.address))
        await desk.update()
        const old = expectShown(before, before)
        expect(await readShown(desk)).toEqual(old)
        rotate(publisher, roles)
        publish(publisher, next, 2)
        if (what === 'expired') publisher.publishTimestamp({ expires: LONG_AGO })
        else if (what !== null) server.fail(where, what)
        const outcome = await desk.update().then(
          ({ activity }) => activity.type,
          () => 'refused' as const,
        )
        const fresh = expectShown(before, next)
        expect(await readShown(desk)).toEqual(outcome === 'idle' ? fresh : old)
        server.heal()
        if (what === 'expired') publisher.publishTimestamp()
        await desk.update()
        expect(await readShown(desk)).toEqual(fresh)
      } finally {
        await server.close()
        await rm(dataDir, { recursive: true, force: true })
      }
    }),
    { numRuns: 16 },
  )
}, 300_000)
