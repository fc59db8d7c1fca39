import { useEffect, useMemo, useState } from 'react'
import type { Collection } from '../../core/model/notes'
import { changeCollection } from '../data/collections'
import { useDataService } from '../data/hooks/data-context'
import { useQueuedChange } from '../own/use-queued-change'
import { type CollectionEditor, createCollectionEditor } from './collection-editor'

/**
 * The saving behind a page of a collection; another collection needs another page (`key`). `addressOf` is the page of a second version, and must
 * stay the same function.
 */
export function useCollectionEditor(collection: Collection, addressOf: (id: string) => string): CollectionEditor {
  const service = useDataService()
  const change = useQueuedChange(changeCollection, addressOf)
  // Later states of the same one come in through `follow`.
  const [first] = useState(collection)
  const editor = useMemo(
    () =>
      createCollectionEditor({
        collection: first,
        write: (base, part) => change(base, () => part),
        later: service.environment.later,
      }),
    [first, change, service],
  )
  useEffect(() => {
    const stopFlush = service.beforeClose(editor.flush)
    // The page is left: what it holds is saved, and only then may the window forget it.
    return () => void editor.flush().finally(stopFlush)
  }, [editor, service])
  useEffect(() => editor.follow(collection), [editor, collection])
  return editor
}
