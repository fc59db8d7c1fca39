import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { valueOr } from '../data/hooks/use-live'
import { useMarkedEntries } from '../data/hooks/use-records'
import type { MarkedEntry } from '../data/marks'
import type { NoteList } from '../data/worker-protocol'
import { entryAddress } from '../routes'
import { useEntryName } from './use-entry-name'

const NONE: ReadonlyMap<string, MarkedEntry> = new Map()

/** Entries that are gone and have something of one's own: nothing else leads to their highlights any more. */
export function GoneEntries({ noted }: { noted: NoteList['entries'] }) {
  const { t } = useTranslation()
  const nameEntry = useEntryName()
  const marked = valueOr(useMarkedEntries(), NONE)
  const ids = new Set([...noted.map(({ id }) => id), ...marked.keys()])
  const gone = [...ids]
    .map((id) => {
      const notes = noted.find((each) => each.id === id)
      const marks = marked.get(id)
      const name = nameEntry(id, notes?.title ?? marks?.title ?? null)
      return { id, ...name, notes: notes?.count ?? 0, marks: marks?.count ?? 0 }
    })
    .filter(({ isGone }) => isGone)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
  if (gone.length === 0) return null
  return (
    <section className="card side-card" aria-labelledby="nicht-mehr-da">
      <h2 id="nicht-mehr-da">{t('notes.goneTitle')}</h2>
      <p>{t('notes.goneText')}</p>
      <ul className="bullets">
        {gone.map(({ id, name, notes, marks }) => (
          <li key={id}>
            <Link href={entryAddress(id)}>{name}</Link>{' '}
            <span className="soft">
              (
              {[notes > 0 && t('notes.count', { count: notes }), marks > 0 && t('marks.count', { count: marks })]
                .filter(Boolean)
                .join(', ')}
              )
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
