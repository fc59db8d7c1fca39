import { useEffect } from 'react'
import { parsePage } from '../routes'
import { useLibrary } from './library-context'

/** Loads an entry as soon as a link to it takes the focus, before it is followed: a mouse button that goes down does that, too. */
export function useLoadingAhead(): void {
  const library = useLibrary()
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLAnchorElement) || target.origin !== location.origin) return
      const page = parsePage(target.pathname)
      // Whatever goes wrong here is said on the page of the entry.
      if (page.name === 'entry' && library.entry(page.id)) library.load(page.id).catch(() => undefined)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [library])
}
