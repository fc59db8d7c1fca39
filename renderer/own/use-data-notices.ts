import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useDataState } from '../data/hooks/data-context'
import { ADDRESSES, noteAddress } from '../routes'
import { useNotice } from '../ui/notice'
import { useErrorText } from '../ui/use-error-text'

/** Says once what happened to the person's data unseen: a backup that failed, notes that got their last words back. */
export function useDataNotices(): void {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const show = useNotice()
  const [, navigate] = useLocation()
  const state = useDataState()
  const recovered = state.state === 'ready' ? state.recovered : null
  const trouble = state.state === 'ready' ? state.trouble : null
  const saidRecovered = useRef<readonly string[] | null>(null)
  // By code: the same drive that is not connected fails again and again.
  const saidTroubles = useRef(new Set<string>())

  useEffect(() => {
    const [first, ...rest] = recovered ?? []
    if (first === undefined || saidRecovered.current === recovered) return
    saidRecovered.current = recovered
    const address = rest.length === 0 ? noteAddress(first) : ADDRESSES.notes
    show({
      kind: 'done',
      text: t('own.recovered', { count: rest.length + 1 }),
      action: { label: t('notes.open'), run: () => navigate(address) },
    })
  }, [recovered, show, t, navigate])

  useEffect(() => {
    if (trouble === null || saidTroubles.current.has(trouble.code)) return
    saidTroubles.current.add(trouble.code)
    show({
      kind: 'error',
      text: t('own.notBackedUp', { reason: errorText(trouble) }),
      action: { label: t('nav.settings'), run: () => navigate(ADDRESSES.settings) },
    })
  }, [trouble, show, t, errorText, navigate])
}
