import { findHead } from '../entry/edit-fields'
import type { EntryPath } from '../entry/entry-path'
import { type Finding, type Passage, type Position, START } from '../entry/finding'
import { readFrontMatter } from '../entry/front-matter'
import { toLenientEntry } from '../entry/lenient-entry'
import { type ParsedEntry, parseEntry } from '../entry/parse-entry'
import { collectFieldProse } from '../entry/prose'
import { decodeText } from '../entry/text-decoding'
import type { Entry } from '../model/entry'

/** An entry without its text, with the places that checks across entries point at. Small: thousands are held at once. */
export interface EntryHead {
  readonly path: string
  readonly entry: Entry
  /** Line on which the text begins, from 1. */
  readonly bodyLine: number
  readonly titleAt: Position
  readonly relatedAt: Position
  readonly relatedItemsAt: readonly Position[]
  readonly methodItemsAt: readonly Position[]
  readonly fieldProse: readonly Passage[]
}

export interface ReadHead {
  /** Null where the file is no text at all. */
  readonly head: EntryHead | null
  /** Only such an entry gets into the library. Of another, what is right in its front matter is enough to check its text. */
  readonly isSound: boolean
  readonly findings: readonly Finding[]
}

/** Reads the head of one file, whole or not. */
export function readHead(path: string, place: EntryPath, bytes: Uint8Array): ReadHead {
  const { parsed, findings } = parseEntry(path, place, bytes)
  if (parsed !== null) return { head: toHead(parsed), isSound: true, findings }
  const decoded = decodeText(path, bytes)
  return { head: decoded.ok ? toLenientHead(path, place, decoded.text) : null, isSound: false, findings }
}

function toLenientHead(path: string, place: EntryPath, text: string): EntryHead {
  const frontMatter = readFrontMatter(path, text)
  const { locate, bodyLine } = frontMatter.ok
    ? frontMatter.value
    : { locate: () => START, bodyLine: text.slice(0, findHead(text)?.bodyStart ?? 0).split('\n').length }
  const head = toHead({ path, entry: toLenientEntry(place, text), locate, bodyLine })
  // Where there is no title, the id stands in for it, which nobody wrote.
  return { ...head, fieldProse: head.fieldProse.filter((passage) => passage.text !== place.id) }
}

/** What is kept of a parsed file. */
function toHead({ path, entry, locate, bodyLine }: Omit<ParsedEntry, 'body'>): EntryHead {
  return {
    path,
    entry,
    bodyLine,
    titleAt: locate(['title']),
    relatedAt: locate(['related']),
    relatedItemsAt: entry.related.map((_id, index) => locate(['related', index])),
    methodItemsAt: entry.methods.map((_id, index) => locate(['methods', index])),
    fieldProse: collectFieldProse(entry, locate),
  }
}
