import { useCallback } from 'react'
import type { Collection, Favourite, Highlight, Note, NoteVersion, Usage } from '../../../core/model/notes'
import { listCollections } from '../collections'
import type { Database } from '../database'
import { listFavourites, listHighlights, listMarkedEntries, listUsage, type MarkedEntry } from '../marks'
import { listNotesOf, listVersions } from '../notes'
import { listTrash, type TrashItem } from '../trash'
import { type Live, useLive } from './use-live'

/** Notes on an entry: pinned ones first, then those changed last. */
export function useNotesOf(entryId: string): Live<readonly Note[]> {
  return useLive(useCallback((database: Database) => listNotesOf(database, entryId), [entryId]))
}

async function listNotedEntries(database: Database): Promise<ReadonlySet<string>> {
  const notes = await database.notes.toArray()
  return new Set(notes.flatMap(({ entryId, deletedAt }) => (entryId !== null && deletedAt === null ? [entryId] : [])))
}

/** Ids of all entries with a note on them. */
export function useNotedEntries(): Live<ReadonlySet<string>> {
  return useLive(listNotedEntries)
}

/** One note; null where there is none (any more). */
export function useNote(id: string): Live<Note | null> {
  return useLive(useCallback(async (database: Database) => (await database.notes.get(id)) ?? null, [id]))
}

/** Earlier texts of a note, newest first. */
export function useVersions(noteId: string): Live<readonly NoteVersion[]> {
  return useLive(useCallback((database: Database) => listVersions(database, noteId), [noteId]))
}

export function useHighlights(entryId: string): Live<readonly Highlight[]> {
  return useLive(useCallback((database: Database) => listHighlights(database, entryId), [entryId]))
}

/** Every entry with highlights, by its id. */
export function useMarkedEntries(): Live<ReadonlyMap<string, MarkedEntry>> {
  return useLive(listMarkedEntries)
}

/** The Merkliste, newest first; the id of each is the entry's. */
export function useFavourites(): Live<readonly Favourite[]> {
  return useLive(listFavourites)
}

export function useCollections(): Live<readonly Collection[]> {
  return useLive(listCollections)
}

/** One collection; null where there is none (any more). */
export function useCollection(id: string): Live<Collection | null> {
  return useLive(useCallback(async (database: Database) => (await database.collections.get(id)) ?? null, [id]))
}

/** The usage log of an entry, or of all with null; latest first. */
export function useUsage(entryId: string | null): Live<readonly Usage[]> {
  return useLive(useCallback((database: Database) => listUsage(database, entryId), [entryId]))
}

const listTrashOf = (database: Database): Promise<readonly TrashItem[]> => listTrash({ database })

/** What was deleted in the last thirty days, latest first. */
export function useTrash(): Live<readonly TrashItem[]> {
  return useLive(listTrashOf)
}
