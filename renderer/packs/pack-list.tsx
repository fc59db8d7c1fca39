import { CircleAlert, PackageCheck, ShieldQuestionMark, Undo2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PackOrigin, PackView } from '../../core/model/pack'
import { describeMoment } from '../library/describe'
import { describeBytes } from './describe-bytes'
import { useRequest } from './use-packs'

function Origin({ origin }: { origin: PackOrigin }) {
  const { t } = useTranslation()
  const Icon = origin === 'unchecked' ? ShieldQuestionMark : PackageCheck
  return (
    <p className={`origin ${origin}`}>
      <Icon className="icon" aria-hidden />
      {t(`packs.origins.${origin}`)}
    </p>
  )
}

interface PackProps {
  readonly pack: PackView
  readonly isBusy: boolean
  readonly onBegin: () => void
}

function Pack({ pack, isBusy, onBegin }: PackProps) {
  const { t } = useTranslation()
  const request = useRequest()
  const change = (channel: 'packs.rollback' | 'packs.remove') => (): void => {
    onBegin()
    void request(channel, { id: pack.id })
  }
  return (
    <li className="card pack">
      <h3>
        {pack.title} <span className="soft">{pack.version}</span>
      </h3>
      <Origin origin={pack.origin} />
      {pack.withdrawn && (
        <p role="note" className="withdrawn">
          <CircleAlert className="icon" aria-hidden />
          {t('packs.withdrawnInstalled')} {pack.withdrawn.reason}
        </p>
      )}
      <dl>
        <dt>{t('packs.publisher')}</dt>
        <dd>{pack.publisher}</dd>
        <dt>{t(pack.origin === 'signed' ? 'packs.signed' : 'packs.published')}</dt>
        <dd>{describeMoment(pack.published)}</dd>
        {pack.checkedAt && (
          <>
            <dt>{t('packs.checked')}</dt>
            <dd>{describeMoment(pack.checkedAt)}</dd>
          </>
        )}
        <dt>{t('packs.content')}</dt>
        <dd>
          {t('units.entries', { count: pack.entries })}, {describeBytes(pack.bytes)}
        </dd>
        <dt>{t('packs.licence')}</dt>
        <dd>{pack.licence}</dd>
      </dl>
      {pack.shadowed.length > 0 && (
        <details>
          <summary>{t('packs.shadowed', { count: pack.shadowed.length })}</summary>
          <ul className="bullets">
            {pack.shadowed.map(({ path, shownFrom }) => (
              <li key={path}>{t('packs.shownFrom', { path, pack: shownFrom })}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="page-actions">
        {pack.previousVersion !== null && (
          <button type="button" className="button" disabled={isBusy} onClick={change('packs.rollback')}>
            <Undo2 className="icon" aria-hidden />
            {t('packs.rollback', { version: pack.previousVersion })}
          </button>
        )}
        {pack.isRemovable && (
          <button type="button" className="button" disabled={isBusy} onClick={change('packs.remove')}>
            <X className="icon" aria-hidden />
            {t('packs.remove')}
          </button>
        )}
      </div>
    </li>
  )
}

interface PackListProps extends Omit<PackProps, 'pack'> {
  readonly packs: readonly PackView[]
}

export function PackList({ packs, ...rest }: PackListProps) {
  const { t } = useTranslation()
  return (
    <section className="pack-section">
      <h2>{t('packs.installedTitle')}</h2>
      <p>{t('packs.notesStay')}</p>
      <ul className="offers">
        {packs.map((pack) => (
          <Pack key={pack.id} pack={pack} {...rest} />
        ))}
      </ul>
    </section>
  )
}
