import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import { useDataState } from '../data/hooks/data-context'
import type { Live } from '../data/hooks/use-live'
import { PageTitle } from '../ui/page-title'
import { useErrorText } from '../ui/use-error-text'

/** In the place of a page of one's own that cannot be read. */
export function FailedPage({ error }: { error: AppError }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <div className="page state">
      <PageTitle>{t('own.failedTitle')}</PageTitle>
      <p role="alert">{errorText(error)}</p>
      <button type="button" className="button primary" onClick={() => location.reload()}>
        {t('crash.retry')}
      </button>
    </div>
  )
}

interface Props<T> {
  readonly live: Live<T>
  readonly children: (value: T) => ReactNode
}

/** A whole page that is made of a query: nothing while it runs, and where it failed a page that says so instead of "does not exist". */
export function LivePage<T>({ live, children }: Props<T>) {
  const data = useDataState()
  if (live.state === 'ready') return children(live.value)
  const error = live.state === 'failed' ? live.error : data.state === 'failed' ? data.error : null
  return error && <FailedPage error={error} />
}
