import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { KIND_FOLDERS } from '../../core/entry/entry-path'
// The publisher and the host of the tests: the real client in a process of its own, on a line that can be made slow.
import { type ChannelServer, type ServerOptions, serveFiles } from '../../tests/fakes/channel-server'
import { type TestPack, TestPublisher } from '../../tests/fakes/publisher'
import { buildWorkers } from '../../tests/support/build-workers'
import type { BenchSection } from './section'
import type { Table } from './table'

const SLOW_LINE = { delay: 100, bitsPerSecond: 1_000_000 } as const
const ENTRIES = 150
const LARGE_FILES = 40
const LARGE_FILE_BYTES = 5_000_000
const LAPTOPS = 10_000

const outcomeSchema = z.object({
  outcome: z.string(),
  milliseconds: z.number(),
  memory: z.object({ fetching: z.number(), compiling: z.number() }),
})
type Outcome = z.infer<typeof outcomeSchema>

/** What the channel costs its readers and its host. */
export const channelSection: BenchSection = {
  name: 'channel',
  run: async ({ folder }) => {
    const work = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-channel-'))
    try {
      await buildWorkers(join(work, 'workers'), {
        'update-child': join(import.meta.dirname, '../../tests/support/update-child.ts'),
      })
      return await measure(await readPack(folder), work)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  },
}

async function readPack(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const kind of Object.values(KIND_FOLDERS)) {
    const names = await readdir(join(folder, kind)).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.md'))) {
      if (Object.keys(files).length < ENTRIES)
        files[`${kind}/${name}`] = await readFile(join(folder, kind, name), 'utf8')
    }
  }
  return files
}

async function measure(files: Record<string, string>, work: string): Promise<Table> {
  const publisher = new TestPublisher([{ files }])
  const total = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const dataDir = join(work, 'reader')
  const install = await onLine(publisher, { line: SLOW_LINE }, (server) =>
    update(work, dataDir, publisher.channelFile(server.address)),
  )
  const bare = await measureBareTransfer(total)
  const check = await onLine(publisher, {}, (server) => update(work, dataDir, publisher.channelFile(server.address)))
  const [path = '', text = ''] = Object.entries(files)[0] ?? []
  const changed: TestPack = { info: { version: '1.0.1' }, files: { ...files, [path]: `${text}\nEin Satz mehr.\n` } }
  publisher.publish([changed])
  const one = await onLine(publisher, {}, (server) => update(work, dataDir, publisher.channelFile(server.address)))
  const large = await measureMemory(work, { [path]: text })
  return {
    title: `Channel: ${Object.keys(files).length} entries, ${(total / 1e6).toFixed(1)} MB`,
    columns: ['what', 'requests', 'KB', 'measured', 'goal'],
    rows: [
      // A client that sets the channel and looks twice (once by hand, once as it begins to update) asks for everything twice.
      ['check without news', `${check.requests / 2}`, kilobytes(check.bytes / 2), '', '≤ 3, ≤ 10 KB'],
      ['update of one entry', `${one.requests}`, kilobytes(one.bytes), `${one.blobs} blob`, '1 blob'],
      [
        'first install, 1 Mbit/s, 100 ms',
        `${install.requests}`,
        kilobytes(install.bytes),
        `${(install.fetching / bare).toFixed(2)} × bare transfer`,
        '≤ 1.5 ×',
      ],
      [
        'memory while fetching 200 MB',
        `${large.requests}`,
        kilobytes(large.bytes),
        megabytes(large.outcome.memory.fetching),
        '≤ 100 MB',
      ],
      ['memory while compiling it', '', '', megabytes(large.outcome.memory.compiling), ''],
      ['memory while compiling all entries', '', '', megabytes(install.outcome.memory.compiling), ''],
    ],
    notes: [
      `first install: ${seconds(install.fetching)} from the first blob asked for to the last byte sent; one file of that size takes ${seconds(bare)}.`,
      `${LAPTOPS.toLocaleString('en')} laptops a day that find nothing new: ${(LAPTOPS * check.requests) / 2} requests, ${((LAPTOPS * check.bytes) / 2e6).toFixed(0)} MB; each entry that changes: ${((LAPTOPS * (one.bytes - check.bytes)) / 1e6).toFixed(0)} MB once.`,
    ],
  }
}

interface Traffic {
  readonly outcome: Outcome
  readonly requests: number
  readonly bytes: number
  readonly blobs: number
  /** Milliseconds between the first request for a blob and the end of the last one. */
  readonly fetching: number
}

async function onLine(
  publisher: TestPublisher,
  options: ServerOptions,
  work: (server: ChannelServer) => Promise<Outcome>,
): Promise<Traffic> {
  const server = await serveFiles(publisher.files, options)
  try {
    const outcome = await work(server)
    if (outcome.outcome !== 'installed') throw new Error(`the update ended with ${outcome.outcome}`)
    const blobs = server.requests.filter(({ path }) => path.startsWith('blobs/'))
    const ends = blobs.map(({ endedAt }) => endedAt())
    const fetching = blobs.length === 0 ? 0 : Math.max(...ends) - (blobs[0]?.at ?? 0)
    return { outcome, requests: server.requests.length, bytes: server.bytes(), blobs: blobs.length, fetching }
  } finally {
    await server.close()
  }
}

async function measureBareTransfer(bytes: number): Promise<number> {
  const server = await serveFiles(new Map([['all', Buffer.alloc(bytes)]]), { line: SLOW_LINE })
  try {
    const start = performance.now()
    await (await fetch(`${server.address}/all`)).arrayBuffer()
    return performance.now() - start
  } finally {
    await server.close()
  }
}

async function measureMemory(work: string, entry: Readonly<Record<string, string>>): Promise<Traffic> {
  const pictures = Array.from(
    { length: LARGE_FILES },
    (_, n) => [`images/${n}.png`, randomBytes(LARGE_FILE_BYTES)] as const,
  )
  const publisher = new TestPublisher([{ files: { ...entry, ...Object.fromEntries(pictures) } }])
  return onLine(publisher, {}, (server) => update(work, join(work, 'large'), publisher.channelFile(server.address)))
}

/** Runs the client in a process of its own. */
async function update(work: string, dataDir: string, channel: string): Promise<Outcome> {
  const workers = join(work, 'workers')
  const job = { dataDir, bundledDir: join(work, 'none'), workers, channel }
  const child = spawn(process.execPath, [join(workers, 'update-child.mjs'), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await new Promise((resolve) => child.on('close', resolve))
  return outcomeSchema.parse(JSON.parse(output))
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB above rest`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
