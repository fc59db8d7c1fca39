import { AArrowDown, AArrowUp, ArrowLeft, Printer, TextSearch } from 'lucide-react'
import { Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TEXT_SIZES } from '../../core/model/settings'
import { useSettings } from '../settings/settings-context'
import { useHitPosition } from './origin'

interface Props {
  readonly hasEasy: boolean
  readonly isEasy: boolean
  readonly onEasy: (isEasy: boolean) => void
  readonly onFind: () => void
}

/** Above the text: the way back to the hits, and what one can do with the text. */
export function ReaderBar({ hasEasy, isEasy, onEasy, onFind }: Props) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const hit = useHitPosition()
  const size = TEXT_SIZES.indexOf(settings.textSize)
  const resize = (step: -1 | 1): void => {
    const next = TEXT_SIZES[size + step]
    // A size that cannot be stored is taken back by the settings themselves.
    if (next !== undefined) change({ textSize: next }).catch(() => undefined)
  }
  return (
    <div className="reader-bar no-print">
      {hit && (
        <button type="button" className="button quiet" onClick={() => window.history.back()}>
          <ArrowLeft className="icon" aria-hidden />
          <span className="visually-hidden">{t('reader.backToHits')}: </span>
          {t('reader.hitOf', { ...hit })}
        </button>
      )}
      <div className="reader-tools">
        <button type="button" className="button quiet icon-only" onClick={onFind} title={t('reader.find')}>
          <TextSearch className="icon" aria-hidden />
          <span className="visually-hidden">{t('reader.find')}</span>
        </button>
        <button
          type="button"
          className="button quiet icon-only"
          onClick={() => resize(-1)}
          disabled={size <= 0}
          title={t('reader.smaller')}
        >
          <AArrowDown className="icon" aria-hidden />
          <span className="visually-hidden">{t('reader.smaller')}</span>
        </button>
        <button
          type="button"
          className="button quiet icon-only"
          onClick={() => resize(1)}
          disabled={size === TEXT_SIZES.length - 1}
          title={t('reader.larger')}
        >
          <AArrowUp className="icon" aria-hidden />
          <span className="visually-hidden">{t('reader.larger')}</span>
        </button>
        <button
          type="button"
          className="button quiet icon-only"
          onClick={() => window.print()}
          title={t('reader.print')}
        >
          <Printer className="icon" aria-hidden />
          <span className="visually-hidden">{t('reader.print')}</span>
        </button>
        {hasEasy && (
          <Switch className="switch" isSelected={isEasy} onChange={onEasy}>
            {t('reader.easy')}
            <span className="switch-track" aria-hidden />
          </Switch>
        )}
      </div>
    </div>
  )
}
