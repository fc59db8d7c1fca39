import { ChevronDown, Clock, type LucideIcon, MapPin, Users, Wallet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { SETTINGS } from '../../core/model/entry'
import { ADDRESSES } from '../routes'
import { hasFilters, writeQuery } from '../search/query-address'
import { useSearchResults } from '../search/search-context'
import { type Answers, HOURS, MONEY, PEOPLE, toFilters } from './answers'

interface ChipProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string) => void
}

/** A pick list that looks like a chip: empty it names the question, filled it names the answer. */
function ChipSelect({ icon: Icon, label, value, options, onChange }: ChipProps) {
  const { t } = useTranslation()
  return (
    <label className="chip-select" data-filled={value !== ''}>
      <Icon className="icon" aria-hidden />
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{value === '' ? label : t('fit.any')}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      <ChevronDown className="icon" aria-hidden />
    </label>
  )
}

interface Props {
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** "Was passt heute?": time, people, place and money lead to the methods that fit. */
export function Situation({ answers, onChange }: Props) {
  const { t } = useTranslation()
  const filters = toFilters(answers)
  const isAsked = hasFilters(filters)
  const { results } = useSearchResults(isAsked ? { text: '', filters, sort: 'relevance', offset: 0, limit: 0 } : null)
  const set = (part: Partial<Answers>): void => onChange({ ...answers, ...part })
  const { setting: _, ...withoutPlace } = filters
  const target = results?.total === 0 ? withoutPlace : filters

  return (
    <section className="situation" aria-label={t('fit.label')}>
      <span className="soft">{t('fit.label')}</span>
      <ChipSelect
        icon={Clock}
        label={t('fit.time')}
        value={answers.hours}
        options={HOURS.map((hours) => [String(hours), t(`fit.timeValue_${hours}`)])}
        onChange={(hours) => set({ hours })}
      />
      <ChipSelect
        icon={Users}
        label={t('fit.people')}
        value={answers.people}
        options={PEOPLE.map((count) => [String(count), t('fit.peopleValue', { count })])}
        onChange={(people) => set({ people })}
      />
      <ChipSelect
        icon={MapPin}
        label={t('fit.place')}
        value={answers.setting}
        options={SETTINGS.map((setting) => [setting, t(`settings.${setting}`)])}
        onChange={(setting) => set({ setting })}
      />
      <ChipSelect
        icon={Wallet}
        label={t('fit.budget')}
        value={answers.money}
        options={MONEY.map((money) => [money, t(`fit.${money}`)])}
        onChange={(money) => set({ money })}
      />
      <span role="status" className="situation-result">
        {isAsked && results && (
          <Link href={`${ADDRESSES.search}?${writeQuery({ text: '', filters: target, sort: 'relevance' })}`}>
            {results.total === 0 ? t('fit.none') : `${t('fit.result', { count: results.total })} →`}
          </Link>
        )}
      </span>
    </section>
  )
}
