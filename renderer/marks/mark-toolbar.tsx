import { MessageSquareText, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { HIGHLIGHT_STYLES, type HighlightStyle, type Highlight as Mark } from '../../core/model/notes'

interface Props {
  readonly range: Range
  /** Null for a passage that is not marked yet. */
  readonly mark: Mark | null
  /** It is being made, or was a moment ago: a comment can be typed at once. */
  readonly isNew: boolean
  readonly onStyle: (style: HighlightStyle) => Promise<void>
  /** Saves a comment that was changed, when the toolbar goes, however it goes. */
  readonly onComment: (comment: string) => void
  readonly onRemove: () => Promise<void>
  readonly onClose: () => void
}

/** Distance to the passage, CSS pixels. */
const GAP = 8

export function MarkToolbar({ range, mark, isNew, onStyle, onComment, onRemove, onClose }: Props) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isWriting, setWriting] = useState(false)
  const [comment, setComment] = useState(mark?.comment ?? '')
  const hasField = isNew || isWriting || (mark !== null && mark.comment !== '')
  const leaving = useRef({ comment, before: comment, onComment })
  useEffect(() => {
    leaving.current = { comment: comment.trim(), before: mark?.comment ?? '', onComment }
  }, [comment, mark, onComment])

  useEffect(() => {
    const before = document.activeElement
    return () => {
      const { comment: text, before: known, onComment: save } = leaving.current
      if (text !== known) save(text)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  // Below the passage, so that it hides neither the passage nor what one read before it.
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const place = (): void => {
      const box = range.getBoundingClientRect()
      const left = Math.min(box.left, window.innerWidth - element.offsetWidth - GAP)
      element.style.insetInlineStart = `${Math.max(GAP, left) + window.scrollX}px`
      element.style.insetBlockStart = `${box.bottom + GAP + window.scrollY}px`
    }
    place()
    // In a narrow window the list of marks stands above the text, and grows by the one just made.
    const observer = new ResizeObserver(place)
    observer.observe(document.body)
    element.querySelector('button')?.focus({ preventScroll: true })
    return () => observer.disconnect()
  }, [range])

  useEffect(() => {
    if (isNew || isWriting) field.current?.focus({ preventScroll: true })
    bar.current?.scrollIntoView({ block: 'nearest' })
  }, [isNew, isWriting])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }
  // In the body: the column of the list scrolls by itself, and would be what the place is measured from and what cuts it off.
  return createPortal(
    <div
      ref={bar}
      className="mark-toolbar card no-print"
      role="dialog"
      aria-label={t(isNew ? 'marks.made' : 'marks.toolbar')}
      onKeyDown={onKeyDown}
    >
      <div className="mark-buttons">
        {HIGHLIGHT_STYLES.map((style) => (
          <button
            key={style}
            type="button"
            className={`mark-style ${style}`}
            aria-pressed={mark?.style === style}
            title={t(`marks.styles.${style}`)}
            onClick={() => void onStyle(style)}
          >
            <span aria-hidden>Aa</span>
            <span className="visually-hidden">{t(`marks.styles.${style}`)}</span>
          </button>
        ))}
        {mark && !hasField && (
          <button
            type="button"
            className="button quiet icon-only"
            title={t('marks.comment')}
            onClick={() => setWriting(true)}
          >
            <MessageSquareText className="icon" aria-hidden />
            <span className="visually-hidden">{t('marks.comment')}</span>
          </button>
        )}
        {mark && (
          <button
            type="button"
            className="button quiet icon-only"
            title={t('marks.remove')}
            onClick={() => void onRemove()}
          >
            <Trash2 className="icon" aria-hidden />
            <span className="visually-hidden">{t('marks.remove')}</span>
          </button>
        )}
        <button type="button" className="button quiet icon-only" title={t('marks.close')} onClick={onClose}>
          <X className="icon" aria-hidden />
          <span className="visually-hidden">{t('marks.close')}</span>
        </button>
      </div>
      {hasField && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onClose()
          }}
        >
          <textarea
            ref={field}
            aria-label={t('marks.comment')}
            placeholder={t('marks.commentHint')}
            rows={3}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <button type="submit" className="button primary">
            {t('marks.saveComment')}
          </button>
        </form>
      )}
    </div>,
    document.body,
  )
}
