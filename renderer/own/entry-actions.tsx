import { Bookmark, BookmarkCheck, CheckCheck, FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import type { Favourite, Usage } from '../../core/model/notes'
import { useOpenData } from '../data/hooks/data-context'
import { valueOr } from '../data/hooks/use-live'
import { useFavourites, useUsage } from '../data/hooks/use-records'
import { setFavourite } from '../data/marks'
import { describeDate } from '../library/describe'
import { loadLater } from '../ui/load-later'
import { useAction } from './use-action'

const NO_FAVOURITES: readonly Favourite[] = []
const NO_USAGE: readonly Usage[] = []

interface PutProps {
  readonly entry: CatalogueEntry
  readonly isWanted: boolean
  readonly onWant: () => void
}

/** In the place of the menu until it is there; pressed meanwhile, the menu opens as soon as it comes. */
function PutButton({ isWanted, onWant }: PutProps) {
  const { t } = useTranslation()
  return (
    <button type="button" className="button" aria-busy={isWanted} onClick={onWant}>
      <FolderPlus className="icon" aria-hidden />
      {t('collections.put')}
    </button>
  )
}

/** The menu comes after the first window. */
const CollectionMenu = loadLater(async () => (await import('./collection-menu')).CollectionMenu, PutButton)
const UsageDialog = loadLater(async () => (await import('../usage/usage-dialog')).UsageDialog)

/** What one can do with an entry for oneself: keep it, put it into a collection, write down that one used it. */
export function EntryActions({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const data = useOpenData()
  const run = useAction()
  const [isLogging, setLogging] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const isKept = valueOr(useFavourites(), NO_FAVOURITES).some(({ id }) => id === entry.id)
  const usage = valueOr(useUsage(entry.id), NO_USAGE)
  const last = usage[0]
  if (!data) return null
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={isKept}
        onClick={() => void run((store) => setFavourite(store, entry, !isKept))}
      >
        {isKept ? <BookmarkCheck className="icon" aria-hidden /> : <Bookmark className="icon" aria-hidden />}
        {t(isKept ? 'favourites.kept' : 'favourites.keep')}
      </button>
      <CollectionMenu entry={entry} isWanted={isWanted} onWant={() => setWanted(true)} />
      {entry.kind !== 'case-study' && (
        <button type="button" className="button" onClick={() => setLogging(true)}>
          <CheckCheck className="icon" aria-hidden />
          {t('usage.log')}
        </button>
      )}
      {last && (
        <p className="usage-line soft">{t('usage.line', { count: usage.length, date: describeDate(last.date) })}</p>
      )}
      {isLogging && (
        <UsageDialog entryId={entry.id} title={entry.title} usage={null} onClose={() => setLogging(false)} />
      )}
    </>
  )
}
