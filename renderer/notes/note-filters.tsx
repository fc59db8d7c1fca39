import { useTranslation } from 'react-i18next'
import type { NoteList, NoteQuery } from '../data/worker-protocol'
import type { NoteFilters } from './note-address'
import { useEntryName } from './use-entry-name'

interface Props {
  readonly filters: NoteFilters
  /** Null until it is known which tags and entries there are. */
  readonly list: NoteList | null
  readonly onChange: (filters: NoteFilters) => void
}

const ENTRY = 'entry:'

function readChoice(value: string): NoteQuery['entry'] {
  if (value === 'free') return 'free'
  return value.startsWith(ENTRY) ? { id: value.slice(ENTRY.length) } : null
}

function writeChoice(entry: NoteQuery['entry']): string {
  if (entry === null) return 'all'
  return entry === 'free' ? 'free' : ENTRY + entry.id
}

/** What is chosen stays among the choices, though the last note with it is gone: else nobody could take it back. */
function withChosen<T>(known: readonly T[], isChosen: (choice: T) => boolean, chosen: T | null): readonly T[] {
  return chosen === null || known.some(isChosen) ? known : [...known, chosen]
}

function EntryOptions({ list, filters }: Pick<Props, 'list' | 'filters'>) {
  const { t } = useTranslation()
  const nameEntry = useEntryName()
  const id = filters.entry !== null && filters.entry !== 'free' ? filters.entry.id : null
  const entries = withChosen(
    list?.entries ?? [],
    (each) => each.id === id,
    id === null ? null : { id, title: null, count: 0 },
  )
    .map((entry) => ({ ...entry, ...nameEntry(entry.id, entry.title) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
  const groups = [
    { label: t('notes.onEntry'), options: entries.filter(({ isGone }) => !isGone) },
    { label: t('notes.onGoneEntry'), options: entries.filter(({ isGone }) => isGone) },
  ]
  return groups
    .filter(({ options }) => options.length > 0)
    .map(({ label, options }) => (
      <optgroup key={label} label={label}>
        {options.map(({ id: entryId, name, count }) => (
          <option key={entryId} value={writeChoice({ id: entryId })}>
            {t('notes.entryOption', { title: name, count })}
          </option>
        ))}
      </optgroup>
    ))
}

/** Which notes are listed: by their words, by entry, by tag. */
export function NoteFilterBar({ filters, list, onChange }: Props) {
  const { t } = useTranslation()
  const { tag: chosen } = filters
  const tags = withChosen(
    list?.tags ?? [],
    ({ tag }) => tag === chosen,
    chosen === null ? null : { tag: chosen, count: 0 },
  )
  return (
    <div className="note-filters">
      <input
        type="search"
        className="field"
        aria-label={t('notes.search')}
        placeholder={t('notes.search')}
        value={filters.text}
        onChange={(event) => onChange({ ...filters, text: event.target.value })}
      />
      <select
        className="field"
        aria-label={t('notes.which')}
        value={writeChoice(filters.entry)}
        onChange={(event) => onChange({ ...filters, entry: readChoice(event.target.value) })}
      >
        <option value="all">{t('notes.all')}</option>
        <option value="free">{t('notes.onlyFree')}</option>
        <EntryOptions list={list} filters={filters} />
      </select>
      {tags.map(({ tag, count }) => (
        <button
          key={tag}
          type="button"
          className={tag === chosen ? 'chip chosen' : 'chip'}
          aria-pressed={tag === chosen}
          onClick={() => onChange({ ...filters, tag: tag === chosen ? null : tag })}
        >
          #{tag} <span className="count">{count}</span>
        </button>
      ))}
    </div>
  )
}
