import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ADDRESSES } from '../routes'

function Crash({ retry }: { retry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="state" role="alert">
      <h1 tabIndex={-1}>{t('crash.title')}</h1>
      <p>{t('crash.text')}</p>
      <button type="button" className="button primary" onClick={retry}>
        {t('crash.retry')}
      </button>
      <a className="button" href={ADDRESSES.start}>
        {t('crash.home')}
      </a>
    </div>
  )
}

interface Props {
  readonly children: ReactNode
  /** In the place of the page that says so. */
  readonly instead?: ReactNode
}

/** Keeps the rest of the window alive when a part of it fails to render. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return this.props.instead ?? <Crash retry={() => this.setState({ failed: false })} />
  }
}
