import { useEffect, useState } from 'react'
import { AppError } from '../../../core/errors'
import type { NoteList, NoteQuery } from '../worker-protocol'
import { useOpenData } from './data-context'
import type { Live } from './use-live'

/** Notes for the overview and the search, from the worker: again after every change. While a new question is answered, the last answer stays. */
export function useNoteList({ text, tag, entry, offset, limit }: NoteQuery): Live<NoteList> {
  const data = useOpenData()
  const [live, setLive] = useState<Live<NoteList>>({ state: 'loading' })
  const entryId = entry === null || entry === 'free' ? entry : entry.id
  const isFree = entry === 'free'
  useEffect(() => {
    if (data === null) return
    let isCurrent = true
    const read = (): void => {
      const asked = isFree || entryId === null ? (isFree ? 'free' : null) : { id: entryId }
      data.worker.call('listNotes', { text, tag, entry: asked, offset, limit }).then(
        (value) => {
          if (isCurrent) setLive({ state: 'ready', value })
        },
        (cause: unknown) => {
          const error = new AppError('data-unreadable', 'the list of notes failed', {}, { cause })
          if (isCurrent) setLive({ state: 'failed', error })
        },
      )
    }
    read()
    const stop = data.worker.onNotesChanged(read)
    return () => {
      isCurrent = false
      stop()
    }
  }, [data, text, tag, isFree, entryId, offset, limit])
  return live
}
