import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SEARCH_FIELD_ID } from '../ui/use-global-keys'
import { focusHit } from './hit-keys'

interface Props {
  readonly text: string
  readonly isStart: boolean
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
}

export function SearchField({ text, isStart, onChange, onEnter }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)

  // The field has the focus when the page is entered; not when somebody comes back to a hit further down.
  useEffect(() => {
    if (window.scrollY === 0) field.current?.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      focusHit(0)
    } else if (event.key === 'Enter') {
      if (isStart || text.trim() !== '') onEnter()
    } else if (event.key === 'Escape') {
      if (text !== '') onChange('')
      else if (!isStart) window.history.back()
    }
  }

  return (
    <search className="search-field">
      <Search className="icon" aria-hidden />
      <input
        ref={field}
        id={SEARCH_FIELD_ID}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd aria-hidden>{t('search.shortcut')}</kbd>
      ) : (
        <button
          type="button"
          className="button quiet icon-only"
          onClick={() => {
            onChange('')
            field.current?.focus()
          }}
        >
          <X className="icon" aria-hidden />
          <span className="visually-hidden">{t('search.clear')}</span>
        </button>
      )}
    </search>
  )
}
