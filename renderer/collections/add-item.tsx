import { Plus, TextCursorInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionItem } from '../../core/model/notes'
import { useLibrary } from '../library/library-context'
import { useSearchResults } from '../search/search-context'

interface Props {
  readonly onAdd: (item: CollectionItem) => void
}

const OFFERED = 5

/** Finds entries to put into a collection, and adds texts between them. */
export function AddItem({ onAdd }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [text, setText] = useState('')
  const query = text.trim() === '' ? null : { text, filters: {}, sort: 'relevance' as const, offset: 0, limit: OFFERED }
  const { results } = useSearchResults(query)
  return (
    <section className="add-item card" aria-label={t('collections.add')}>
      <input
        className="field"
        type="search"
        aria-label={t('collections.add')}
        placeholder={t('collections.add')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button quiet"
        onClick={() => onAdd({ kind: 'text', text: t('collections.newText') })}
      >
        <TextCursorInput className="icon" aria-hidden />
        {t('collections.addText')}
      </button>
      <ul>
        {results?.hits.map(({ id }) => {
          const entry = library.entry(id)
          return (
            entry && (
              <li key={id}>
                <button
                  type="button"
                  className="text-link"
                  onClick={() => {
                    onAdd({ kind: 'entry', entryId: id, entryTitle: entry.title })
                    setText('')
                  }}
                >
                  <Plus className="icon" aria-hidden />
                  {entry.title}
                </button>{' '}
                <span className="soft">{t(`kinds.${entry.kind}.one`)}</span>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
