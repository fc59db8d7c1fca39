import { FileArchive } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useGivenFile } from '../opened/opened-context'
import { PageTitle } from '../ui/page-title'
import { Activity } from './activity'
import { ChannelSection } from './channel-section'
import { News } from './news'
import { Offers } from './offers'
import { PackList } from './pack-list'
import { useUploadZip } from './upload-zip'
import { usePacks } from './use-packs'
import './packs.css'

/** Where content comes from: what is here, what is new, and the channel that brings it. */
export function PacksPage() {
  const { t } = useTranslation()
  const { packs, channel } = usePacks()
  const field = useRef<HTMLInputElement>(null)
  const upload = useUploadZip()
  const isBusy = packs === null || (packs.activity.type !== 'idle' && packs.activity.type !== 'failed')
  const happening = useRef<HTMLDivElement>(null)
  // What is pressed may be far below: whoever presses it sees how it goes on, and Tab leads to what stops it.
  const follow = (): void => happening.current?.focus()
  useGivenFile('pack', (file) => void upload(file), !isBusy)
  if (!packs || !channel) return null
  return (
    <div className="page packs-page">
      <PageTitle>{t('nav.packs')}</PageTitle>
      <p className="page-intro">{t('packs.intro')}</p>
      <div ref={happening} className="pack-happening" tabIndex={-1}>
        <Activity activity={packs.activity} />
        <News news={packs.news} />
      </div>
      <ChannelSection state={channel} isBusy={isBusy} />
      {channel.check && <Offers check={channel.check} isBusy={isBusy} onBegin={follow} />}
      <PackList packs={packs.packs} isBusy={isBusy} onBegin={follow} />
      <section className="pack-section">
        <h2>{t('packs.zipTitle')}</h2>
        <p>{t('packs.zipText')}</p>
        <input
          ref={field}
          type="file"
          accept=".zip,application/zip"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) {
              follow()
              void upload(file)
            }
            event.target.value = ''
          }}
        />
        <button type="button" className="button" disabled={isBusy} onClick={() => field.current?.click()}>
          <FileArchive className="icon" aria-hidden />
          {t('packs.zipOpen')}
        </button>
      </section>
    </div>
  )
}
