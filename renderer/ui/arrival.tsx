import { createContext, type ReactNode, type RefObject, useContext, useEffect, useLayoutEffect, useRef } from 'react'

/** Whether a page was entered whose heading is not there yet. */
const PendingContext = createContext<RefObject<boolean>>({ current: false })

/**
 * A page that is entered begins at its top, with the focus on its heading, also where it is still being loaded; one that is gone back to keeps
 * its place. `place` names the page.
 */
export function ArrivalProvider({ place, children }: { place: string; children: ReactNode }) {
  const previous = useRef(place)
  const wentBack = useRef(false)
  const pending = useRef(false)

  useEffect(() => {
    const onPop = (): void => {
      wentBack.current = true
      // The page is drawn within this event; a step back within one page changes no place and must not be remembered for the next.
      setTimeout(() => {
        wentBack.current = false
      }, 0)
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])

  useLayoutEffect(() => {
    if (previous.current === place) return
    previous.current = place
    if (!wentBack.current) window.scrollTo(0, 0)
    const heading = document.querySelector<HTMLElement>('main h1')
    pending.current = heading === null
    heading?.focus({ preventScroll: true })
  }, [place])

  return <PendingContext.Provider value={pending}>{children}</PendingContext.Provider>
}

/** For the heading of a page: takes the focus if it comes after the page was entered. */
export function useArrivingHeading(): RefObject<HTMLHeadingElement | null> {
  const pending = useContext(PendingContext)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!pending.current) return
    pending.current = false
    heading.current?.focus({ preventScroll: true })
  }, [pending])
  return heading
}
