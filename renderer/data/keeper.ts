import type { Machine } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { BackupReason } from '../../core/model/backups'
import { COUNTED_KINDS, type DatabaseState, type JournalLine } from '../../core/model/notes'
import { ask } from '../machine'
import { type BackupSource, backUp } from './backing-up'
import { describeDataFailure, watch } from './database'
import { readState, type Store } from './store'

/** Changes are gathered for this long before a backup is asked for; the host makes one in ten minutes at most. Milliseconds. */
const GATHER_TIME = 15_000
/** A change that came too soon after the last backup asks again. Milliseconds. */
const ASK_AGAIN = 60_000
/** UTF-16 units of the journal in one message. */
const PART_LENGTH = 256 * 1024

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

/** Tells the host what the database holds after every change, from whichever window, and has it backed up. */
export function startKeeper({ machine, store, source, later, onTrouble }: KeeperOptions): Keeper {
  let trouble: AppError | null = null
  let reported: DatabaseState | null = null
  let cancel: (() => void) | null = null
  let last: Promise<unknown> = Promise.resolve()
  let lacksWrites = false

  const guard = async (work: () => Promise<void>): Promise<void> => {
    const before = trouble
    try {
      await work()
      trouble = null
    } catch (error) {
      trouble = error instanceof AppError ? error : new AppError('internal', 'backing up failed', {}, { cause: error })
    }
    if (trouble !== before) onTrouble()
  }

  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(() => guard(work))
    last = next
    return next
  }

  const report = (state: DatabaseState): Promise<void> =>
    inOrder(async () => {
      if (reported !== null && isSameCount(reported, state)) return
      await ask(machine, 'data.report', state)
      reported = state
    })

  const record = async (line: JournalLine): Promise<void> => {
    // Once a write is missing, only a backup brings the second copy up to date.
    if (lacksWrites) await backUp(machine, source, 'close')
    else await sendLine(machine, line)
    lacksWrites = false
  }

  const askForBackup = (): void => {
    cancel = null
    void inOrder(async () => {
      try {
        const { state } = await backUp(machine, source, lacksWrites ? 'close' : 'change')
        if (state === 'too-soon') schedule(ASK_AGAIN)
        else lacksWrites = false
      } catch (error) {
        schedule(ASK_AGAIN)
        throw error
      }
    })
  }

  let seen = -1
  const schedule = (milliseconds: number): void => {
    cancel ??= later(askForBackup, milliseconds)
  }

  const stopWatching = watch(
    () => readState(store.database),
    (state) => {
      void report(state)
      if (seen >= 0 && state.revision !== seen) schedule(GATHER_TIME)
      seen = state.revision
    },
    (error) => void inOrder(() => Promise.reject(describeDataFailure(error))),
  )

  return {
    trouble: () => trouble,
    record: (line) =>
      guard(async () => {
        try {
          await record(line)
        } catch (error) {
          lacksWrites = true
          schedule(ASK_AGAIN)
          throw error
        }
      }),
    backUpNow: (reason) =>
      inOrder(async () => {
        await backUp(machine, source, reason)
      }),
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
