import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountedKind, OwnRecord } from '../../core/model/notes'
import { useOpenData } from '../data/hooks/data-context'
import { setDeleted } from '../data/records'
import type { Store } from '../data/store'
import { useNotice } from '../ui/notice'
import { useErrorText } from '../ui/use-error-text'

type Run = <T>(work: (store: Store) => Promise<T>) => Promise<T | null>

/** Does something with the person's data. What fails is said in a sentence; the answer is then null. */
export function useAction(): Run {
  const data = useOpenData()
  const show = useNotice()
  const { t } = useTranslation()
  const errorText = useErrorText()
  return useCallback(
    async (work) => {
      if (!data) {
        show({ kind: 'error', text: t('own.notOpen') })
        return null
      }
      try {
        return await work(data.store)
      } catch (error) {
        show({ kind: 'error', text: errorText(error, 'data-not-saved') })
        return null
      }
    },
    [data, show, t, errorText],
  )
}

/** Puts a record into the trash and offers to take it back at once. */
export function useRemove(): (kind: CountedKind, record: Pick<OwnRecord, 'id'>) => Promise<void> {
  const run = useAction()
  const show = useNotice()
  const { t } = useTranslation()
  return useCallback(
    async (kind, { id }) => {
      const done = await run(async (store) => {
        await setDeleted(store, kind, id, true)
        return true
      })
      if (!done) return
      const restore = (): void => void run((store) => setDeleted(store, kind, id, false))
      show({ kind: 'done', text: t(`own.deleted.${kind}`), action: { label: t('own.undo'), run: restore } })
    },
    [run, show, t],
  )
}
