import { useTranslation } from 'react-i18next'
import type { EntrySeen, Note } from '../../core/model/notes'
import { findEntryChange } from '../../core/notes/changed-sections'
import { valueOr } from '../data/hooks/use-live'
import { useNotesOf } from '../data/hooks/use-records'
import { changeNote } from '../data/notes'
import { describeDate } from '../library/describe'
import { useAction } from '../own/use-action'

interface Props {
  readonly entryId: string
  readonly now: Parameters<typeof findEntryChange>[1]
  readonly seen: EntrySeen
}

const NONE: readonly Note[] = []

/** Says that the entry changed since one wrote a note on it, and where. */
export function EntryChanged({ entryId, now, seen }: Props) {
  const { t } = useTranslation()
  const run = useAction()
  const notes = valueOr(useNotesOf(entryId), NONE)
  const outdated = notes.flatMap((note) => {
    const change = note.entrySeen && findEntryChange(note.entrySeen, now)
    return change ? [{ note, change }] : []
  })
  const newest = outdated[0]?.change
  if (!newest) return null
  // Each note may have seen another state of the entry: what is new to any of them is shown.
  const sections = new Map(
    outdated.flatMap(({ change }) => change.sections.map((section) => [section.id, section] as const)),
  )
  const acknowledge = (): void =>
    void run(async (store) => {
      for (const { note } of outdated) await changeNote(store, note, { entrySeen: seen })
    })
  return (
    <div className="entry-changed card no-print" role="note">
      <p>
        <strong>{t('changed.title', { date: describeDate(newest.updated) })}</strong> {t('changed.sinceNote')}
      </p>
      <ul>
        {[...sections.values()].map((section) => (
          <li key={section.id}>
            {section.change === 'removed' ? section.heading : <a href={`#${section.id}`}>{section.heading}</a>}{' '}
            <span className="soft">({t(`changed.kinds.${section.change}`)})</span>
          </li>
        ))}
      </ul>
      <button type="button" className="text-link" onClick={acknowledge}>
        {t('changed.seen')}
      </button>
    </div>
  )
}
