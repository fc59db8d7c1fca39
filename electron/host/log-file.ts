import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from './log'

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogFile {
  readonly error: Log
  readonly warn: Log
  readonly info: Log
  readonly debug: Log
  readonly folder: string
  /** Removes everything that was written. */
  clear(): Promise<void>
}

export interface LogFileOptions {
  readonly folder: string
  /** What is less important than this is left out. */
  readonly level: LogLevel
  readonly now: () => Date
  /** Where each line goes as well, e.g. a terminal. */
  readonly mirror: Log
  /** Bytes of a file before the next one is begun. */
  readonly maxBytes?: number | undefined
}

const FILE = 'methodenkoffer.log'
const OLDER = ['methodenkoffer.1.log', 'methodenkoffer.2.log'] as const
const LINE_LENGTH = 1_000

/**
 * A log of at most three files, one line an event: time, level, message. Written at once, because the next moment may be the last; a disk that cannot be
 * written to costs the log, never the app.
 */
export function createLogFile({ folder, level, now, mirror, maxBytes = 512 * 1024 }: LogFileOptions): LogFile {
  const file = join(folder, FILE)
  const [newer, oldest] = OLDER.map((name) => join(folder, name)) as [string, string]

  function write(of: LogLevel, message: string): void {
    if (LOG_LEVELS.indexOf(of) > LOG_LEVELS.indexOf(level)) return
    mirror(message)
    const text = message.replaceAll(/[\r\n]+/g, ' ').slice(0, LINE_LENGTH)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (sizeOf(file) >= maxBytes) rotate()
      appendFileSync(file, `${now().toISOString()} ${of} ${text}\n`, { mode: 0o600 })
    } catch (error) {
      mirror(`the log cannot be written: ${String(error)}`)
    }
  }

  function rotate(): void {
    rmSync(oldest, { force: true })
    if (sizeOf(newer) > 0) renameSync(newer, oldest)
    renameSync(file, newer)
  }

  return {
    error: (message) => write('error', message),
    warn: (message) => write('warn', message),
    info: (message) => write('info', message),
    debug: (message) => write('debug', message),
    folder,
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
