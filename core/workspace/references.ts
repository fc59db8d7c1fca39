import { applyEdits, editField, readFields } from '../entry/edit-fields'
import { entryPath, parseEntryPath } from '../entry/entry-path'
import type { TextEdit } from '../entry/yaml-edit'
import { classifyHref } from '../markdown/link-target'

/** Fields that name entries by their ids. */
const FIELDS = ['related', 'methods'] as const
/** What may stand around an address in markdown. */
const EDGE = /[\s()<>[\]"']/

/** How often a text points to the entry at `target`: by links, and in its front matter. */
export function countReferences(path: string, text: string, target: string): number {
  const id = parseEntryPath(target)?.id ?? ''
  return findLinks(path, text, target).length + namedIn(text, id).length
}

/**
 * The text with everything in it that pointed to the entry at `target` pointing to `id`, of the same kind; nothing else changes.
 * @param path of the text itself; where it is `target`, its own id changes, too
 */
export function renameReferences(path: string, text: string, target: string, id: string): string {
  const before = parseEntryPath(target)?.id ?? ''
  const links = findLinks(path, text, target).map(({ from, to }): TextEdit => ({ from, to, insert: id }))
  const linked = applyEdits(text, links)
  const fields: readonly (readonly [string, unknown])[] = [
    ...namedIn(linked, before).map(({ key, ids }) => [key, ids.map((each) => (each === before ? id : each))] as const),
    ...(path === target ? [['id', id] as const] : []),
  ]
  return fields.reduce((done, [key, value]) => applyEdits(done, editField(done, key, value) ?? []), linked)
}

/** The path that the entry has under another id. */
export function pathAfterRename(path: string, id: string): string | null {
  const place = parseEntryPath(path)
  return place === null ? null : entryPath(place.kind, id)
}

/** Where the id stands in addresses that lead to the entry; found without the parser, which can be slow on purpose (hostile case 40). */
function findLinks(path: string, text: string, target: string): readonly { from: number; to: number }[] {
  const id = parseEntryPath(target)?.id ?? ''
  const name = `${id}.md`
  const links: { from: number; to: number }[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    let start = at
    while (start > 0 && !EDGE.test(text.charAt(start - 1))) start -= 1
    let end = at + name.length
    while (end < text.length && !EDGE.test(text.charAt(end))) end += 1
    const found = classifyHref(path, text.slice(start, end))
    if (found.type === 'entry' && found.path === target) links.push({ from: at, to: at + id.length })
  }
  return links
}

function namedIn(text: string, id: string): readonly { readonly key: string; readonly ids: readonly unknown[] }[] {
  const fields = readFields(text)
  return FIELDS.flatMap((key) => {
    const ids: unknown = fields?.[key]
    return Array.isArray(ids) && ids.includes(id) ? [{ key, ids }] : []
  })
}
