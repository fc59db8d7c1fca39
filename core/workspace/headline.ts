import { findHead } from '../entry/edit-fields'
import { parseEntryPath } from '../entry/entry-path'
import { parseYaml } from '../entry/yaml-document'
import { REVIEW_STATES, type Review, type WorkspaceEntry } from '../model/workspace'

/** UTF-16 units; what a front matter may have. */
const MAX_HEAD = 64 * 1024
/** A value that is the same text in YAML and without it. */
const SIMPLE = /^[\w-]+: (?:"([^"\\]*)"|([\p{L}\d][^:#"'\\]*?))\s*$/u

/**
 * What the list of a workspace shows of a file, sound or not. Reads two or three lines instead of the whole front matter, so that thousands of
 * entries are listed at once; what is wrong with them the check says.
 */
export function readHeadline(path: string, text: string): WorkspaceEntry | null {
  const place = parseEntryPath(path)
  if (place === null) return null
  const plain = text
    .slice(0, MAX_HEAD)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const head = findHead(plain)
  const lines = head === null ? [] : plain.slice(head.start, head.end).split('\n')
  const read = (key: string): unknown => readLine(lines, key)
  const title = read('title')
  const updated = read('updated')
  return {
    path,
    ...place,
    title: typeof title === 'string' && title.trim() !== '' ? title : place.id,
    review: readReview(read('review')),
    updated: typeof updated === 'string' ? updated : '',
  }
}

function readLine(lines: readonly string[], key: string): unknown {
  const at = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (at === -1) return undefined
  const simple = SIMPLE.exec(lines[at] ?? '')
  const isWhole = !/^\s+\S/.test(lines[at + 1] ?? '')
  if (simple !== null && isWhole) return simple[1] ?? simple[2]
  const next = lines.findIndex((line, index) => index > at && /^[^\s#]/.test(line))
  const { data } = parseYaml(lines.slice(at, next === -1 ? undefined : next).join('\n'))
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
}

function readReview(value: unknown): Review | null {
  if (typeof value !== 'object' || value === null) return null
  const status = REVIEW_STATES.find((state) => state === Reflect.get(value, 'status'))
  const [by, at]: readonly unknown[] = [Reflect.get(value, 'by'), Reflect.get(value, 'at')]
  if (status === undefined) return null
  return { status, ...(typeof by === 'string' ? { by } : {}), ...(typeof at === 'string' ? { at } : {}) }
}
