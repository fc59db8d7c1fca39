import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
// The publisher and the host of the tests: the real client in a process of its own, on a line that can be made slow.
import { type ChannelServer, type ServerOptions, serveFiles } from '../../tests/fakes/channel-server'
import { TestPublisher } from '../../tests/fakes/publisher'
import { buildWorkers } from '../../tests/support/build-workers'
import { methodText } from '../../tests/support/pack-samples'
import { readPackFiles } from '../channel/pack-folder'
import type { BenchSection } from './section'
import type { Table } from './table'

const SLOW_LINE = { delay: 100, bitsPerSecond: 1_000_000 } as const
const LARGE_FILES = 40
const LARGE_FILE_BYTES = 5_000_000

const outcomeSchema = z.object({
  outcome: z.string(),
  /** Absent where it only looked. */
  memory: z.object({ fetching: z.number(), compiling: z.number() }).optional(),
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

type Files = Readonly<Record<string, Buffer>>

/** The whole pack, as the publisher's tools would put it into the channel. */
async function readPack(folder: string): Promise<Files> {
  const files = await readPackFiles(folder)
  return Object.fromEntries(
    await Promise.all(files.map(async ({ path }) => [path, await readFile(join(folder, path))] as const)),
  )
}

function changeOne(files: Files): Files {
  const path = Object.keys(files).find((each) => each.endsWith('.md')) ?? ''
  return { ...files, [path]: Buffer.concat([files[path] ?? Buffer.alloc(0), Buffer.from('\nEin Satz mehr.\n')]) }
}

async function measure(files: Files, work: string): Promise<Table> {
  const publisher = new TestPublisher([{ files }])
  const total = Object.values(files).reduce((sum, { length }) => sum + length, 0)
  const dataDir = join(work, 'reader')
  const run = (take: boolean, line?: ServerOptions['line']): Promise<Traffic> =>
    onLine(publisher, { line }, (server) => update(work, dataDir, publisher.channelFile(server.address), take))
  const install = await run(true, SLOW_LINE)
  const bare = await measureBareTransfer(total)
  const check = await run(false)
  publisher.publish([{ info: { version: '1.0.1' }, files: changeOne(files) }])
  const news = await run(false)
  const one = await run(true)
  const large = await measureMemory(work)
  return {
    title: `Channel: one pack of ${Object.keys(files).length} files, ${(total / 1e6).toFixed(1)} MB`,
    columns: ['what', 'requests', 'KB to', 'KB from', 'measured', 'goal'],
    rows: [
      ['look, nothing new', ...describeTraffic(check), '', '≤ 3, ≤ 10 KB'],
      ['look, something new', ...describeTraffic(news), '', ''],
      // An update looks once by hand, and once more as it begins.
      ['then take one entry', ...describeTraffic(subtract(one, check)), `${one.blobs} blob`, '1 blob'],
      [
        'take all, 1 Mbit/s, 100 ms',
        ...describeTraffic(subtract(install, news)),
        `${(install.fetching / bare).toFixed(2)} × bare transfer`,
        '≤ 1.5 ×',
      ],
      ['memory, fetching 200 MB', ...describeTraffic(large), megabytes(large.outcome.memory?.fetching), '≤ 100 MB'],
      ['memory, compiling it', '', '', '', megabytes(large.outcome.memory?.compiling), '≤ 100 MB'],
      ['memory, compiling the pack', '', '', '', megabytes(install.outcome.memory?.compiling), ''],
    ],
    notes: [
      'to: to the reader; from: from it; with the headers of HTTP, without TLS and compression. The publisher’s tools also put titles into a',
      'manifest, which makes it some 5 KB longer. docs/channel.md says what follows for the host.',
      `take all: ${seconds(install.fetching)} from the first blob asked for to the last byte sent; one file of that size takes ${seconds(bare)}.`,
    ],
  }
}

function subtract(one: Traffic, other: Traffic): Traffic {
  return {
    ...one,
    requests: one.requests - other.requests,
    sent: one.sent - other.sent,
    received: one.received - other.received,
  }
}

function describeTraffic({ requests, sent, received }: Traffic): readonly [string, string, string] {
  return [`${requests}`, kilobytes(sent), kilobytes(received)]
}

interface Traffic {
  readonly outcome: Outcome
  readonly requests: number
  /** Bytes to the reader and from it. */
  readonly sent: number
  readonly received: number
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
    if (!['installed', 'looked'].includes(outcome.outcome)) throw new Error(`the update ended with ${outcome.outcome}`)
    const blobs = server.requests.filter(({ path }) => path.startsWith('blobs/'))
    const ends = blobs.map(({ endedAt }) => endedAt())
    const fetching = blobs.length === 0 ? 0 : Math.max(...ends) - (blobs[0]?.at ?? 0)
    return { outcome, requests: server.requests.length, ...server.traffic(), blobs: blobs.length, fetching }
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

async function measureMemory(work: string): Promise<Traffic> {
  const pictures = Array.from(
    { length: LARGE_FILES },
    (_, n) => [`images/${n}.png`, randomBytes(LARGE_FILE_BYTES)] as const,
  )
  const publisher = new TestPublisher([{ files: { 'methods/a.md': methodText('a'), ...Object.fromEntries(pictures) } }])
  return onLine(publisher, {}, (server) => update(work, join(work, 'large'), publisher.channelFile(server.address)))
}

/** Runs the client in a process of its own. */
async function update(work: string, dataDir: string, channel: string, take = true): Promise<Outcome> {
  const workers = join(work, 'workers')
  const job = { dataDir, bundledDir: join(work, 'none'), workers, channel, take }
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

function megabytes(bytes = 0): string {
  return `${(bytes / 1e6).toFixed(0)} MB above rest`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
