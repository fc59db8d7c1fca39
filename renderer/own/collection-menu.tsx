import { FolderPlus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import type { Collection } from '../../core/model/notes'
import { addCollection, changeCollection } from '../data/collections'
import { valueOr } from '../data/hooks/use-live'
import { useCollections } from '../data/hooks/use-records'
import { collectionAddress } from '../routes'
import { useNotice } from '../ui/notice'
import { useAction } from './use-action'
import { useQueuedChange } from './use-queued-change'
import '../collections/collections.css'

const NO_COLLECTIONS: readonly Collection[] = []
const NEW = 'new'

interface Props {
  readonly entry: CatalogueEntry
  /** Somebody asked for it before it was there: it begins open. */
  readonly isWanted: boolean
}

/** Puts an entry into a collection, or into a new one. */
export function CollectionMenu({ entry, isWanted }: Props) {
  const { t } = useTranslation()
  const run = useAction()
  const change = useQueuedChange(changeCollection, collectionAddress)
  const show = useNotice()
  const collections = valueOr(useCollections(), NO_COLLECTIONS)
  const put = async (key: string): Promise<void> => {
    const item = { kind: 'entry', entryId: entry.id, entryTitle: entry.title } as const
    const target = collections.find(({ id }) => id === key)
    const title = t('collections.newTitle')
    const saved = target
      ? await change(target, ({ items }) => ({ items: [...items, item] }))
      : await run((store) => addCollection(store, { title, date: null, items: [item], plan: null }))
    // A second version has said itself where the entry lies now.
    if (saved && (!target || saved.id === target.id))
      show({ kind: 'done', text: t('collections.added', { title: saved.title }) })
  }
  return (
    <MenuTrigger defaultOpen={isWanted}>
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
