import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CollectionItem } from '../../core/model/notes'
import { moveItem } from '../data/collections'
import { Glance } from '../library/entry-card'
import { useLibrary } from '../library/library-context'
import { useEntryName } from '../notes/use-entry-name'
import { entryAddress } from '../routes'
import type { CollectionEditor, Row } from './collection-editor'

function EntryItem({ item: { entryId: id, entryTitle } }: { item: Extract<CollectionItem, { kind: 'entry' }> }) {
  const { t } = useTranslation()
  const entry = useLibrary().entry(id)
  if (!entry) return <p className="item-name">{t('collections.missing', { title: entryTitle ?? id })}</p>
  return (
    <div className="item-name">
      <Link href={entryAddress(id)}>{entry.title}</Link>
      <Glance entry={entry} />
    </div>
  )
}

interface TextItemProps {
  readonly editor: CollectionEditor
  readonly rowKey: string
}

/** Takes its text from the editor itself: the list draws its rows a moment later, in which the cursor would jump. */
function TextItem({ editor, rowKey }: TextItemProps) {
  const { t } = useTranslation()
  const { rows } = useSyncExternalStore(editor.subscribe, editor.draft)
  const item = rows.find(({ key }) => key === rowKey)?.item
  const write = (text: string): void =>
    editor.edit({
      rows: editor.draft().rows.map((row) => (row.key === rowKey ? { ...row, item: { kind: 'text', text } } : row)),
    })
  return (
    <textarea
      className="field"
      rows={2}
      aria-label={t('collections.textItem')}
      value={item?.kind === 'text' ? item.text : ''}
      onKeyDown={(event) => event.stopPropagation()}
      onChange={(event) => write(event.target.value)}
      onBlur={() => void editor.flush()}
    />
  )
}

/** What stands in a collection, ordered by drag, or by buttons that the keyboard reaches. */
export function ItemList({ editor }: { editor: CollectionEditor }) {
  const { t } = useTranslation()
  const nameEntry = useEntryName()
  const { rows } = useSyncExternalStore(editor.subscribe, editor.draft)
  const shown = rows.map((row, index) => ({ ...row, index }))
  const placeOf = (key: Key): number => editor.draft().rows.findIndex((row) => row.key === key)
  // From the rows as they stand now: those on the screen may be older where two presses follow quickly.
  const change = (make: (rows: readonly Row[]) => readonly Row[]): void => {
    editor.edit({ rows: make(editor.draft().rows) })
    void editor.flush()
  }
  const moveBy = (key: Key, by: number): void => change((now) => moveItem(now, placeOf(key), placeOf(key) + by))
  const nameOf = (item: CollectionItem): string =>
    item.kind === 'entry' ? nameEntry(item.entryId, item.entryTitle ?? null).name : item.text.slice(0, 60)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': nameOf(rows[placeOf(key)]?.item ?? { kind: 'text', text: '' }) })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys][0]
      if (moved === undefined) return
      const from = placeOf(moved)
      const place = placeOf(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      change((now) => moveItem(now, from, from < place ? place - 1 : place))
    },
  })
  if (rows.length === 0) return <p className="soft">{t('collections.noItems')}</p>
  return (
    <GridList
      className="item-list"
      aria-label={t('collections.items')}
      items={shown}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {({ key, index, item }) => (
        <GridListItem id={key} textValue={nameOf(item)} className="collection-item card">
          <Button
            slot="drag"
            className="button quiet icon-only"
            aria-label={t('collections.move', { name: nameOf(item) })}
          >
            <GripVertical className="icon" aria-hidden />
          </Button>
          {item.kind === 'entry' ? <EntryItem item={item} /> : <TextItem editor={editor} rowKey={key} />}
          <span className="item-moves">
            <Button
              className="button quiet icon-only"
              isDisabled={index === 0}
              aria-label={t('collections.moveUp', { name: nameOf(item) })}
              onPress={() => moveBy(key, -1)}
            >
              <ArrowUp className="icon" aria-hidden />
            </Button>
            <Button
              className="button quiet icon-only"
              isDisabled={index === rows.length - 1}
              aria-label={t('collections.moveDown', { name: nameOf(item) })}
              onPress={() => moveBy(key, 1)}
            >
              <ArrowDown className="icon" aria-hidden />
            </Button>
          </span>
          <Button
            className="button quiet icon-only"
            aria-label={t('collections.removeItem', { name: nameOf(item) })}
            onPress={() => change((now) => now.filter((row) => row.key !== key))}
          >
            <X className="icon" aria-hidden />
          </Button>
        </GridListItem>
      )}
    </GridList>
  )
}
