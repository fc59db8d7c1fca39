import type { KeyboardEvent } from 'react'
import { SEARCH_FIELD_ID } from '../ui/use-global-keys'

const hits = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-hit]')]

/** Moves to a hit; before the first one lies the search field. */
export function focusHit(index: number): void {
  const target = index < 0 ? document.getElementById(SEARCH_FIELD_ID) : hits()[index]
  target?.focus()
}

export function openFirstHit(): void {
  const first = hits()[0]
  // As by a person's hand: whoever watches the field sees it left.
  first?.focus()
  first?.click()
}

/** ↓ and ↑ walk through the hits, Esc leads back to the field. */
export function handleHitKey(event: KeyboardEvent<HTMLElement>): void {
  const index = hits().indexOf(event.currentTarget)
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : event.key === 'Escape' ? -index - 1 : 0
  if (step === 0) return
  event.preventDefault()
  focusHit(index + step)
}
