import { entryPath, parseEntryPath } from '../entry/entry-path'
import { createReporter, type Finding } from '../entry/finding'
import { findNearest } from '../entry/nearest'
import type { EntryHead } from './entry-head'

/** Ids that `related` and `methods` name: they exist, are of the right kind, and are not the entry itself. */
export function checkRelationTargets(heads: readonly EntryHead[], entryPaths: readonly string[]): readonly Finding[] {
  const ids = entryPaths.map((path) => parseEntryPath(path)?.id ?? '')
  const known = new Set(ids)
  const methodIds = new Set(
    entryPaths.filter((path) => path.startsWith('methods/')).map((path) => parseEntryPath(path)?.id),
  )
  return heads.flatMap(({ path, entry, relatedItemsAt, methodItemsAt }) => {
    const report = createReporter(path)
    const explainMissing = (id: string): string => {
      const nearest = findNearest(id, ids)
      return `Den Eintrag „${id}“ gibt es nicht.${nearest === null ? '' : ` Meinten Sie „${nearest}“?`}`
    }
    const related = entry.related.flatMap((id, index) => {
      const at = relatedItemsAt[index] ?? { line: 1, column: 1 }
      if (id === entry.id)
        return [report('related', at, '„related“ nennt den Eintrag selbst. Löschen Sie die Kennung.')]
      return known.has(id) ? [] : [report('related', at, explainMissing(id), { found: id })]
    })
    const methods = entry.methods.flatMap((id, index) => {
      const at = methodItemsAt[index] ?? { line: 1, column: 1 }
      if (!known.has(id)) return [report('related', at, explainMissing(id), { found: id })]
      if (methodIds.has(id)) return []
      return [
        report(
          'related',
          at,
          `„methods“ nennt nur Methoden; „${id}“ ist keine. Nehmen Sie „related“ oder einen Verweis im Text.`,
        ),
      ]
    })
    return [...related, ...methods]
  })
}

/** All entries with a sound front matter by path, and what leads to them. */
export interface Neighbours extends Inbound {
  readonly heads: readonly EntryHead[]
}

/** What entries say of each other, for which one must know them all. */
export function checkNeighbours({ heads, ...inbound }: Neighbours): readonly Finding[] {
  return [...checkDuplicates(heads), ...checkReciprocity(heads), ...findOrphans(heads, inbound)]
}

/** The same of one entry, which may have changed since the others were read. */
export function checkAmongNeighbours(head: EntryHead, { heads, ...inbound }: Neighbours): readonly Finding[] {
  const others = heads.filter(({ path }) => path !== head.path)
  const place = others.findIndex(({ path }) => path > head.path)
  const all = others.toSpliced(place === -1 ? others.length : place, 0, head)
  return checkNeighbours({ heads: all, ...inbound }).filter(({ path }) => path === head.path)
}

/** An id or title may be there only once, whatever the folder. */
function checkDuplicates(heads: readonly EntryHead[]): readonly Finding[] {
  const findings: Finding[] = []
  const ids = new Map<string, string>()
  const titles = new Map<string, string>()
  for (const { path, entry, titleAt } of heads) {
    const report = createReporter(path)
    const title = entry.title.toLowerCase()
    const sameId = ids.get(entry.id)
    const sameTitle = titles.get(title)
    if (sameId !== undefined)
      findings.push(report('duplicate-id', { line: 2, column: 1 }, `Die Kennung „${entry.id}“ hat schon ${sameId}.`))
    if (sameTitle !== undefined)
      findings.push(report('duplicate-title', titleAt, `Den Titel „${entry.title}“ hat schon ${sameTitle}.`))
    ids.set(entry.id, sameId ?? path)
    titles.set(title, sameTitle ?? path)
  }
  return findings
}

/** `related` should go both ways. The app shows both directions anyway; the file of the other should say so, too. */
function checkReciprocity(heads: readonly EntryHead[]): readonly Finding[] {
  const byId = new Map(heads.map((head) => [head.entry.id, head]))
  const missing = new Map<string, string[]>()
  for (const { entry } of heads) {
    for (const id of entry.related) {
      const other = byId.get(id)
      if (other === undefined || id === entry.id || other.entry.related.includes(entry.id)) continue
      missing.set(id, [...(missing.get(id) ?? []), entry.id])
    }
  }
  return [...missing].flatMap(([id, sources]) => {
    const head = byId.get(id)
    if (head === undefined) return []
    const message = `„related“ ist einseitig: ${sources.join(', ')} ${sources.length === 1 ? 'nennt' : 'nennen'} diesen Eintrag, er aber nicht zurück.`
    return [
      createReporter(head.path)('related', head.relatedAt, message, {
        severity: 'warning',
        suggestion: `related: [${[...head.entry.related, ...sources].join(', ')}]`,
      }),
    ]
  })
}

/** Where a reader can come from to an entry, other than by searching. */
interface Inbound {
  /** Paths of entries that texts link to: of entries, and introductions of themes. */
  readonly linked: ReadonlySet<string>
  /** Ids that a path names. */
  readonly onPaths: ReadonlySet<string>
}

/** Entries that nothing leads to. A case study that names its methods is reached from them: the app turns these links round. */
function findOrphans(heads: readonly EntryHead[], { linked, onPaths }: Inbound): readonly Finding[] {
  const named = new Set(heads.flatMap(({ entry }) => [...entry.related, ...entry.methods]))
  const ids = new Set(heads.map(({ entry }) => entry.id))
  return heads
    .filter(({ entry }) => {
      const isReached = named.has(entry.id) || onPaths.has(entry.id) || linked.has(entryPath(entry.kind, entry.id))
      return !isReached && !entry.methods.some((id) => ids.has(id))
    })
    .map(({ path, titleAt }) => {
      const message =
        'Kein anderer Eintrag führt hierher. Nennen Sie ihn bei einem verwandten Eintrag unter „related“ oder im Text.'
      return createReporter(path)('orphan', titleAt, message, { severity: 'warning' })
    })
}
