import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel, Params, Value } from '../../core/contract'
import { fromWire } from '../../core/errors'
import { createHost } from '../../electron/host/host'
import { findBuiltEnvironment } from '../../electron/host/packs/built-environment'
import { findBuiltWorkspace } from '../../electron/host/workspace/environment'
import { FOLDERS } from '../content/folders'
import { generateFolder } from './generate-folder'
import { percentile, timedAsync } from './measure'
import type { BenchSection } from './section'
import { formatMs } from './table'

const ENTRIES = 2000
const CHECKS = 40
/** Milliseconds, as issue 7 asks for them. */
const GOALS = { open: 2000, check: 100 } as const

/** What a large workspace costs on the machine's side. Needs a build: the threads run as they do in the app. */
export const workspaceSection: BenchSection = {
  name: 'workspace',
  run: async ({ folder }) => {
    const home = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-workspace-'))
    const root = join(home, 'redaktion')
    await generateFolder(folder, root, ENTRIES)
    const host = createHost({
      dataDir: join(home, 'data'),
      libraryDir: FOLDERS.compiled,
      edition: 'browser',
      version: '0.0.0',
      packs: findBuiltEnvironment(FOLDERS.built, () => Promise.reject(new Error('no network'))),
      workspace: { ...findBuiltWorkspace(FOLDERS.built), home, handOverDir: home },
      log: () => undefined,
    })
    const ask = async <C extends Channel>(channel: C, params: Params<C>): Promise<Value<C>> => {
      const result = await host.request(channel, params)
      if (result.ok) return result.value
      throw fromWire(result.error)
    }
    try {
      const opened = await timedAsync(() => ask('workspace.open', { path: root }))
      const path = opened.value?.entries.at(-1)?.path ?? ''
      const { text } = await ask('workspace.read', { path })
      const first = await timedAsync(() => ask('workspace.check', { path, text }))
      const times: number[] = []
      for (let count = 0; count < CHECKS; count += 1) {
        times.push((await timedAsync(() => ask('workspace.check', { path, text: `${text}\n${count}` }))).ms)
      }
      const all = await timedAsync(() => ask('workspace.checkAll', null))
      return {
        title: `Workspace of ${ENTRIES} entries`,
        columns: ['what', 'ms', 'goal'],
        rows: [
          ['open and list', formatMs(opened.ms), String(GOALS.open)],
          ['check and compile the open file, first time (starts the thread)', formatMs(first.ms), '–'],
          ['check and compile the open file, median', formatMs(percentile(times, 0.5)), String(GOALS.check)],
          ['check and compile the open file, 95 %', formatMs(percentile(times, 0.95)), String(GOALS.check)],
          ['check the whole folder with spelling, in a thread', formatMs(all.ms), '–'],
        ],
        notes: [],
      }
    } finally {
      await host.close()
      await rm(home, { recursive: true, force: true })
    }
  },
}
