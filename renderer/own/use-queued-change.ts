import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { OwnRecord } from '../../core/model/notes'
import { createChangeQueue } from '../data/change-queue'
import type { Saved } from '../data/records'
import type { Store } from '../data/store'
import { useNotice } from '../ui/notice'
import { useAction } from './use-action'

type Change<T, C> = (store: Store, base: T, part: C) => Promise<Saved<T>>
type Queued<T, C> = (record: T, make: (base: T) => C) => Promise<T | null>

/**
 * Changes a record that the screen shows, however fast they follow each other: `make` gets the state that the change before saved. Null where
 * it failed, which is said. `change` and `addressOf` must stay the same functions.
 */
export function useQueuedChange<T extends OwnRecord, C>(
  change: Change<T, C>,
  addressOf: (id: string) => string,
): Queued<T, C> {
  const run = useAction()
  const show = useNotice()
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [queue] = useState(() => createChangeQueue<T>())
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return useCallback(
    async (record, make) => {
      const saved = await run((store) => queue(record, (base) => change(store, base, make(base))))
      if (saved?.state === 'second-version') {
        show({ kind: 'done', text: t('own.secondVersion') })
        // Who has left the page meanwhile stays where they are.
        if (isShown.current) navigate(addressOf(saved.record.id))
      }
      return saved?.record ?? null
    },
    [run, show, t, navigate, queue, change, addressOf],
  )
}
