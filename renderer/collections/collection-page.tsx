import { Copy, Printer, Share2, Trash2 } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Collection } from '../../core/model/notes'
import { duplicateCollection } from '../data/collections'
import { useCollection } from '../data/hooks/use-records'
import { LivePage } from '../own/live-page'
import { useAction, useRemove } from '../own/use-action'
import { ADDRESSES, collectionAddress, folderAddress } from '../routes'
import { NotFound } from '../ui/not-found'
import { PageTitle } from '../ui/page-title'
import { AddItem } from './add-item'
import { HandOver } from './hand-over'
import { ItemList } from './item-list'
import { useCollectionEditor } from './use-collection-editor'
import './collections.css'

function CollectionView({ collection }: { collection: Collection }) {
  const { t } = useTranslation()
  const run = useAction()
  const remove = useRemove()
  const [, navigate] = useLocation()
  const [isHandingOver, setHandingOver] = useState(false)
  const editor = useCollectionEditor(collection, collectionAddress)
  const draft = useSyncExternalStore(editor.subscribe, editor.draft)
  const duplicate = async (): Promise<void> => {
    await editor.flush()
    const saved = editor.saved()
    const title = t('collections.copyTitle', { title: saved.title })
    const copy = await run((store) => duplicateCollection(store, saved, title))
    if (copy) navigate(collectionAddress(copy.id))
  }
  const removeAll = async (): Promise<void> => {
    // What is saved after it would take it out of the trash again.
    await editor.flush()
    await remove('collections', editor.saved())
    navigate(ADDRESSES.collections)
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
          <button type="button" className="button quiet" onClick={() => void removeAll()}>
            <Trash2 className="icon" aria-hidden />
            {t('notes.delete')}
          </button>
        </div>
      </div>
      <div className="collection-fields">
        <label>
          {t('collections.title')}
          <input
            className="field"
            value={draft.title}
            maxLength={120}
            onChange={(event) => editor.edit({ title: event.target.value })}
            onBlur={() => {
              editor.edit({ title: editor.draft().title.trim() || editor.saved().title })
              void editor.flush()
            }}
          />
        </label>
        <label>
          {t('collections.date')}
          <input
            className="field"
            type="date"
            value={draft.date ?? ''}
            onChange={(event) => editor.edit({ date: event.target.value || null })}
            onBlur={() => void editor.flush()}
          />
        </label>
      </div>
      <ItemList editor={editor} />
      <AddItem
        onAdd={(item) => {
          editor.add(item)
          void editor.flush()
        }}
      />
      {isHandingOver && <HandOver collection={collection} onClose={() => setHandingOver(false)} />}
    </div>
  )
}

export function CollectionPage({ id }: { id: string }) {
  const live = useCollection(id)
  return (
    <LivePage live={live}>
      {(collection) =>
        collection === null || collection.deletedAt !== null ? (
          <NotFound />
        ) : (
          <CollectionView key={collection.id} collection={collection} />
        )
      }
    </LivePage>
  )
}
