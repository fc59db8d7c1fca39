import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Position } from './finding'
import { checkYamlLimits } from './yaml-limits'
import { explainYamlError } from './yaml-messages'
import type { YamlNode, YamlPair } from './yaml-nodes'

/** What is wrong with a piece of YAML, in German, with the place where it is. */
export interface YamlProblem {
  readonly at: Position
  readonly message: string
  readonly suggestion?: string | undefined
}

export interface YamlDocument {
  /** Plain values: maps, lists, text, numbers, booleans and null. Undefined where there are problems. */
  readonly data: unknown
  readonly problems: readonly YamlProblem[]
  /** Where the value at `path` stands; the nearest that exists above it where there is none. */
  readonly locate: (path: readonly PropertyKey[]) => Position
}

const MAX_PROBLEMS = 5

/**
 * Reads YAML 1.2 with the core schema: no aliases, no anchors, no tags of one's own, no key twice, at most 64 KB by default and
 * 20 levels. What breaks a rule is a problem, never an exception. Dates stay text, as the core schema has none.
 * This is the only place that imports `yaml`.
 */
export function parseYaml(text: string, maxLength?: number): YamlDocument {
  const limit = checkYamlLimits(text, maxLength)
  if (limit !== null) return { data: undefined, problems: [limit], locate: () => limit.at }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problems = [...explainErrors(document, text, positionAt), ...findAliases(document, positionAt)]
  const locate = (path: readonly PropertyKey[]): Position => positionAt(findOffset(document, path))
  if (problems.length > 0) return { data: undefined, problems, locate }
  return { data: document.toJS({ maxAliasCount: 0 }), problems, locate }
}

type Locator = (offset: number) => Position

/** The parser's first complaint of each line: what follows on the same line is mostly its echo. */
function explainErrors(document: Document, text: string, positionAt: Locator): readonly YamlProblem[] {
  const lines = text.split('\n')
  const byLine = new Map<number, YamlProblem>()
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings]
  for (const error of errors) {
    const at = positionAt(error.pos[0])
    if (byLine.has(at.line)) continue
    byLine.set(at.line, { at, ...explainYamlError(error.code, lines[at.line - 1] ?? '') })
  }
  return [...byLine.values()].slice(0, MAX_PROBLEMS)
}

/** An alias can blow a small file up to gigabytes, and nobody who writes entries needs one. */
function findAliases(document: Document, positionAt: Locator): readonly YamlProblem[] {
  const problems: YamlProblem[] = []
  visit(document, {
    Node(_key, node) {
      const sign = isAlias(node) ? '*' : node.anchor ? '&' : null
      if (sign === null) return
      problems.push({
        at: positionAt(node.range?.[0] ?? 0),
        message: `Ein Wert, der mit „${sign}“ beginnt, muss in Anführungszeichen stehen. Verweise innerhalb des YAML sind nicht erlaubt.`,
      })
    },
  })
  return problems.slice(0, MAX_PROBLEMS)
}

/** Offset of the value at `path`, walking as far down as the document goes; for a list or map, of its key. */
function findOffset(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of path) {
    const next = enter(node, step)
    if (next === null) break
    node = next.value
    offset = next.offset
  }
  return offset
}

function enter(node: unknown, step: PropertyKey): { readonly value: unknown; readonly offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
    if (pair === undefined) return null
    const anchor = isScalar(pair.value) && pair.value.range ? pair.value : pair.key
    return { value: pair.value, offset: startOf(anchor) }
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return item === undefined ? null : { value: item, offset: startOf(item) }
  }
  return null
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** The values of a map and their places; null where the text has problems or is no map. */
export function readYamlNodes(text: string): (YamlNode & { readonly type: 'map' }) | null {
  if (checkYamlLimits(text) !== null) return null
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0 || document.warnings.length > 0) return null
  if (findAliases(document, () => ({ line: 1, column: 1 })).length > 0) return null
  const root = describeNode(document.contents)
  return root?.type === 'map' ? root : null
}

function describeNode(node: unknown): YamlNode | null {
  if (!isNode(node) || isAlias(node) || !node.range) return null
  const place = { start: node.range[0], end: node.range[1], value: node.toJSON() as unknown }
  if (isScalar(node)) {
    const quote = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : null
    return { ...place, type: 'scalar', quote, isEmpty: node.range[0] === node.range[1] }
  }
  if (isSeq(node)) {
    const items = node.items.map(describeNode)
    return items.every((item) => item !== null)
      ? { ...place, type: 'list', isFlow: node.flow === true, items: items.flatMap((item) => item ?? []) }
      : null
  }
  return isMap(node) ? describeMap(node, place) : null
}

function describeMap(map: YAMLMap, place: { start: number; end: number; value: unknown }): YamlNode | null {
  const pairs: YamlPair[] = []
  for (const { key, value } of map.items) {
    const node = describeNode(value)
    if (!isScalar(key) || !key.range || node === null) return null
    pairs.push({ key: String(key.value), keyStart: key.range[0], keyEnd: key.range[1], node })
  }
  return { ...place, type: 'map', isFlow: map.flow === true, pairs }
}
