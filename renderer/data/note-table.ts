import type { Note } from '../../core/model/notes'
import { notePlainText, notePreview } from '../../core/notes/note-preview'
import { createNoteIndex } from '../../core/notes/note-search'
import { noteTitle } from '../../core/notes/note-title'
import { compareNotes } from './notes'
import type { NoteList, NoteQuery, NoteSummary } from './worker-protocol'

const SNIPPET_LENGTH = 160

/** All notes as lists show them, with their search; kept up to date a note at a time. */
export interface NoteTable {
  /** A note that lies in the trash is taken out. */
  put(note: Note): void
  remove(id: string): void
  ids(): Iterable<string>
  list(query: NoteQuery): NoteList
}

/** What is the same for every question, until a note changes. */
interface Overview extends Pick<NoteList, 'tags' | 'entries'> {
  /** As they are listed where no words are asked for. */
  readonly sorted: readonly NoteSummary[]
}

function surveyNotes(summaries: Iterable<NoteSummary>): Overview {
  const sorted = [...summaries].sort(compareNotes)
  return { sorted, tags: countTags(sorted), entries: countEntries(sorted) }
}

export function createNoteTable(): NoteTable {
  const index = createNoteIndex()
  const summaries = new Map<string, NoteSummary>()
  let overview: Overview | null = null

  const remove = (id: string): void => {
    overview = null
    summaries.delete(id)
    index.remove(id)
  }

  const put = (note: Note): void => {
    if (note.deletedAt !== null) {
      remove(note.id)
      return
    }
    overview = null
    const summary = summarize(note)
    summaries.set(note.id, summary)
    const { id, title, tags, entryTitle } = summary
    index.put({
      id,
      title,
      text: notePlainText(note.text),
      keywords: entryTitle === null ? tags : [...tags, entryTitle],
    })
  }

  const list = (query: NoteQuery): NoteList => {
    overview ??= surveyNotes(summaries.values())
    const { sorted, tags, entries } = overview
    const hits = query.text.trim() === '' ? null : index.find(query.text)
    const found = hits === null ? sorted : hits.ids.flatMap((id) => summaries.get(id) ?? [])
    const passing = found.filter((summary) => passes(summary, query))
    const page = passing.slice(query.offset, query.offset + query.limit)
    return {
      total: passing.length,
      notes: hits === null ? page : page.map((summary) => ({ ...summary, snippet: hits.snippet(summary.id) })),
      tags,
      entries,
    }
  }

  return { put, remove, ids: () => summaries.keys(), list }
}

function summarize({
  id,
  text,
  entryId,
  entrySeen,
  tags,
  pinned,
  created,
  updated,
  secondVersionOf,
}: Note): NoteSummary {
  const preview = notePreview(text.slice(0, 4 * SNIPPET_LENGTH))
  const isCut = preview.length > SNIPPET_LENGTH || text.length > 4 * SNIPPET_LENGTH
  return {
    id,
    title: noteTitle(text),
    snippet: { text: isCut ? `${preview.slice(0, SNIPPET_LENGTH)} …` : preview, marks: [] },
    entryId,
    entryTitle: entrySeen?.title ?? null,
    tags,
    pinned,
    created,
    updated,
    secondVersionOf,
  }
}

function passes({ tags, entryId }: NoteSummary, { tag, entry }: NoteQuery): boolean {
  if (tag !== null && !tags.includes(tag)) return false
  if (entry === null) return true
  return entry === 'free' ? entryId === null : entryId === entry.id
}

function countTags(summaries: readonly NoteSummary[]): NoteList['tags'] {
  const counts = new Map<string, number>()
  for (const { tags } of summaries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'de'))
}

function countEntries(summaries: readonly NoteSummary[]): NoteList['entries'] {
  const entries = new Map<string, { id: string; title: string | null; newest: string; count: number }>()
  for (const { entryId: id, entryTitle: title, updated } of summaries) {
    if (id === null) continue
    const known = entries.get(id) ?? { id, title: null, newest: '', count: 0 }
    const isNewer = title !== null && updated > known.newest
    entries.set(id, { ...known, ...(isNewer && { title, newest: updated }), count: known.count + 1 })
  }
  return [...entries.values()].map(({ id, title, count }) => ({ id, title, count }))
}
