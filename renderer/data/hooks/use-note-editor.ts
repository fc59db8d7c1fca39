import { useEffect, useMemo, useReducer } from 'react'
import type { Note } from '../../../core/model/notes'
import { type Autosaver, createAutosaver } from '../autosave'
import type { OpenData } from '../data-state'
import { watch } from '../database'
import { useDataService } from './data-context'

/**
 * The saving behind an editor: `edit` at every change, `flush` at blur. What other windows change comes in while nothing is unsaved here. `note` is
 * the note that the editor opened with, stored or prepared; another id opens another editor.
 */
export function useNoteEditor(data: OpenData, note: Note): Autosaver {
  const service = useDataService()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  // Only another note opens another editor: later states of the same one come in through `follow`.
  const { id } = note
  const first = useFirst(id, note)
  const autosaver = useMemo(
    () =>
      createAutosaver({
        store: data.store,
        drafts: data.drafts,
        note: first,
        onChange: redraw,
        later: service.environment.later,
      }),
    [data, first, service],
  )
  useEffect(() => {
    const stopFlush = service.beforeClose(autosaver.flush)
    const stopWatch = watch(
      () => data.store.database.notes.get(autosaver.note().id),
      (current) => {
        if (current !== undefined) autosaver.follow(current)
      },
      () => undefined,
    )
    return () => {
      stopWatch()
      // The editor is left: what it holds is saved, and only then may the window forget it.
      void autosaver.flush().finally(stopFlush)
    }
  }, [autosaver, data, service])
  return autosaver
}

/** The value that came first with this key. */
function useFirst<T>(key: string, value: T): T {
  const [known, setKnown] = useReducer((_: { key: string; value: T }, next: { key: string; value: T }) => next, {
    key,
    value,
  })
  if (known.key === key) return known.value
  setKnown({ key, value })
  return value
}
