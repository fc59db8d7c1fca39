import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

/** Browsers learned this one by one; where it is missing, both ways are offered, and one that leads nowhere does nothing. */
const getNavigation = (): Navigation | null => ('navigation' in window ? window.navigation : null)

function subscribe(onChange: () => void): () => void {
  const navigation = getNavigation()
  navigation?.addEventListener('currententrychange', onChange)
  return () => navigation?.removeEventListener('currententrychange', onChange)
}

/** Back and forward within the app: the desktop window has no others to click. */
export function HistoryButtons() {
  const { t } = useTranslation()
  const canGoBack = useSyncExternalStore(subscribe, () => getNavigation()?.canGoBack ?? true)
  const canGoForward = useSyncExternalStore(subscribe, () => getNavigation()?.canGoForward ?? true)
  // Not `disabled`: that would take the focus away from somebody who goes back step by step.
  return (
    <div className="history-buttons">
      <button
        type="button"
        className="button quiet icon-only"
        aria-disabled={!canGoBack}
        title={t('nav.back')}
        onClick={() => canGoBack && window.history.back()}
      >
        <ArrowLeft className="icon" aria-hidden />
        <span className="visually-hidden">{t('nav.back')}</span>
      </button>
      <button
        type="button"
        className="button quiet icon-only"
        aria-disabled={!canGoForward}
        title={t('nav.forward')}
        onClick={() => canGoForward && window.history.forward()}
      >
        <ArrowRight className="icon" aria-hidden />
        <span className="visually-hidden">{t('nav.forward')}</span>
      </button>
    </div>
  )
}
