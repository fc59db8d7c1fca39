import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

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
  return <h1 tabIndex={-1}>{children}</h1>
}
