import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Highlight as Mark } from '../../core/model/notes'
import type { PlacedMark } from './paint'

interface Props {
  readonly placed: readonly PlacedMark[]
  readonly onOpen: (mark: Mark, range: Range) => void
  readonly onRemove: (mark: Mark) => void
}

const SHOWN_LENGTH = 90

const shorten = (text: string): string =>
  text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH).trimEnd()} …` : text

/** The marks of an entry in the order of the text, those whose passage is gone last. */
export function MarkList({ placed, onOpen, onRemove }: Props) {
  const { t } = useTranslation()
  if (placed.length === 0) return <p className="soft side-hint">{t('marks.none')}</p>
  const sorted = [...placed].sort((a, b) => {
    if (!a.range || !b.range) return Number(!a.range) - Number(!b.range)
    return a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
  })
  return (
    <ul className="mark-list">
      {sorted.map(({ mark, range }) => (
        <li key={mark.id}>
          {range ? (
            <button
              type="button"
              className={`mark-quote ${mark.style}`}
              onClick={() => {
                range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
                onOpen(mark, range)
              }}
            >
              {shorten(mark.quote.exact)}
              {mark.comment && <span className="soft mark-comment">{mark.comment}</span>}
            </button>
          ) : (
            <div className="mark-lost">
              <p>
                <strong>{t('marks.lost')}</strong>
              </p>
              <p className="soft">{t('marks.quoted', { quote: shorten(mark.quote.exact) })}</p>
              {mark.comment && <p>{mark.comment}</p>}
              <button type="button" className="button quiet icon-only" onClick={() => onRemove(mark)}>
                <Trash2 className="icon" aria-hidden />
                <span className="visually-hidden">{t('marks.remove')}</span>
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
