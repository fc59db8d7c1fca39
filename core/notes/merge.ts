import type { Collection, Favourite, Highlight, Note, NoteVersion, OwnData, OwnRecord, Usage } from '../model/notes'
import { contentOf } from './content-of'
import { compareEdits, joinEdits } from './edits'
import { hashText } from './text-hash'
import { keepNewestVersions, makeVersion } from './versions'

/** What an import did, for the sentence that says so. */
export interface MergeReport {
  readonly added: number
  readonly replaced: number
  /** Records that were changed in both places: the newer text has the name, the other lies beside it. */
  readonly keptBoth: number
}

export interface Merged {
  readonly data: OwnData
  readonly report: MergeReport
}

type MakeCopy<T> = ((loser: T, id: string) => T) | null

/**
 * Brings two sets of own data together. A record that is in one of them only is taken; of two states of one record the later one stays; where
 * both were changed since they were the same, the newer one keeps the id and the other becomes a record of its own. Nothing a person
 * wrote is lost, the order of the two makes no difference, and doing it again changes nothing.
 */
export function mergeOwnData(ours: OwnData, theirs: OwnData): Merged {
  const notes = mergeRecords<Note>(ours.notes, theirs.notes, (loser, id) => ({
    ...loser,
    id,
    secondVersionOf: loser.secondVersionOf ?? loser.id,
  }))
  const highlights = mergeRecords<Highlight>(ours.highlights, theirs.highlights, withId)
  const favourites = mergeRecords<Favourite>(ours.favourites, theirs.favourites, null)
  const collections = mergeRecords<Collection>(ours.collections, theirs.collections, withId)
  const usage = mergeRecords<Usage>(ours.usage, theirs.usage, withId)
  const versions = mergeVersions([
    ...ours.versions,
    ...theirs.versions,
    ...findReplacedTexts(ours.notes, notes.records),
    ...findReplacedTexts(theirs.notes, notes.records),
  ])
  return {
    data: {
      notes: notes.records,
      versions,
      highlights: highlights.records,
      favourites: favourites.records,
      collections: collections.records,
      usage: usage.records,
    },
    report: sumReports([notes, highlights, favourites, collections, usage].map(({ report }) => report)),
  }
}

function withId<T extends OwnRecord>(record: T, id: string): T {
  return { ...record, id }
}

interface MergedRecords<T> {
  readonly records: readonly T[]
  readonly report: MergeReport
}

/** Sorted by id, so that the result does not depend on which of the two came first. */
function mergeRecords<T extends OwnRecord>(
  ours: readonly T[],
  theirs: readonly T[],
  makeCopy: MakeCopy<T>,
): MergedRecords<T> {
  const merged = new Map(ours.map((record) => [record.id, record]))
  const known = new Set(merged.keys())
  const replaced = new Set<string>()
  let keptBoth = 0
  const take = (record: T): void => {
    const own = merged.get(record.id)
    if (own === undefined) {
      merged.set(record.id, record)
      return
    }
    const { winner, loser } = mergeTwo(own, record)
    if (contentOf(winner) !== contentOf(own)) replaced.add(record.id)
    merged.set(record.id, winner)
    if (loser === null || makeCopy === null) return
    keptBoth += 1
    take(makeCopy(loser, nameCopy(loser)))
  }
  for (const record of theirs) take(record)
  const added = [...merged.keys()].filter((id) => !known.has(id)).length
  return {
    records: [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    report: { added, replaced: replaced.size, keptBoth },
  }
}

/** The copy's id follows from what it says: whoever makes it, and however often, makes the same one. */
export function nameCopy(record: OwnRecord): string {
  return `${record.id.split('~')[0]}~${hashText(contentOf(record))}`
}

interface Verdict<T> {
  readonly winner: T
  /** What was written beside the winner; null where the winner holds all that the other said. */
  readonly loser: T | null
}

function mergeTwo<T extends OwnRecord>(a: T, b: T): Verdict<T> {
  const order = compareEdits(a.edits, b.edits)
  if (contentOf(a) === contentOf(b)) return { winner: join(newerOf(a, b), a, b), loser: null }
  if (order === 'after') return { winner: join(a, a, b), loser: null }
  if (order === 'before') return { winner: join(b, a, b), loser: null }
  const winner = newerOf(a, b)
  return { winner: join(winner, a, b), loser: winner === a ? b : a }
}

/** The same one of the two, whichever comes first. */
function newerOf<T extends OwnRecord>(a: T, b: T): T {
  if (a.updated !== b.updated) return a.updated > b.updated ? a : b
  return contentOf(a) >= contentOf(b) ? a : b
}

function join<T extends OwnRecord>(winner: T, a: T, b: T): T {
  return { ...winner, created: earlier(a.created, b.created), edits: joinEdits(a.edits, b.edits) }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

/** Texts that gave way to a later one of the same note: they stay in its history. */
function findReplacedTexts(notes: readonly Note[], merged: readonly Note[]): NoteVersion[] {
  const winners = new Map(merged.map((note) => [note.id, note]))
  return notes
    .filter((note) => note.text !== '' && winners.get(note.id)?.text !== note.text)
    .map((note) => makeVersion(note, note.updated))
}

function mergeVersions(all: readonly NoteVersion[]): readonly NoteVersion[] {
  const byId = new Map<string, NoteVersion>()
  for (const version of all) {
    const known = byId.get(version.id)
    if (known === undefined || version.kept < known.kept) byId.set(version.id, version)
  }
  const byNote = new Map<string, NoteVersion[]>()
  for (const version of byId.values()) {
    const list = byNote.get(version.noteId)
    if (list) list.push(version)
    else byNote.set(version.noteId, [version])
  }
  return [...byNote.values()].flatMap(keepNewestVersions).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function sumReports(reports: readonly MergeReport[]): MergeReport {
  return reports.reduce((sum, each) => ({
    added: sum.added + each.added,
    replaced: sum.replaced + each.replaced,
    keptBoth: sum.keptBoth + each.keptBoth,
  }))
}
