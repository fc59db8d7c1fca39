import { parseEntryPath } from '../entry/entry-path'
import { parseEntry } from '../entry/parse-entry'
import type { Entry } from '../model/entry'
import type { EntryChange, SectionChange } from '../model/pack'

/** One markdown file of a pack. */
export interface EntryFile {
  readonly path: string
  readonly bytes: Uint8Array
}

interface ReadEntry {
  readonly entry: Entry
  /** Heading → text below it. */
  readonly sections: ReadonlyMap<string, string>
}

/**
 * What readers will find new, changed and gone, entry by entry and section by section. Give only the files that differ. Files that are no sound
 * entries are passed over: readers do not see them either. An entry that only moved from one kind to another is changed.
 */
export function compareEntries(before: readonly EntryFile[], after: readonly EntryFile[]): readonly EntryChange[] {
  const [old, fresh] = [readEntries(before), readEntries(after)]
  const changes: EntryChange[] = []
  for (const [id, now] of fresh) {
    const then = old.get(id)
    if (then === undefined) changes.push({ type: 'added', id, title: now.entry.title })
    else changes.push(...compareEntry(then, now))
  }
  for (const [id, { entry }] of old) if (!fresh.has(id)) changes.push({ type: 'removed', id, title: entry.title })
  const order = new Intl.Collator('de')
  return changes.sort((a, b) => order.compare(a.title, b.title))
}

function readEntries(files: readonly EntryFile[]): ReadonlyMap<string, ReadEntry> {
  const entries = new Map<string, ReadEntry>()
  for (const { path, bytes } of files) {
    const place = parseEntryPath(path)
    const parsed = place === null ? null : parseEntry(path, place, bytes).parsed
    if (parsed !== null) entries.set(parsed.entry.id, { entry: parsed.entry, sections: splitSections(parsed.body) })
  }
  return entries
}

function compareEntry(before: ReadEntry, after: ReadEntry): readonly EntryChange[] {
  const { id, title } = after.entry
  const facts = describeFacts(before.entry) !== describeFacts(after.entry)
  const sections = compareSections(before.sections, after.sections)
  return facts || sections.length > 0 ? [{ type: 'changed', id, title, facts, sections }] : []
}

/** Without the date of the last change, which says nothing by itself. */
function describeFacts({ updated: _updated, ...entry }: Entry): string {
  return JSON.stringify(entry)
}

function compareSections(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly SectionChange[] {
  const changes: SectionChange[] = []
  for (const [heading, text] of after) {
    const old = before.get(heading)
    if (old === undefined) changes.push({ heading, type: 'added' })
    else if (old !== text) changes.push({ heading, type: 'changed' })
  }
  for (const heading of before.keys()) if (!after.has(heading)) changes.push({ heading, type: 'removed' })
  return changes
}

/**
 * Line by line instead of by the markdown parser, which can be slow on purpose (hostile case 40) and has no time limit here. Space at the ends
 * of lines and empty lines do not count as a change.
 */
function splitSections(body: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  let heading: string | null = null
  let fence: string | null = null
  for (const line of body.split('\n').map((each) => each.trimEnd())) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    const found = fence === null ? /^##\s+(.+?)(?:\s+#+)?$/.exec(line)?.[1] : undefined
    if (found !== undefined) {
      heading = found
      sections.set(heading, '')
    } else if (heading !== null && line !== '') sections.set(heading, `${sections.get(heading) ?? ''}${line}\n`)
  }
  return sections
}
