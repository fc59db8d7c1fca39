import { diffWordsWithSpace } from 'diff'
import { findHead, readFields } from '../entry/edit-fields'
import { FIELD_HELP } from '../entry/entry-fields'
import { isSame } from '../entry/yaml-edit'

export interface TextPart {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A field or section of which two versions of an entry say different things. */
export interface Difference {
  readonly kind: 'field' | 'section'
  /** The field's key, or the section's heading; empty for what stands before the first heading. */
  readonly name: string
  readonly type: 'added' | 'removed' | 'changed'
  /** Word by word, both versions in one. */
  readonly parts: readonly TextPart[]
}

/** The value of a field in a person's words. */
export type SayValue = (key: string, value: unknown) => string

/** Longer pieces are shown as a whole: telling them apart by words would take seconds. */
const MAX_DIFF = 20_000

/**
 * What differs between two texts of an entry, field by field and section by section, in the order of the newer one. The only place that imports
 * `diff`.
 */
export function compareVersions(before: string, after: string, sayValue: SayValue): readonly Difference[] {
  return [...compareFields(before, after, sayValue), ...compareSections(before, after)]
}

function compareFields(before: string, after: string, sayValue: SayValue): readonly Difference[] {
  const [old, fresh] = [readFields(before), readFields(after)]
  if (old === null || fresh === null) return compareMaps('field', headOf(before), headOf(after))
  const keys = [...new Set([...FIELD_HELP.map(({ key }) => key), ...Object.keys(fresh), ...Object.keys(old)])]
  const changed = keys.filter((key) => !isSame(old[key], fresh[key]))
  const show = (fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
    new Map(changed.filter((key) => fields[key] !== undefined).map((key) => [key, sayValue(key, fields[key])]))
  return compareMaps('field', show(old), show(fresh))
}

function headOf(text: string): ReadonlyMap<string, string> {
  const head = findHead(text)
  return new Map(head === null ? [] : [['', text.slice(head.start, head.end)]])
}

function compareSections(before: string, after: string): readonly Difference[] {
  return compareMaps('section', splitBody(before), splitBody(after))
}

function compareMaps(
  kind: Difference['kind'],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Difference[] {
  const differences: Difference[] = []
  for (const [name, text] of after) {
    const old = before.get(name)
    if (old === undefined) differences.push({ kind, name, type: 'added', parts: [{ type: 'added', text }] })
    else if (old !== text) differences.push({ kind, name, type: 'changed', parts: compareTexts(old, text) })
  }
  for (const [name, text] of before) {
    if (!after.has(name)) differences.push({ kind, name, type: 'removed', parts: [{ type: 'removed', text }] })
  }
  return differences
}

function compareTexts(before: string, after: string): readonly TextPart[] {
  const whole: readonly TextPart[] = [
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ]
  if (before.length + after.length > MAX_DIFF) return whole
  const parts = diffWordsWithSpace(before, after, { timeout: 200 })
  if (parts === undefined) return whole
  return parts.map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/**
 * Heading → text below it, line by line: the markdown parser can be slow on purpose (hostile case 40), and both texts may be anybody's.
 * Headings that occur twice get a number.
 */
function splitBody(text: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  let name = ''
  let isFenced = false
  for (const line of text.slice(findHead(text)?.bodyStart ?? 0).split('\n')) {
    if (/^ {0,3}(?:`{3}|~{3})/.test(line)) isFenced = !isFenced
    const heading = isFenced ? undefined : /^##\s+(.+?)(?:\s+#+)?\s*$/.exec(line)?.[1]
    if (heading === undefined) {
      sections.set(name, `${sections.get(name) ?? ''}${line.trimEnd()}\n`)
      continue
    }
    name = heading
    for (let count = 2; sections.has(name); count += 1) name = `${heading} (${count})`
    sections.set(name, '')
  }
  const trimmed = [...sections].map(([heading, body]) => [heading, body.trim()] as const)
  return new Map(trimmed.filter(([heading, body]) => heading !== '' || body !== ''))
}
