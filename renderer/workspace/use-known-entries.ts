import { useMemo } from 'react'
import type { Kind } from '../../core/model/entry'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { useLibrary } from '../library/library-context'

export interface KnownEntry {
  readonly id: string
  readonly kind: Kind
  readonly title: string
}

/** Entries of the workspace and of the library, by title; of one in both, that of the workspace. */
export function useKnownEntries({ entries }: Pick<WorkspaceOverview, 'entries'>): readonly KnownEntry[] {
  const { catalogue } = useLibrary()
  return useMemo(() => {
    const known = new Map<string, KnownEntry>()
    for (const { id, kind, title } of [...catalogue.entries, ...entries]) known.set(id, { id, kind, title })
    const order = new Intl.Collator('de', { numeric: true })
    return [...known.values()].sort((a, b) => order.compare(a.title, b.title))
  }, [entries, catalogue])
}
