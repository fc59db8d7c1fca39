import type { EntrySeen } from '../model/notes'
import { hashText } from './text-hash'

export interface SeenSection {
  readonly id: string
  readonly heading: string
  readonly text: string
}

export interface SectionChange {
  readonly id: string
  readonly heading: string
  readonly change: 'new' | 'changed' | 'removed'
}

export interface EntryChange {
  /** ISO date of the entry as it is now. */
  readonly updated: string
  /** In the order of the entry, what was removed last. */
  readonly sections: readonly SectionChange[]
}

interface EntryNow {
  readonly title: string
  readonly updated: string
  readonly sections: readonly SeenSection[]
}

/** What a note remembers of its entry. Space does not count: only a change in words is one. */
export function rememberEntry({ title, updated, sections }: EntryNow): EntrySeen {
  return {
    title,
    updated,
    sections: Object.fromEntries(sections.map(({ id, heading, text }) => [id, { heading, hash: hashWords(text) }])),
  }
}

/** What changed in an entry since a note was written, by section; null where nothing did. */
export function findEntryChange(seen: EntrySeen, now: EntryNow): EntryChange | null {
  const sections: SectionChange[] = []
  for (const { id, heading, text } of now.sections) {
    const before = Object.hasOwn(seen.sections, id) ? seen.sections[id] : undefined
    if (before === undefined) sections.push({ id, heading, change: 'new' })
    else if (before.hash !== hashWords(text)) sections.push({ id, heading, change: 'changed' })
  }
  const current = new Set(now.sections.map(({ id }) => id))
  for (const [id, { heading }] of Object.entries(seen.sections)) {
    if (!current.has(id)) sections.push({ id, heading, change: 'removed' })
  }
  return sections.length === 0 ? null : { updated: now.updated, sections }
}

function hashWords(text: string): string {
  return hashText(text.replace(/\s+/g, ' ').trim())
}
