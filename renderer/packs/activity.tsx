import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PackActivity } from '../../core/contract'
import { assertNever } from '../../core/errors'
import type { PackProgress } from '../../core/model/pack'
import { useErrorText } from '../ui/use-error-text'
import { describeBytes, describeSeconds } from './describe-bytes'
import { useRequest } from './use-packs'

function FetchProgress({ progress }: { progress: PackProgress }) {
  const { t } = useTranslation()
  const { bytes, totalBytes, bytesPerSecond, secondsLeft, isWaiting } = progress
  const details = [
    t('packs.fetched', { bytes: describeBytes(bytes), total: describeBytes(totalBytes) }),
    !isWaiting && bytesPerSecond > 0 && t('packs.speed', { speed: describeBytes(bytesPerSecond) }),
    !isWaiting && secondsLeft !== null && t('packs.left', { time: describeSeconds(secondsLeft) }),
  ]
  return (
    <>
      <Bar label={t(isWaiting ? 'packs.waiting' : 'packs.fetching')} value={bytes} total={totalBytes} />
      <p className="soft">{details.filter(Boolean).join(' · ')}</p>
    </>
  )
}

function Bar({ label, value, total }: { label: string; value: number; total: number }) {
  const share = total === 0 ? 0 : (100 * value) / total
  return (
    <ProgressBar className="progress" aria-label={label} value={share}>
      <p role="status">
        <strong>{label}</strong>
      </p>
      <div className="progress-track">
        <div className="progress-fill" style={{ inlineSize: `${share}%` }} />
      </div>
    </ProgressBar>
  )
}

/** What is happening to the packs right now, and how to stop it. */
export function Activity({ activity }: { activity: PackActivity }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const request = useRequest()
  switch (activity.type) {
    case 'idle':
      return null
    case 'failed':
      return (
        <p className="card pack-failed" role="alert">
          {errorText(activity.error)}
        </p>
      )
    case 'preparing':
      return (
        <p className="card pack-activity" role="status">
          {t('packs.preparing')}
        </p>
      )
    case 'compiling':
      return (
        <div className="card pack-activity">
          <Bar label={t('packs.compiling')} value={activity.done} total={activity.total} />
          <p className="soft">{t('packs.compilingText')}</p>
        </div>
      )
    case 'fetching':
      return (
        <div className="card pack-activity">
          <FetchProgress progress={activity.progress} />
          <button type="button" className="button" onClick={() => void request('packs.cancel', null)}>
            {t('packs.cancel')}
          </button>
        </div>
      )
    default:
      return assertNever(activity)
  }
}
