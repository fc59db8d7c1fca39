import type { Collection, Highlight, ItemTiming, Note, OwnData, WorkshopPlan } from '../model/notes'
import { createFileNamer } from './file-names'
import { noteTitle } from './note-title'
import { type UsageLabels, writeUsageCsv } from './usage-csv'

/** Lengths are in minutes, which the label says. */
export interface PlanLabels {
  readonly place: string
  readonly trainer: string
  readonly start: string
  readonly slot: string
  readonly people: string
  readonly minutes: string
  readonly pause: string
}

/** Texts of the export, from the locale. Names of folders and files come without an ending. */
export interface ExportLabels {
  readonly notes: string
  readonly highlights: string
  readonly collections: string
  readonly favourites: string
  readonly usage: string
  readonly untitled: string
  readonly entry: string
  readonly tags: string
  readonly date: string
  readonly created: string
  readonly updated: string
  readonly comment: string
  readonly usageTable: UsageLabels
  readonly plan: PlanLabels
}

export interface ExportedFile {
  /** Relative, with `/`. */
  readonly path: string
  readonly text: string
}

interface ExportInput {
  readonly data: OwnData
  /** The title of an entry; its id where it is gone. */
  readonly nameEntry: (entryId: string) => string
  readonly labels: ExportLabels
}

/** Everything that is not in the trash as files that any editor opens: a folder of notes, of collections, of highlights by entry, and a table. */
export function exportMarkdown({ data, nameEntry, labels }: ExportInput): readonly ExportedFile[] {
  const favourites = data.favourites.filter(isKept)
  const usage = data.usage.filter(isKept)
  return [
    ...exportNotes(data.notes.filter(isKept), nameEntry, labels),
    ...exportCollections(data.collections.filter(isKept), nameEntry, labels),
    ...exportHighlights(data.highlights.filter(isKept), nameEntry, labels),
    ...(favourites.length === 0
      ? []
      : [
          {
            path: `${labels.favourites}.md`,
            text: `# ${labels.favourites}\n\n${favourites.map(({ id }) => `- ${escapeLine(nameEntry(id))}\n`).join('')}`,
          },
        ]),
    ...(usage.length === 0
      ? []
      : [
          {
            path: `${labels.usage}.csv`,
            text: writeUsageCsv(usage, ({ entryId }) => nameEntry(entryId), labels.usageTable),
          },
        ]),
  ]
}

function isKept({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null
}

function exportNotes(notes: readonly Note[], nameEntry: (id: string) => string, labels: ExportLabels): ExportedFile[] {
  const name = createFileNamer(labels.untitled)
  return notes.map((note) => {
    const entry = note.entryId === null ? null : nameEntry(note.entryId)
    const fields: [string, string | readonly string[]][] = [
      [labels.created, note.created],
      [labels.updated, note.updated],
      ...(entry === null ? [] : ([[labels.entry, entry]] as [string, string][])),
      ...(note.tags.length === 0 ? [] : ([[labels.tags, note.tags]] as [string, readonly string[]][])),
    ]
    const title = [entry, noteTitle(note.text)].filter(Boolean).join(' – ')
    return { path: `${labels.notes}/${name(title, '.md')}`, text: `${writeFields(fields)}\n${note.text.trimEnd()}\n` }
  })
}

function exportCollections(
  collections: readonly Collection[],
  nameEntry: (id: string) => string,
  labels: ExportLabels,
): ExportedFile[] {
  const name = createFileNamer(labels.untitled)
  return collections.map(({ title, date, items, plan }) => {
    const body = items.flatMap((item) => [
      item.kind === 'entry' ? `## ${escapeLine(nameEntry(item.entryId))}` : item.text,
      item.timing === undefined ? '' : writeTiming(item.timing, labels.plan),
    ])
    const blocks = [
      `# ${escapeLine(title)}`,
      date === null ? '' : `${labels.date}: ${date}`,
      plan === null ? '' : writePlan(plan, labels.plan),
      ...body,
    ]
    return {
      path: `${labels.collections}/${name(title, '.md')}`,
      text: `${blocks.filter((block) => block !== '').join('\n\n')}\n`,
    }
  })
}

function writePlan({ place, trainer, start, slot, people }: WorkshopPlan, labels: PlanLabels): string {
  return writeFacts([
    [labels.place, place],
    [labels.trainer, trainer],
    [labels.start, start],
    [labels.slot, slot],
    [labels.people, people],
  ])
}

function writeTiming({ minutes, pause }: ItemTiming, labels: PlanLabels): string {
  return writeFacts([
    [labels.minutes, minutes],
    [labels.pause, pause === 0 ? null : pause],
  ])
}

/** What is empty or null is left out. */
function writeFacts(facts: readonly (readonly [string, string | number | null])[]): string {
  return facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => `- ${label}: ${escapeLine(String(value))}`)
    .join('\n')
}

function exportHighlights(
  highlights: readonly Highlight[],
  nameEntry: (id: string) => string,
  labels: ExportLabels,
): ExportedFile[] {
  const name = createFileNamer(labels.untitled)
  const byEntry = new Map<string, Highlight[]>()
  for (const highlight of highlights) {
    const list = byEntry.get(highlight.entryId)
    if (list) list.push(highlight)
    else byEntry.set(highlight.entryId, [highlight])
  }
  return [...byEntry].map(([entryId, list]) => {
    const title = nameEntry(entryId)
    const passages = sortAsRead(list).map(({ quote, comment }) => {
      const quoted = `> ${quote.exact.trim().replace(/\s*\n\s*/g, '\n> ')}`
      return comment === '' ? quoted : `${quoted}\n\n${labels.comment}: ${comment}`
    })
    return {
      path: `${labels.highlights}/${name(title, '.md')}`,
      text: `# ${escapeLine(title)}\n\n${passages.join('\n\n')}\n`,
    }
  })
}

/** The marks of a section in the order of its text; sections in the order in which they were first marked, as the entry may be gone. */
function sortAsRead(highlights: readonly Highlight[]): readonly Highlight[] {
  const made = highlights.toSorted((a, b) => (a.created < b.created ? -1 : 1))
  const sections = [...new Set(made.map(({ sectionId }) => sectionId))]
  return sections.flatMap((id) =>
    made.filter(({ sectionId }) => sectionId === id).sort((a, b) => a.position.start - b.position.start),
  )
}

/** Front matter. A JSON string is a YAML string, so nothing in a title can break out of it. */
function writeFields(fields: readonly (readonly [string, string | readonly string[]])[]): string {
  return `---\n${fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('')}---\n`
}

function escapeLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&')
}
