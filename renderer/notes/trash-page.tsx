import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CountedKind } from '../../core/model/notes'
import { noteTitle } from '../../core/notes/note-title'
import { useTrash } from '../data/hooks/use-records'
import { setDeleted } from '../data/records'
import type { TrashItem } from '../data/trash'
import { describeMoment } from '../library/describe'
import { LiveContent } from '../own/live-content'
import { useAction } from '../own/use-action'
import { PageTitle } from '../ui/page-title'
import { useEntryName } from './use-entry-name'
import './notes.css'

/** What a deleted record is called in the list. */
function useNameOf(): (item: TrashItem) => string {
  const nameEntry = useEntryName()
  const { t } = useTranslation()
  return ({ kind, record }) => {
    if (kind === 'notes' && 'text' in record) return noteTitle(record.text) || t('notes.untitled')
    if ('quote' in record) return record.quote.exact
    if ('title' in record) return record.title
    const entryId = 'entryId' in record && record.entryId ? record.entryId : record.id
    return nameEntry(entryId, ('entryTitle' in record && record.entryTitle) || null).name
  }
}

function TrashList({ items }: { items: readonly TrashItem[] }) {
  const { t } = useTranslation()
  const run = useAction()
  const nameOf = useNameOf()
  const restore = (kind: CountedKind, id: string): void => void run((store) => setDeleted(store, kind, id, false))
  if (items.length === 0) return <p>{t('trash.empty')}</p>
  return (
    <ul className="note-list">
      {items.map((item) => (
        <li key={`${item.kind} ${item.record.id}`} className="trash-item card">
          <div>
            <p className="soft">{t(`own.kinds.${item.kind}`)}</p>
            <p>{nameOf(item)}</p>
            <p className="soft note-meta">
              {t('trash.deleted', { moment: describeMoment(item.record.deletedAt ?? item.record.updated) })}
            </p>
          </div>
          <button type="button" className="button" onClick={() => restore(item.kind, item.record.id)}>
            <Undo2 className="icon" aria-hidden />
            {t('trash.restore')}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What was deleted stays here for thirty days. */
export function TrashPage() {
  const { t } = useTranslation()
  const live = useTrash()
  return (
    <div className="page">
      <PageTitle>{t('nav.trash')}</PageTitle>
      <p className="page-intro">{t('trash.intro')}</p>
      <LiveContent live={live}>{(items) => <TrashList items={items} />}</LiveContent>
    </div>
  )
}
