import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly tags: readonly string[]
  /** `make` gets the tags as they stand when the change is saved: those shown may be older. */
  readonly onChange: (make: (tags: readonly string[]) => readonly string[]) => void
}

const MAX_TAG = 40

/** Tags as chips with a field for the next one. Comma and the Enter key end a tag. */
export function TagField({ tags, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = (): void => {
    const tag = text.replace(/[#,]/g, '').trim().slice(0, MAX_TAG)
    setText('')
    if (tag !== '') onChange((known) => (known.includes(tag) ? known : [...known, tag]))
  }
  return (
    <div className="tag-field">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className="chip"
          aria-label={t('notes.removeTag', { tag })}
          onClick={() => onChange((known) => known.filter((other) => other !== tag))}
        >
          #{tag}
          <X className="icon" aria-hidden />
        </button>
      ))}
      <input
        className="field"
        aria-label={t('notes.addTag')}
        placeholder={t('notes.addTag')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return
          event.preventDefault()
          add()
        }}
      />
    </div>
  )
}
