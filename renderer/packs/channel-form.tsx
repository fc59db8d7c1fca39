import { FileKey, Usb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelInfo, ChannelPreview, ChannelSource } from '../../core/model/channel'
import { describeMoment } from '../library/describe'
import { FolderField } from './folder-field'
import { useRequest } from './use-packs'

interface Found {
  readonly source: ChannelSource
  readonly preview: ChannelPreview
}

/** Before a channel is believed, its fingerprint is shown, to be compared with what the alliance says by another way. */
function Confirm({ found, onDone }: { found: Found; onDone: () => void }) {
  const { t } = useTranslation()
  const request = useRequest()
  const { source, preview } = found
  const agree = async (): Promise<void> => {
    if (await request('channel.set', { source, fingerprint: preview.fingerprint })) onDone()
  }
  return (
    <div className="card channel-confirm">
      <h3>{preview.title}</h3>
      <p className="soft">{preview.address}</p>
      <p>{t('packs.compare')}</p>
      <p>
        <code className="fingerprint">{preview.fingerprint.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <p className="soft">
        {t('packs.keys', { threshold: preview.threshold, keys: preview.keys, date: describeMoment(preview.expires) })}
      </p>
      <div className="page-actions">
        <button type="button" className="button primary" onClick={() => void agree()}>
          {t('packs.agree')}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {t('links.cancel')}
        </button>
      </div>
    </div>
  )
}

/** People type an address as they read it on paper. */
function completeAddress(typed: string): string {
  const address = typed.trim()
  return address.includes('://') ? address : `https://${address}`
}

interface FormProps {
  /** The channel that a new one would take the place of. */
  readonly current: ChannelInfo | null
  /** The text of a channel file that the app was given to open. */
  readonly given: string | null
  readonly onDone: () => void
}

/** Sets the channel: from a file, an address or a stick. Until then the app opens no connection at all. */
export function ChannelForm({ current, given, onDone }: FormProps) {
  const { t } = useTranslation()
  const request = useRequest()
  const field = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState('')
  const [isStick, setStick] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const look = async (source: ChannelSource): Promise<void> => {
    const preview = await request('channel.preview', { source })
    if (preview) setFound({ source, preview })
  }
  // The form is made anew for each file.
  useEffect(() => {
    if (given === null) return
    const source = { type: 'file', text: given } as const
    void request('channel.preview', { source }).then((preview) => (preview ? setFound({ source, preview }) : onDone()))
  }, [given, request, onDone])
  return (
    <section className="pack-section">
      <h2>{t('packs.channelTitle')}</h2>
      <p>{current ? t('packs.otherChannel', { title: current.title }) : t('packs.noChannel')}</p>
      {found ? (
        <Confirm
          found={found}
          onDone={() => {
            setFound(null)
            onDone()
          }}
        />
      ) : (
        <>
          <div className="page-actions">
            <button type="button" className="button primary" onClick={() => field.current?.click()}>
              <FileKey className="icon" aria-hidden />
              {t('packs.openChannelFile')}
            </button>
            <button type="button" className="button" onClick={() => setStick(true)}>
              <Usb className="icon" aria-hidden />
              {t('packs.fromStick')}
            </button>
          </div>
          <input
            ref={field}
            type="file"
            accept=".kanal,application/json"
            hidden
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void file.text().then((text) => look({ type: 'file', text }))
              event.target.value = ''
            }}
          />
          {isStick && (
            <FolderField
              label={t('packs.fromStick')}
              onFolder={(folder) => void look({ type: 'folder', folder })}
              onCancel={() => setStick(false)}
            />
          )}
          <form
            className="folder-field"
            onSubmit={(event) => {
              event.preventDefault()
              void look({ type: 'address', address: completeAddress(address) })
            }}
          >
            <label>
              {t('packs.address')}
              <input
                className="field"
                type="text"
                inputMode="url"
                autoComplete="url"
                spellCheck={false}
                required
                placeholder="https://"
                value={address}
                onChange={(event) => setAddress(event.target.value)}
              />
            </label>
            <button type="submit" className="button">
              {t('packs.lookAddress')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}
