import { useEffect, useMemo, useState } from 'react'
import { findSentences } from '../../core/notes/sentences'
import { type SectionText, toRange } from './section-text'

const PAINT = 'markierung-satz'

export interface SentencePlace {
  readonly section: SectionText
  readonly start: number
  readonly end: number
}

/** Keys that are meant for what has the focus. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, button, a, [role=dialog]') !== null

/** Marking by keyboard: ↓ and ↑ choose a sentence, the Enter key opens the toolbar for it, Esc ends it. */
export function useSentences(
  sections: readonly SectionText[],
  onChoose: (place: SentencePlace) => void,
): { readonly isOn: boolean; readonly current: string; readonly toggle: () => void } {
  const [index, setIndex] = useState<number | null>(null)
  const sentences = useMemo(
    () => sections.flatMap((section) => findSentences(section.text).map((sentence) => ({ section, ...sentence }))),
    [sections],
  )
  const current = index === null ? undefined : sentences[index]

  useEffect(() => {
    const range = current && toRange(current.section, current)
    if (!range) return
    CSS.highlights.set(PAINT, new Highlight(range))
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete(PAINT)
    }
  }, [current])

  useEffect(() => {
    if (index === null) return
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target)) return
      if (event.key === 'Escape') setIndex(null)
      else if (event.key === 'ArrowDown') setIndex(Math.min(index + 1, sentences.length - 1))
      else if (event.key === 'ArrowUp') setIndex(Math.max(index - 1, 0))
      else if (event.key === 'Enter' && current) onChoose(current)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [index, sentences, current, onChoose])

  return {
    isOn: index !== null,
    current: current ? current.section.text.slice(current.start, current.end) : '',
    toggle: () => setIndex(index === null && sentences.length > 0 ? 0 : null),
  }
}
