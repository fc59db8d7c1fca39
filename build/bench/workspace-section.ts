import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel, Params, Value } from '../../core/contract'
import { fromWire } from '../../core/errors'
import { createHost } from '../../electron/host/host'
import { findBuiltEnvironment } from '../../electron/host/packs/built-environment'
import { findBuiltWorkspace, type WorkspaceEnvironment } from '../../electron/host/workspace/environment'
import { FOLDERS } from '../content/folders'
import { generateFolder } from './generate-folder'
import { percentile, timedAsync } from './measure'
import type { BenchSection } from './section'
import { formatMs, formatRatio } from './table'
import { measureWorkspaceWindow, type WindowMeasures } from './workspace-window'

const ENTRIES = 2000
const PATH = 'methods/stadtteilspaziergang.md'
const TITLE = 'Stadtteilspaziergang'
/** Milliseconds by the clock that the window waits for another key before it asks for a preview, whatever else the machine does. */
const PREVIEW_PAUSE = 40
/** Milliseconds, as issue 7 asks for them. */
const GOALS = { open: 2000, check: 100, preview: 300, task: 50 } as const

/** What a large workspace costs, on the machine's side and as its editor waits for it. Needs a build: the threads run as they do in the app. */
export const workspaceSection: BenchSection = {
  name: 'workspace',
  run: async ({ folder }) => {
    const home = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-workspace-'))
    const root = join(home, 'redaktion')
    await generateFolder(folder, root, ENTRIES)
    const environment = { ...findBuiltWorkspace(FOLDERS.built), home, handOverDir: home }
    try {
      const host = await measureHost(environment, root)
      const window = await measureWorkspaceWindow(environment, TITLE)
      return {
        title: `Workspace of ${ENTRIES} entries`,
        columns: ['what', 'ms', 'unloaded', 'goal', 'of the goal'],
        rows: [
          [
            'open and list, in the host',
            formatMs(host.open),
            '',
            String(GOALS.open),
            formatRatio(host.open, GOALS.open),
          ],
          [
            'check the open file for the first time, in the host (starts the thread)',
            formatMs(host.first),
            '',
            '–',
            '',
          ],
          ['check the whole folder with spelling, in a thread', formatMs(host.all), '', '–', ''],
          ...toRows(window),
        ],
        notes: [
          'as you type, preview: from the key to what stands in the window. unloaded: without the pause divided by how much longer than its processor time a',
          `piece of work takes on this machine at this time (${window.load.toFixed(2)}×). longest task: of the window's own thread, in processor time.`,
        ],
      }
    } finally {
      await rm(home, { recursive: true, force: true })
    }
  },
}

function toRows({ checks, previews, typingTask, folderTask, load }: WindowMeasures): string[][] {
  const row = (what: string, ms: number, goal: number, pause = 0): string[] => {
    const unloaded = pause + Math.max(0, ms - pause) / load
    return [what, formatMs(ms), formatMs(unloaded), String(goal), formatRatio(unloaded, goal)]
  }
  const task = (what: string, ms: number): string[] => [
    what,
    formatMs(ms),
    formatMs(ms),
    String(GOALS.task),
    formatRatio(ms, GOALS.task),
  ]
  return [
    row('check as you type, median', percentile(checks, 0.5), GOALS.check),
    row('check as you type, 95 %', percentile(checks, 0.95), GOALS.check),
    row('preview, median', percentile(previews, 0.5), GOALS.preview, PREVIEW_PAUSE),
    row('preview, 95 %', percentile(previews, 0.95), GOALS.preview, PREVIEW_PAUSE),
    task('longest task while typing', typingTask),
    task('longest task while the whole folder is opened and checked', folderTask),
  ]
}

async function measureHost(
  workspace: WorkspaceEnvironment,
  root: string,
): Promise<{ readonly open: number; readonly first: number; readonly all: number }> {
  const host = createHost({
    dataDir: join(workspace.home, 'data'),
    libraryDir: FOLDERS.compiled,
    edition: 'browser',
    version: '0.0.0',
    packs: findBuiltEnvironment(FOLDERS.built, () => Promise.reject(new Error('no network'))),
    workspace,
    log: () => undefined,
  })
  const ask = async <C extends Channel>(channel: C, params: Params<C>): Promise<Value<C>> => {
    const result = await host.request(channel, params)
    if (result.ok) return result.value
    throw fromWire(result.error)
  }
  try {
    const open = await timedAsync(() => ask('workspace.open', { path: root }))
    const { text } = await ask('workspace.read', { path: PATH })
    const first = await timedAsync(() => ask('workspace.check', { path: PATH, text }))
    const all = await timedAsync(() => ask('workspace.checkAll', null))
    return { open: open.ms, first: first.ms, all: all.ms }
  } finally {
    await host.close()
  }
}
