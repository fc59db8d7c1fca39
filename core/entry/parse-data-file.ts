import type { z } from 'zod'
import { explainIssue } from './explain-issue'
import { createReporter, type Finding, type Position } from './finding'
import { decodeText } from './text-decoding'
import { parseYaml } from './yaml-document'

/** The glossary is the largest such file, with some 50 KB. */
const MAX_LENGTH = 512 * 1024

export interface DataFile<T> {
  /** What is right in the file; an item with a fault is left out, the others stay. */
  readonly items: readonly DataItem<T>[]
  readonly findings: readonly Finding[]
}

export interface DataItem<T> {
  readonly value: T
  /** Where the value at a path below the item stands. */
  readonly locate: (path: readonly PropertyKey[]) => Position
}

/** A YAML file that is a list of items of one schema, e.g. `glossary.yaml`. */
export function parseListFile<T>(path: string, bytes: Uint8Array, schema: z.ZodType<T>): DataFile<T> {
  const report = createReporter(path)
  return readFile(path, bytes, (data, locate) => {
    if (!Array.isArray(data)) {
      const message = 'Die Datei muss eine Liste sein: Jeder Teil beginnt mit „- id: …“.'
      return { items: [], findings: [report('schema', locate([]), message)] }
    }
    const parts = data.map((item: unknown, index) =>
      parseItem(path, item, schema, (inner) => locate([index, ...inner])),
    )
    return { items: parts.flatMap(({ items }) => items), findings: parts.flatMap(({ findings }) => findings) }
  })
}

/** A YAML file that is one item, e.g. `paths/neu-im-quartier.yaml`. */
export function parseItemFile<T>(path: string, bytes: Uint8Array, schema: z.ZodType<T>): DataFile<T> {
  return readFile(path, bytes, (data, locate) => parseItem(path, data, schema, locate))
}

type Locate = (path: readonly PropertyKey[]) => Position

function readFile<T>(
  path: string,
  bytes: Uint8Array,
  read: (data: unknown, locate: Locate) => DataFile<T>,
): DataFile<T> {
  const decoded = decodeText(path, bytes)
  if (!decoded.ok) return { items: [], findings: [decoded.finding] }
  const { data, problems, locate } = parseYaml(decoded.text, MAX_LENGTH)
  if (problems.length === 0) return read(data, locate)
  const report = createReporter(path)
  return {
    items: [],
    findings: problems.map(({ at, message, suggestion }) => report('yaml', at, message, { suggestion })),
  }
}

function parseItem<T>(path: string, data: unknown, schema: z.ZodType<T>, locate: Locate): DataFile<T> {
  const checked = schema.safeParse(data)
  if (checked.success) return { items: [{ value: checked.data, locate }], findings: [] }
  const context = {
    report: createReporter(path),
    data,
    locate,
    keysAt: (at: readonly PropertyKey[]) => (at.length === 0 ? keysOf(schema) : []),
    example: () => undefined,
  }
  return { items: [], findings: checked.error.issues.flatMap((issue) => explainIssue(issue, context)) }
}

function keysOf(schema: z.ZodType): readonly string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : []
}
