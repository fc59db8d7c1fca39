import { Clock, MapPin, Users, Wallet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CatalogueEntry } from '../../core/model/library'
import { entryAddress } from '../routes'
import { describePeople, describeTime } from './describe'
import { KindLabel } from './kind-label'
import './entry-card.css'

/** Time, people, money or place of an entry, as far as it has them. */
export function Glance({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const time = describeTime(t, entry)
  return (
    <ul className="glance">
      {time && (
        <li>
          <Clock className="icon" aria-hidden />
          {time}
        </li>
      )}
      {entry.groupSize && (
        <li>
          <Users className="icon" aria-hidden />
          {describePeople(t, entry.groupSize)}
        </li>
      )}
      {entry.cost && (
        <li>
          <Wallet className="icon" aria-hidden />
          {t(`cost.${entry.cost}`)}
        </li>
      )}
      {entry.place && (
        <li>
          <MapPin className="icon" aria-hidden />
          {entry.place.name}
        </li>
      )}
    </ul>
  )
}

/** An entry in a list: the whole card leads to it. `level` is that of its heading below the page's others. */
export function EntryCard({ entry, level = 3 }: { entry: CatalogueEntry; level?: 2 | 3 }) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <Link href={entryAddress(entry.id)} className="entry-card card">
      <KindLabel entry={entry} />
      <Title>{entry.title}</Title>
      <p>{entry.summary}</p>
      <Glance entry={entry} />
    </Link>
  )
}

export function EntryCards({ entries }: { entries: readonly CatalogueEntry[] }) {
  return (
    <ul className="entry-cards">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryCard entry={entry} />
        </li>
      ))}
    </ul>
  )
}
