import { Bookmark, BookmarkCheck, CheckCheck, FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import type { Collection, Favourite, Usage } from '../../core/model/notes'
import { addCollection, changeCollection } from '../data/collections'
import { useOpenData } from '../data/hooks/data-context'
import { valueOr } from '../data/hooks/use-live'
import { useCollections, useFavourites, useUsage } from '../data/hooks/use-records'
import { setFavourite } from '../data/marks'
import { describeDate } from '../library/describe'
import { useNotice } from '../ui/notice'
import { UsageDialog } from '../usage/usage-dialog'
import { useAction } from './use-action'
import '../collections/collections.css'

const NO_FAVOURITES: readonly Favourite[] = []
const NO_COLLECTIONS: readonly Collection[] = []
const NO_USAGE: readonly Usage[] = []
const NEW = 'new'

function CollectionMenu({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const run = useAction()
  const show = useNotice()
  const collections = valueOr(useCollections(), NO_COLLECTIONS)
  const put = async (key: string): Promise<void> => {
    const item = { kind: 'entry', entryId: entry.id } as const
    const target = collections.find(({ id }) => id === key)
    const title = target?.title ?? t('collections.newTitle')
    const done = await run(async (store) => {
      if (target) await changeCollection(store, target, { items: [...target.items, item] })
      else await addCollection(store, { title, date: null, items: [item] })
      return true
    })
    if (done) show({ kind: 'done', text: t('collections.added', { title }) })
  }
  return (
    <MenuTrigger>
      <Button className="button">
        <FolderPlus className="icon" aria-hidden />
        {t('collections.put')}
      </Button>
      <Popover className="collection-menu" placement="bottom start">
        <Menu aria-label={t('collections.put')} onAction={(key) => void put(String(key))}>
          {[
            ...collections.map(({ id, title }) => (
              <MenuItem key={id} id={id}>
                {title}
              </MenuItem>
            )),
            <MenuItem key={NEW} id={NEW}>
              {t('collections.putNew')}
            </MenuItem>,
          ]}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** What one can do with an entry for oneself: keep it, put it into a collection, write down that one used it. */
export function EntryActions({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const data = useOpenData()
  const run = useAction()
  const [isLogging, setLogging] = useState(false)
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
        onClick={() => void run((store) => setFavourite(store, entry.id, !isKept))}
      >
        {isKept ? <BookmarkCheck className="icon" aria-hidden /> : <Bookmark className="icon" aria-hidden />}
        {t(isKept ? 'favourites.kept' : 'favourites.keep')}
      </button>
      <CollectionMenu entry={entry} />
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
