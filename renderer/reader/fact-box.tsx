import {
  CalendarRange,
  Clock,
  Compass,
  GraduationCap,
  House,
  Landmark,
  type LucideIcon,
  MapPin,
  Signal,
  Users,
  UsersRound,
  Wallet,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import { describeMinutes, describePeople, describePeriod, describeSpan } from '../library/describe'

function Fact({ icon: Icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <Icon className="icon" aria-hidden />
      <dt className="visually-hidden">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What decides whether an entry fits, at a glance. */
export function FactBox({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  return (
    <section className="card fact-box" aria-label={t('reader.facts')}>
      <dl>
        {entry.duration && (
          <Fact icon={Clock} label={t('reader.duration')}>
            {describeMinutes(t, entry.duration)}
          </Fact>
        )}
        {entry.span && (
          <Fact icon={CalendarRange} label={t('reader.span')}>
            {describeSpan(t, entry.span)} <span className="soft">{t('reader.spanNote')}</span>
          </Fact>
        )}
        {entry.groupSize && (
          <Fact icon={Users} label={t('reader.groupSize')}>
            {describePeople(t, entry.groupSize)}
          </Fact>
        )}
        {entry.setting.length > 0 && (
          <Fact icon={House} label={t('reader.setting')}>
            {entry.setting.map((setting) => t(`settings.${setting}`)).join(', ')}
          </Fact>
        )}
        {entry.cost && (
          <Fact icon={Wallet} label={t('reader.cost')}>
            {t(`cost.${entry.cost}`)}
          </Fact>
        )}
        {entry.effort && (
          <Fact icon={Signal} label={t('reader.effort')}>
            {t(`effort.${entry.effort}`)}
          </Fact>
        )}
        {entry.experience && (
          <Fact icon={GraduationCap} label={t('reader.experience')}>
            {t(`experience.${entry.experience}`)}
          </Fact>
        )}
        {entry.place && (
          <Fact icon={MapPin} label={t('reader.place')}>
            {entry.place.name} <span className="soft">{entry.place.state}</span>
          </Fact>
        )}
        {entry.period && (
          <Fact icon={CalendarRange} label={t('reader.period')}>
            {describePeriod(t, entry.period)}
          </Fact>
        )}
        {entry.organisation && (
          <Fact icon={Landmark} label={t('reader.organisation')}>
            {entry.organisation}
          </Fact>
        )}
        {entry.audiences.length > 0 && (
          <Fact icon={UsersRound} label={t('reader.audience')}>
            {entry.audiences.map((audience) => t(`audiences.${audience}`)).join(', ')}
          </Fact>
        )}
        {entry.phases.length > 0 && (
          <Fact icon={Compass} label={t('reader.phase')}>
            {entry.phases.map((phase) => t(`phases.${phase}`)).join(', ')}
          </Fact>
        )}
      </dl>
    </section>
  )
}

/** What to pack, as the last thing of the preparation. */
export function Materials({ items }: { items: readonly string[] }) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <div className="card materials">
      <h3>{t('reader.materials')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
