import { Copy, Printer, Share2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Collection, CollectionItem } from '../../core/model/notes'
import { type CollectionFields, changeCollection, duplicateCollection } from '../data/collections'
import { useOpenData } from '../data/hooks/data-context'
import { useCollection } from '../data/hooks/use-records'
import { useAction, useRemove } from '../own/use-action'
import { ADDRESSES, collectionAddress, folderAddress } from '../routes'
import { NotFound } from '../ui/not-found'
import { PageTitle } from '../ui/page-title'
import { AddItem } from './add-item'
import { HandOver } from './hand-over'
import { ItemList } from './item-list'
import './collections.css'

function CollectionView({ collection }: { collection: Collection }) {
  const { t } = useTranslation()
  const run = useAction()
  const remove = useRemove()
  const [, navigate] = useLocation()
  const [isHandingOver, setHandingOver] = useState(false)
  const change = (part: Partial<CollectionFields>): void =>
    void run((store) => changeCollection(store, collection, part))
  const setItems = (items: readonly CollectionItem[]): void => change({ items })
  const duplicate = async (): Promise<void> => {
    const title = t('collections.copyTitle', { title: collection.title })
    const copy = await run((store) => duplicateCollection(store, collection, title))
    if (copy) navigate(collectionAddress(copy.id))
  }
  return (
    <div className="page collection-page">
      <div className="page-head">
        <PageTitle>{collection.title}</PageTitle>
        <div className="page-actions">
          <Link href={folderAddress(collection.id)} className="button primary">
            <Printer className="icon" aria-hidden />
            {t('sheets.output')}
          </Link>
          <button type="button" className="button quiet" onClick={() => setHandingOver(true)}>
            <Share2 className="icon" aria-hidden />
            {t('collections.handOver')}
          </button>
          <button type="button" className="button quiet" onClick={() => void duplicate()}>
            <Copy className="icon" aria-hidden />
            {t('collections.duplicate')}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => void remove('collections', collection).then(() => navigate(ADDRESSES.collections))}
          >
            <Trash2 className="icon" aria-hidden />
            {t('notes.delete')}
          </button>
        </div>
      </div>
      {/* A new state of the collection from elsewhere shows in the fields: they are drawn anew. */}
      <div className="collection-fields" key={`${collection.title} ${collection.date}`}>
        <label>
          {t('collections.title')}
          <input
            className="field"
            defaultValue={collection.title}
            maxLength={120}
            onBlur={(event) => {
              const title = event.target.value.trim()
              if (title !== '' && title !== collection.title) change({ title })
            }}
          />
        </label>
        <label>
          {t('collections.date')}
          <input
            className="field"
            type="date"
            defaultValue={collection.date ?? ''}
            onBlur={(event) => {
              const date = event.target.value === '' ? null : event.target.value
              if (date !== collection.date) change({ date })
            }}
          />
        </label>
      </div>
      <ItemList items={collection.items} onChange={setItems} />
      <AddItem items={collection.items} onChange={setItems} />
      {isHandingOver && <HandOver collection={collection} onClose={() => setHandingOver(false)} />}
    </div>
  )
}

export function CollectionPage({ id }: { id: string }) {
  const data = useOpenData()
  const live = useCollection(id)
  if (!data || live.state === 'loading') return null
  if (live.state === 'failed' || live.value === null || live.value.deletedAt !== null) return <NotFound />
  return <CollectionView collection={live.value} />
}
