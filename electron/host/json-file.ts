import { readFile, rename } from 'node:fs/promises'
import type { ZodType } from 'zod'
import { parseJson } from '../../core/parse-json'
import { readErrorCode, writeAtomically } from './atomic-write'
import type { Log } from './log'
import { createQueue } from './queue'

interface JsonFileOptions<T> {
  readonly file: string
  readonly schema: ZodType<T>
  readonly fallback: T
  readonly log: Log
}

/** One small value that outlives the app. */
export interface JsonFile<T> {
  read(): Promise<T>
  /** Changes run one after the other, each on the result of the one before; the value is returned once it is on the disk. */
  update(change: (current: T) => T): Promise<T>
  /** Resolves when no write is under way. */
  settle(): Promise<void>
}

/**
 * A JSON file that never stops the app: a damaged one is set aside under another name, said in the log, and the fallback used.
 */
export function createJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  let value: Promise<T> | undefined
  const inOrder = createQueue()

  function read(): Promise<T> {
    value ??= loadJsonFile(options)
    return value
  }

  function update(change: (current: T) => T): Promise<T> {
    return inOrder(async () => {
      const next = change(await read())
      await writeAtomically(options.file, `${JSON.stringify(next, null, 2)}\n`)
      value = Promise.resolve(next)
      return next
    })
  }

  return { read, update, settle: () => inOrder(async () => undefined) }
}

/** Reads the file once, with the same leniency: what is damaged is set aside, and the fallback returned. */
export async function loadJsonFile<T>({ file, schema, fallback, log }: JsonFileOptions<T>): Promise<T> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') log(`cannot read ${file}: ${String(error)}; using the defaults`)
    return fallback
  }
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  await setAside(file, log)
  return fallback
}

async function setAside(file: string, log: Log): Promise<void> {
  const aside = file.replace(/\.json$/, `.damaged-${Date.now()}.json`)
  try {
    await rename(file, aside)
    log(`${file} is damaged; it is kept as ${aside}, and the defaults are used`)
  } catch (error) {
    log(`${file} is damaged and cannot be set aside: ${String(error)}; the defaults are used`)
  }
}
