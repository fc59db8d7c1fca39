import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppRelease } from '../../core/model/shell'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ExternalLink } from '../ui/external-link'
import './state-banner.css'

/** Says above every page that the app runs in safe mode, and that there is a newer version. */
export function StateBanner() {
  const { t } = useTranslation()
  const machine = useMachine()
  const [isSafe, setSafe] = useState(false)
  const [release, setRelease] = useState<AppRelease | null>(null)

  useEffect(() => {
    void ask(machine, 'app.about', null).then(
      (about) => setSafe(about.safeMode),
      () => undefined,
    )
    const look = (): void => void ask(machine, 'app.release', null).then(setRelease, () => undefined)
    look()
    return machine.on('channel.changed', look)
  }, [machine])

  return (
    <>
      {isSafe && (
        <p className="state-banner no-print" role="status">
          {t('managed.safeMode')}
        </p>
      )}
      {release && (
        <details className="state-banner no-print">
          <summary>{t('managed.release', { version: release.version })}</summary>
          <ul>
            {release.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <p>
            <ExternalLink href={release.address}>{t('managed.releaseOpen')}</ExternalLink>
          </p>
        </details>
      )}
    </>
  )
}
