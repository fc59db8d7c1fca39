import type { TFunction } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { assertNever } from '../../core/errors'
import type { FitReason, Hit } from '../../core/search/types'
import { describeMinutes, describePeople } from '../library/describe'
import { Glance } from '../library/entry-card'
import { KindLabel } from '../library/kind-label'
import { useLibrary } from '../library/library-context'
import { entryAddress } from '../routes'
import { handleHitKey } from './hit-keys'
import { MarkedText } from './marked-text'

function describeReason(t: TFunction, reason: FitReason): string {
  switch (reason.kind) {
    case 'time':
      return t(reason.verdict === 'fits' ? 'search.reasonTime' : 'search.reasonTight', {
        value: describeMinutes(t, reason),
      })
    case 'people':
      return t('search.reasonPeople', { value: describePeople(t, reason) })
    case 'setting':
      return t(`settings.${reason.setting}`)
    case 'cost':
      return t(`cost.${reason.cost}`)
    case 'effort':
      return t(`effort.${reason.effort}`)
    case 'audience':
      return t(`audiences.${reason.verdict === 'all' ? 'alle' : reason.audience}`)
    default:
      return assertNever(reason)
  }
}

const HitItem = memo(function HitItem({ hit, position, total }: { hit: Hit; position: number; total: number }) {
  const { t } = useTranslation()
  const entry = useLibrary().entry(hit.id)
  if (!entry) return null
  const reasons = hit.reasons.map((reason) => describeReason(t, reason))
  return (
    <li className="hit">
      <KindLabel entry={entry} />
      <h2>
        <Link href={entryAddress(hit.id)} state={{ position, total }} data-hit onKeyDown={handleHitKey}>
          <MarkedText {...hit.title} />
        </Link>
        {hit.via && <span className="via soft">{t('search.also', { name: hit.via })}</span>}
      </h2>
      <p>
        <MarkedText {...hit.snippet} />
      </p>
      <Glance entry={entry} />
      {reasons.length > 0 && <p className="reasons">{t('search.fits', { reasons: reasons.join(' · ') })}</p>}
    </li>
  )
})

export function HitList({ hits, total }: { hits: readonly Hit[]; total: number }) {
  return (
    <ol className="hits">
      {hits.map((hit, index) => (
        <HitItem key={hit.id} hit={hit} position={index + 1} total={total} />
      ))}
    </ol>
  )
}
