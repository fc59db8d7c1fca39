import { type ZodType, z } from 'zod'
import { AppError } from '../errors'

interface FileKind<T> {
  readonly format: string
  /** The newest schema that this app reads. */
  readonly schema: number
  readonly shape: ZodType<T>
}

const headSchema = z.object({ format: z.string(), schema: z.int().min(1) })

/** Every schema up to ours is read, and is ours once it is read: what an earlier one did not have gets a default in the shape. */
export function readableSchema<S extends number>(newest: S): ZodType<S> {
  return z
    .int()
    .min(1)
    .max(newest)
    .transform(() => newest)
}

/**
 * Reads a file of ours: all of it or nothing.
 * @throws AppError `file-foreign`, `file-newer`, `file-cut-off`, or `file-damaged` with the place where it is broken
 */
export function readJsonFile<T>(text: string, { format, schema, shape }: FileKind<T>): T {
  const content = parse(text, format)
  const head = headSchema.safeParse(content)
  if (!head.success || head.data.format !== format) throw new AppError('file-foreign', `not a ${format} file`)
  if (head.data.schema > schema) {
    throw new AppError('file-newer', `schema ${head.data.schema} is newer than ${schema}`, { schema: head.data.schema })
  }
  const parsed = shape.safeParse(content)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new AppError('file-damaged', `wrong at ${place}`, { place }, { cause: parsed.error })
}

/** A file that was cut off is no JSON, but its beginning still says that it is ours. */
function parse(text: string, format: string): unknown {
  const withoutMark = text.startsWith('\ufeff') ? text.slice(1) : text
  try {
    return JSON.parse(withoutMark)
  } catch (cause) {
    const isOurs = withoutMark.slice(0, 200).includes(`"${format}"`)
    if (!isOurs) throw new AppError('file-foreign', 'not JSON', {}, { cause })
    throw new AppError('file-cut-off', 'not whole', {}, { cause })
  }
}
