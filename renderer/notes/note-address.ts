import type { NoteQuery } from '../data/worker-protocol'

/** The part of a query over notes that stands in the address. */
export type NoteFilters = Pick<NoteQuery, 'text' | 'tag' | 'entry'>

export const NO_FILTERS: NoteFilters = { text: '', tag: null, entry: null }

/** Reads the address; names are German as all that people see there. */
export function readNoteFilters(search: string): NoteFilters {
  const parameters = new URLSearchParams(search)
  const id = parameters.get('eintrag')
  const isFree = parameters.get('nur') === 'frei'
  return {
    text: parameters.get('q') ?? '',
    tag: parameters.get('schlagwort') || null,
    entry: isFree ? 'free' : id ? { id } : null,
  }
}

/** The address of a query, without a leading question mark; empty for all notes. */
export function writeNoteFilters({ text, tag, entry }: NoteFilters): string {
  const parameters = new URLSearchParams()
  if (text !== '') parameters.set('q', text)
  if (tag !== null) parameters.set('schlagwort', tag)
  if (entry === 'free') parameters.set('nur', 'frei')
  else if (entry !== null) parameters.set('eintrag', entry.id)
  return parameters.toString()
}
