import type { Entry } from '../model/entry'
import { readFields } from './edit-fields'
import type { EntryPath } from './entry-path'
import { type EntryData, entrySchema, toEntry } from './schema'

/**
 * An entry of what is right in a front matter that is not whole yet: while somebody writes, text and preview are checked and shown all the same. What is
 * missing is empty.
 */
export function toLenientEntry({ kind, id }: EntryPath, text: string): Entry {
  const sound = Object.entries(readFields(text) ?? {}).filter(([key, value]) => isSound(key, value))
  const given: Partial<EntryData> = Object.fromEntries(sound)
  return toEntry({
    title: id,
    summary: '',
    themes: [],
    purposes: [],
    audiences: [],
    sources: [],
    authors: [],
    license: 'CC-BY-4.0',
    created: '2000-01-01',
    updated: '2000-01-01',
    ...given,
    id,
    kind,
  })
}

function isSound(key: string, value: unknown): boolean {
  if (!Object.hasOwn(entrySchema.shape, key)) return false
  const schemas: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = entrySchema.shape
  return schemas[key]?.safeParse(value).success === true
}
