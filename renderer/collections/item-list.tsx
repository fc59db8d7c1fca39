import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CollectionItem } from '../../core/model/notes'
import { moveItem } from '../data/collections'
import { Glance } from '../library/entry-card'
import { useLibrary } from '../library/library-context'
import { entryAddress } from '../routes'

interface Props {
  readonly items: readonly CollectionItem[]
  readonly onChange: (items: readonly CollectionItem[]) => void
}

function EntryItem({ id }: { id: string }) {
  const { t } = useTranslation()
  const entry = useLibrary().entry(id)
  if (!entry) return <p>{t('collections.missing', { id })}</p>
  return (
    <div>
      <Link href={entryAddress(id)}>{entry.title}</Link>
      <Glance entry={entry} />
    </div>
  )
}

/** What stands in a collection, ordered by drag, or by buttons that the keyboard reaches. */
export function ItemList({ items, onChange }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const rows = items.map((item, index) => ({ id: String(index), index, item }))
  const nameOf = (item: CollectionItem): string =>
    item.kind === 'entry' ? (library.entry(item.entryId)?.title ?? item.entryId) : item.text.slice(0, 60)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': nameOf(items[Number(key)] ?? { kind: 'text', text: '' }) })),
    onReorder: ({ keys, target }) => {
      const from = Number([...keys][0])
      const place = Number(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      onChange(moveItem(items, from, from < place ? place - 1 : place))
    },
  })
  if (items.length === 0) return <p className="soft">{t('collections.noItems')}</p>
  return (
    <GridList
      className="item-list"
      aria-label={t('collections.items')}
      items={rows}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {({ index, item }) => (
        <GridListItem id={String(index)} textValue={nameOf(item)} className="collection-item card">
          <Button
            slot="drag"
            className="button quiet icon-only"
            aria-label={t('collections.move', { name: nameOf(item) })}
          >
            <GripVertical className="icon" aria-hidden />
          </Button>
          {item.kind === 'entry' ? (
            <EntryItem id={item.entryId} />
          ) : (
            <textarea
              className="field"
              rows={2}
              aria-label={t('collections.textItem')}
              defaultValue={item.text}
              onKeyDown={(event) => event.stopPropagation()}
              onBlur={(event) => {
                const text = event.target.value
                if (text !== item.text) onChange(items.with(index, { kind: 'text', text }))
              }}
            />
          )}
          <span className="item-moves">
            <Button
              className="button quiet icon-only"
              isDisabled={index === 0}
              aria-label={t('collections.moveUp', { name: nameOf(item) })}
              onPress={() => onChange(moveItem(items, index, index - 1))}
            >
              <ArrowUp className="icon" aria-hidden />
            </Button>
            <Button
              className="button quiet icon-only"
              isDisabled={index === items.length - 1}
              aria-label={t('collections.moveDown', { name: nameOf(item) })}
              onPress={() => onChange(moveItem(items, index, index + 1))}
            >
              <ArrowDown className="icon" aria-hidden />
            </Button>
          </span>
          <Button
            className="button quiet icon-only"
            aria-label={t('collections.removeItem', { name: nameOf(item) })}
            onPress={() => onChange(items.toSpliced(index, 1))}
          >
            <X className="icon" aria-hidden />
          </Button>
        </GridListItem>
      )}
    </GridList>
  )
}
