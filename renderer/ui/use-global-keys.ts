import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { ADDRESSES } from '../routes'

export const SEARCH_FIELD_ID = 'suchfeld'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Dialogs that wait for an answer, and those beside them; the toolbar over a marked passage is none to finish first. */
const OPEN_DIALOG = '[role=dialog]:not(.mark-toolbar), [role=alertdialog]'

/** `/` and Ctrl+K lead to the search field from everywhere. */
export function useGlobalKeys(): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
      const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (!slash && !controlK) return
      // Leaving the page would throw away what was typed in it.
      if (document.querySelector(OPEN_DIALOG) !== null) return
      event.preventDefault()
      const field = document.getElementById(SEARCH_FIELD_ID)
      if (field instanceof HTMLInputElement) {
        field.focus()
        field.select()
      } else {
        navigate(ADDRESSES.search)
      }
    }
    // On its way down: lists keep the keys of the fields in them to themselves.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [navigate])
}
