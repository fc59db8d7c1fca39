import { FolderPlus, Upload } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Collection } from '../../core/model/notes'
import { openCollectionFile, readCollectionFile } from '../../core/notes/collection-file'
import { addCollection, addOpenedCollection } from '../data/collections'
import { useOpenData } from '../data/hooks/data-context'
import { useCollections } from '../data/hooks/use-records'
import { describeDate } from '../library/describe'
import { useLibrary } from '../library/library-context'
import { useGivenFile } from '../opened/opened-context'
import { LiveContent } from '../own/live-content'
import { useAction } from '../own/use-action'
import { collectionAddress } from '../routes'
import { EmptyState } from '../ui/empty-state'
import { useNotice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import './collections.css'
import { useErrorText } from '../ui/use-error-text'

/** Opens a colleague's file as a copy beside one's own collections. */
function OpenFile() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const field = useRef<HTMLInputElement>(null)
  const data = useOpenData()
  const run = useAction()
  const show = useNotice()
  const library = useLibrary()
  const [, navigate] = useLocation()
  const open = async (file: File): Promise<void> => {
    try {
      const opened = openCollectionFile(readCollectionFile(await file.text()), (id) => library.entry(id) !== undefined)
      const collection = await run((store) => addOpenedCollection(store, opened))
      if (collection) navigate(collectionAddress(collection.id))
    } catch (error) {
      show({ kind: 'error', text: errorText(error, 'file-damaged') })
    }
  }
  useGivenFile('collection', (file) => void open(file), useOpenData() !== null)
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".mappe,application/json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void open(file)
          event.target.value = ''
        }}
      />
      <button type="button" className="button quiet" disabled={!data} onClick={() => field.current?.click()}>
        <Upload className="icon" aria-hidden />
        {t('collections.openFile')}
      </button>
    </>
  )
}

function CollectionList({ collections, create }: { collections: readonly Collection[]; create: ReactNode }) {
  const { t } = useTranslation()
  if (collections.length === 0) return <EmptyState text={t('collections.empty')}>{create}</EmptyState>
  return (
    <ul className="path-cards">
      {collections.map((collection) => (
        <li key={collection.id}>
          <Link href={collectionAddress(collection.id)} className="path-card card">
            <h2>{collection.title}</h2>
            <span className="soft">
              {[
                collection.date && describeDate(collection.date),
                t('units.entries', { count: collection.items.filter(({ kind }) => kind === 'entry').length }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function CollectionsPage() {
  const { t } = useTranslation()
  const data = useOpenData()
  const run = useAction()
  const [, navigate] = useLocation()
  const live = useCollections()
  const create = async (): Promise<void> => {
    const fields = { title: t('collections.newTitle'), date: null, items: [], plan: null }
    const collection = await run((store) => addCollection(store, fields))
    if (collection) navigate(collectionAddress(collection.id))
  }
  const createButton = (
    <button type="button" className="button primary" disabled={!data} onClick={() => void create()}>
      <FolderPlus className="icon" aria-hidden />
      {t('collections.new')}
    </button>
  )
  // While it is empty, the page itself shows what to do.
  const hasSome = live.state === 'ready' && live.value.length > 0
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle>{t('nav.collections')}</PageTitle>
        <div className="page-actions">
          <OpenFile />
          {hasSome && createButton}
        </div>
      </div>
      <p className="page-intro">{t('collections.intro')}</p>
      <LiveContent live={live}>
        {(collections) => <CollectionList collections={collections} create={createButton} />}
      </LiveContent>
    </div>
  )
}
