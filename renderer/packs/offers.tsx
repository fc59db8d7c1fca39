import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ChannelCheck } from '../../core/model/channel'
import type { FileChanges, NewerPack, PackOffer } from '../../core/model/pack'
import { describeMoment } from '../library/describe'
import { describeBytes } from './describe-bytes'
import { useRequest } from './use-packs'

function Titles({ label, files }: { label: string; files: FileChanges['added'] }) {
  const titles = files.flatMap(({ title }) => title ?? [])
  if (titles.length === 0) return null
  return (
    <details>
      <summary>
        {label} ({titles.length})
      </summary>
      <ul className="bullets">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  )
}

function Offer({ offer }: { offer: PackOffer }) {
  const { t } = useTranslation()
  const { manifest } = offer
  return (
    <li className="card offer">
      <h3>
        {manifest.title} {manifest.version}
      </h3>
      <p className="soft">
        {manifest.publisher} · {describeMoment(manifest.published)}
        {offer.type === 'newer' && ` · ${t('packs.installedNow', { version: offer.installedVersion })}`}
      </p>
      {offer.type === 'withdrawn' && (
        <p role="note">
          <strong>{t(offer.isInstalled ? 'packs.withdrawnInstalled' : 'packs.withdrawn')}</strong>{' '}
          {manifest.withdrawn?.reason}
        </p>
      )}
      {offer.type === 'needs-app' && <p>{t('packs.needsApp', { version: manifest.minAppVersion })}</p>}
      {offer.type === 'gone' && <p>{t('packs.gone')}</p>}
      {(offer.type === 'new' || offer.type === 'newer') && (
        <>
          <ul className="bullets">
            {manifest.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <Titles label={t('packs.added')} files={offer.changes.added} />
          <Titles label={t('packs.changed')} files={offer.changes.changed} />
          <Titles label={t('packs.removed')} files={offer.changes.removed} />
        </>
      )}
    </li>
  )
}

/** A pack of a newer form: what it holds cannot be told, only that it is there. */
function Unreadable({ pack }: { pack: NewerPack }) {
  const { t } = useTranslation()
  return (
    <li className="card offer">
      <h3>
        {pack.title ?? pack.id} {pack.version}
      </h3>
      <p>{t('packs.unreadable')}</p>
    </li>
  )
}

interface OffersProps {
  readonly check: ChannelCheck
  readonly isBusy: boolean
  readonly onBegin: () => void
}

/** What the channel has, before anything is fetched. */
export function Offers({ check, isBusy, onBegin }: OffersProps) {
  const { t } = useTranslation()
  const request = useRequest()
  const { offers, unreadable, bytes } = check.plan
  const wanted = offers.filter(({ type }) => type === 'new' || type === 'newer')
  const shown = offers.filter(({ type }) => type !== 'current')
  return (
    <section className="pack-section">
      <h2>{t('packs.offersTitle')}</h2>
      {shown.length + unreadable.length === 0 && <p role="status">{t('packs.nothingNew')}</p>}
      <ul className="offers">
        {shown.map((offer) => (
          <Offer key={`${offer.manifest.id} ${offer.manifest.version}`} offer={offer} />
        ))}
        {unreadable.map((pack) => (
          <Unreadable key={pack.id} pack={pack} />
        ))}
      </ul>
      {wanted.length > 0 && (
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => {
            onBegin()
            void request('packs.update', { ids: wanted.map(({ manifest }) => manifest.id) })
          }}
        >
          <Download className="icon" aria-hidden />
          {t('packs.fetch', { bytes: describeBytes(bytes) })}
        </button>
      )}
    </section>
  )
}
