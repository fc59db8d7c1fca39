import { RefreshCw, Usb } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ChannelState } from '../../core/model/channel'
import { describeMoment } from '../library/describe'
import { usePolicy } from '../managed/use-policy'
import { useGivenFile } from '../opened/opened-context'
import { useNotice } from '../ui/notice'
import { ChannelForm } from './channel-form'
import { describeBytes } from './describe-bytes'
import { FolderField } from './folder-field'
import { useRequest } from './use-packs'

/** The channel: none at first, then where new content is looked for, and how it is handed on. */
export function ChannelSection({ state, isBusy }: { state: ChannelState; isBusy: boolean }) {
  const { t } = useTranslation()
  const request = useRequest()
  const show = useNotice()
  const [stick, setStick] = useState<'none' | 'read' | 'write'>('none')
  const { channel } = state
  const policy = usePolicy()
  const [given, setGiven] = useState<string | null>(null)
  const forget = useCallback(() => setGiven(null), [])
  useGivenFile('channel', (file) => void file.text().then(setGiven, () => undefined))
  if (!channel || given !== null) {
    return <ChannelForm key={given} current={channel} given={given} onDone={forget} />
  }

  const handOn = async (folder: string): Promise<void> => {
    const report = await request('channel.exportToFolder', { folder })
    if (!report) return
    setStick('none')
    show({
      kind: 'done',
      text: t('packs.handedOn', { count: report.packs.length, bytes: describeBytes(report.bytes) }),
    })
  }
  return (
    <section className="pack-section">
      <h2>{t('packs.channelTitle')}</h2>
      <p>
        <strong>{channel.title}</strong> <span className="soft">{channel.address}</span>
      </p>
      <p className="soft">
        {state.lastCheckAt
          ? t('packs.lastCheck', { moment: describeMoment(state.lastCheckAt) })
          : t('packs.neverChecked')}
      </p>
      <div className="page-actions">
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => void request('channel.check', { folder: null })}
        >
          <RefreshCw className="icon" aria-hidden />
          {t('packs.check')}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => setStick('read')}>
          <Usb className="icon" aria-hidden />
          {t('packs.checkStick')}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => setStick('write')}>
          <Usb className="icon" aria-hidden />
          {t('packs.handOn')}
        </button>
      </div>
      {stick !== 'none' && (
        <FolderField
          label={t(stick === 'read' ? 'packs.checkStick' : 'packs.handOn')}
          onFolder={(folder) =>
            stick === 'read'
              ? void request('channel.check', { folder }).then(() => setStick('none'))
              : void handOn(folder)
          }
          onCancel={() => setStick('none')}
        />
      )}
      <Checkbox
        className="facet-choice"
        isDisabled={policy?.updateCheck === false}
        isSelected={state.checkAtStart}
        onChange={(enabled) => void request('channel.checkAtStart', { enabled })}
      >
        <span className="box" aria-hidden />
        <span>{t('packs.atStart')}</span>
      </Checkbox>
      <details>
        <summary>{t('packs.channelDetails')}</summary>
        <p>
          {t('packs.fingerprint')} <code className="fingerprint">{channel.fingerprint}</code>
        </p>
        {policy?.channel ? (
          <p className="soft">{t('managed.setByAdministrator')}</p>
        ) : (
          <button type="button" className="button" onClick={() => void request('channel.remove', null)}>
            {t('packs.channelRemove')}
          </button>
        )}
      </details>
    </section>
  )
}
