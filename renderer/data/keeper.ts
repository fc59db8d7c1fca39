import type { Machine } from '../../core/contract'
import { AppError } from '../../core/errors'
import { type BackupReason, PART_LENGTH } from '../../core/model/backups'
import { COUNTED_KINDS, type DatabaseState, type JournalLine } from '../../core/model/notes'
import { ask } from '../machine'
import { type BackupSource, backUp } from './backing-up'
import { describeDataFailure, watch } from './database'
import { readState, type Store } from './store'

/** Changes are gathered for this long before a backup is asked for; the host makes one in ten minutes at most. Milliseconds. */
const GATHER_TIME = 15_000
/** A change that came too soon after the last backup asks again. Milliseconds. */
const ASK_AGAIN = 60_000

export interface Keeper {
  /** Why the host could not be told or could not back up, the last time; null when it could. */
  readonly trouble: () => AppError | null
  /** Has the host keep a write beside the database. Never throws: `trouble` says how it went, and what failed is made good by a backup. */
  record(line: JournalLine): Promise<void>
  /** Backs up what changed since the last backup. Never throws: `trouble` says how it went. */
  backUpNow(reason: BackupReason): Promise<void>
  stop(): void
}

interface KeeperOptions {
  readonly machine: Machine
  readonly store: Store
  readonly source: BackupSource
  readonly later: (work: () => void, milliseconds: number) => () => void
  readonly onTrouble: () => void
}

/** What can be in trouble by itself: counting, backing up, keeping writes. One that works says nothing of the others. */
type Duty = 'report' | 'backup' | 'journal'

/** Tells the host what the database holds after every change, from whichever window, and has it backed up. */
export function startKeeper({ machine, store, source, later, onTrouble }: KeeperOptions): Keeper {
  const troubles = new Map<Duty, AppError>()
  let reported: DatabaseState | null = null
  let cancel: (() => void) | null = null
  let last: Promise<unknown> = Promise.resolve()
  /** Writes that the journal could not take. */
  let missed = 0

  const trouble = (): AppError | null => [...troubles.values()][0] ?? null
  const note = (duty: Duty, error: AppError | null): void => {
    const before = trouble()
    if (error === null) troubles.delete(duty)
    else troubles.set(duty, error)
    if (trouble() !== before) onTrouble()
  }

  const guard = async (duty: Duty, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      note(duty, cause instanceof AppError ? cause : new AppError('internal', `${duty} failed`, {}, { cause }))
    }
  }

  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work)
    last = next
    return next
  }

  const report = (state: DatabaseState): Promise<void> =>
    inOrder(() =>
      guard('report', async () => {
        if (reported === null || !isSameCount(reported, state)) await ask(machine, 'data.report', state)
        reported = state
        note('report', null)
      }),
    )

  const backUpInOrder = (reason: BackupReason): Promise<void> =>
    inOrder(() =>
      guard('backup', async () => {
        const missedBefore = missed
        const { state } = await backUp(machine, source, reason)
        if (state === 'too-soon') return schedule(ASK_AGAIN)
        note('backup', null)
        // Only then it holds all that the journal lacks.
        if (missed === missedBefore) note('journal', null)
      }),
    )

  const record = async (line: JournalLine): Promise<void> => {
    // Once a write is missing, only a backup brings the second copy up to date.
    if (troubles.has('journal')) return backUpInOrder('close')
    await guard('journal', async () => {
      try {
        await sendLine(machine, line)
      } catch (error) {
        missed += 1
        schedule(ASK_AGAIN)
        throw error
      }
    })
  }

  let seen = -1
  const schedule = (milliseconds: number): void => {
    cancel ??= later(() => {
      cancel = null
      void backUpInOrder(troubles.has('journal') ? 'close' : 'change').then(() => {
        if (troubles.has('backup')) schedule(ASK_AGAIN)
      })
    }, milliseconds)
  }

  const stopWatching = watch(
    () => readState(store.database),
    (state) => {
      void report(state)
      if (seen >= 0 && state.revision !== seen) schedule(GATHER_TIME)
      seen = state.revision
    },
    (error) => note('report', describeDataFailure(error)),
  )

  return {
    trouble,
    record,
    backUpNow: backUpInOrder,
    stop: () => {
      stopWatching()
      cancel?.()
    },
  }
}

async function sendLine(machine: Machine, { databaseId, revision, changes }: JournalLine): Promise<void> {
  const text = JSON.stringify(changes)
  for (let end = PART_LENGTH; ; end += PART_LENGTH) {
    const [part, isLast] = [text.slice(end - PART_LENGTH, end), end >= text.length]
    await ask(machine, 'data.journal', { databaseId, revision, part, isLast })
    if (isLast) return
  }
}

function isSameCount(a: DatabaseState, b: DatabaseState): boolean {
  return a.databaseId === b.databaseId && COUNTED_KINDS.every((kind) => a.counts[kind] === b.counts[kind])
}
