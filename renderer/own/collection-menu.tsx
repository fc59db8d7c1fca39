import { FolderPlus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import type { Collection } from '../../core/model/notes'
import { addCollection, changeCollection } from '../data/collections'
import { valueOr } from '../data/hooks/use-live'
import { useCollections } from '../data/hooks/use-records'
import { useNotice } from '../ui/notice'
import { useAction } from './use-action'
import '../collections/collections.css'

const NO_COLLECTIONS: readonly Collection[] = []
const NEW = 'new'

/** Puts an entry into a collection, or into a new one. */
export function CollectionMenu({ entry }: { entry: CatalogueEntry }) {
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
