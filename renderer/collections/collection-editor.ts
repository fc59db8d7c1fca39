import type { Collection, CollectionItem, WorkshopPlan } from '../../core/model/notes'
import { compareEdits } from '../../core/notes/edits'
import type { CollectionFields } from '../data/collections'

/** After the last key. Milliseconds. */
const PAUSE = 500

/** An item with a name that it keeps while it is moved and written in. */
export interface Row {
  readonly key: string
  readonly item: CollectionItem
}

/** What stands in the fields of the page. */
export interface CollectionDraft {
  /** As typed: may be empty or end in a space, and is saved without. */
  readonly title: string
  readonly date: string | null
  readonly rows: readonly Row[]
  readonly plan: WorkshopPlan | null
}

export interface CollectionEditor {
  readonly draft: () => CollectionDraft
  /** The collection as it was last saved. */
  readonly saved: () => Collection
  readonly subscribe: (listener: () => void) => () => void
  /** Saved after a pause, or with `flush`. */
  edit(part: Partial<CollectionDraft>): void
  /** Puts an item at the end. */
  add(item: CollectionItem): void
  readonly flush: () => Promise<void>
  /** The collection as it stands in the database now. It is taken over where nothing is unsaved here. */
  follow(current: Collection): void
}

export interface CollectionEditorOptions {
  readonly collection: Collection
  /** Null where it failed; then the draft keeps what was typed. */
  readonly write: (base: Collection, part: Partial<CollectionFields>) => Promise<Collection | null>
  /** Calls once after so many milliseconds; returns what cancels it. */
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** Saves a collection while it is being written and ordered. */
export function createCollectionEditor({ collection, write, later }: CollectionEditorOptions): CollectionEditor {
  const listeners = new Set<() => void>()
  let rowCount = 0
  let cancelPause = (): void => undefined
  let saving: Promise<void> = Promise.resolve()

  const createRow = (item: CollectionItem): Row => {
    rowCount += 1
    return { key: `row-${rowCount}`, item }
  }
  let base = collection
  let draft: CollectionDraft = { title: base.title, date: base.date, rows: base.items.map(createRow), plan: base.plan }

  const setDraft = (next: CollectionDraft): void => {
    draft = next
    for (const listener of [...listeners]) listener()
  }

  /** Rows for these items; one of the same content goes on with its row. */
  const nameRows = (items: readonly CollectionItem[]): readonly Row[] => {
    const known = [...draft.rows]
    return items.map((item) => {
      const place = known.findIndex((row) => isSame(row.item, item))
      return known.splice(place, place === -1 ? 0 : 1)[0] ?? createRow(item)
    })
  }

  /** Goes on from this state: what the draft still says as it did `before` takes what was changed elsewhere. */
  const goOnFrom = (record: Collection, before: CollectionDraft): void => {
    base = record
    const fields = readFields(before, record)
    const takesTitle = draft.title === before.title && fields.title !== record.title
    const takesItems = draft.rows === before.rows && !isSame(fields.items, record.items)
    setDraft({
      title: takesTitle ? record.title : draft.title,
      date: draft.date === before.date ? record.date : draft.date,
      rows: takesItems ? nameRows(record.items) : draft.rows,
      plan: draft.plan === before.plan ? record.plan : draft.plan,
    })
  }

  const save = async (): Promise<void> => {
    cancelPause()
    const before = draft
    const part = findChange(base, readFields(before, base))
    if (Object.keys(part).length === 0) return
    const record = await write(base, part)
    if (record !== null) goOnFrom(record, before)
  }
  const flush = (): Promise<void> => {
    saving = saving.then(save)
    return saving
  }
  const edit = (part: Partial<CollectionDraft>): void => {
    setDraft({ ...draft, ...part })
    cancelPause()
    cancelPause = later(() => void flush(), PAUSE)
  }

  return {
    draft: () => draft,
    saved: () => base,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit,
    add: (item) => edit({ rows: [...draft.rows, createRow(item)] }),
    flush,
    follow: (current) => {
      const isUnsaved = Object.keys(findChange(base, readFields(draft, base))).length > 0
      const order = compareEdits(current.edits, base.edits)
      // What the screen gets may be older than what was just saved here.
      if (isUnsaved || current.id !== base.id || order === 'before' || order === 'same') return
      goOnFrom(current, draft)
    },
  }
}

/** What the draft says as it is saved; a collection always has a title. */
function readFields({ title, date, rows, plan }: CollectionDraft, base: Collection): CollectionFields {
  return { title: title.trim() || base.title, date, items: rows.map(({ item }) => item), plan }
}

function findChange(base: Collection, { title, date, items, plan }: CollectionFields): Partial<CollectionFields> {
  return {
    ...(title !== base.title && { title }),
    ...(date !== base.date && { date }),
    ...(!isSame(items, base.items) && { items }),
    ...(!isSame(plan, base.plan) && { plan }),
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
