import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useArrivingHeading } from './arrival'

/** Names the window after the page. */
export function useWindowTitle(page: string): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = t('app.title', { page })
  }, [page, t])
}

/** The page's one heading of the first level; it takes the focus when the page is entered. */
export function PageTitle({ children }: { children: string }) {
  useWindowTitle(children)
  const heading = useArrivingHeading()
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
