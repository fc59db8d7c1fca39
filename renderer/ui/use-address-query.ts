import { useCallback, useLayoutEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'

const SETTLE_MS = 300

interface AddressForm<Q> {
  /** Address of the page, e.g. `/suche`. */
  readonly page: string
  /** Reads what stands behind the question mark; it was typed or sent by hand, so what is not known there is passed over. */
  readonly read: (search: string) => Q
  /** Without a leading question mark; empty for a query that asks for nothing. */
  readonly write: (query: Q) => string
}

/**
 * The query of a page: what is typed and chosen holds at once, the address follows when it has settled, so that going back leads to the page
 * before and not through every letter. Whoever leaves the field, perhaps for a hit, has settled. On another page the first query leads to
 * its own. `form` must stay the same object.
 */
export function useAddressQuery<Q>({ page, read, write }: AddressForm<Q>): readonly [Q, (query: Q) => void] {
  const search = useSearch()
  const address = write(read(search))
  const [pathname, navigate] = useLocation()
  const [query, setQuery] = useState(() => read(search))
  const [written, setWritten] = useState(address)
  const isOnPage = pathname === page

  // The address changed by itself: somebody went back, or followed a link.
  if (address !== written) {
    setWritten(address)
    setQuery(read(search))
  }

  const update = useCallback(
    (next: Q) => {
      setQuery(next)
      if (isOnPage || write(next) === '') return
      setWritten(write(next))
      navigate(`${page}?${write(next)}`)
    },
    [isOnPage, page, write, navigate],
  )

  const settle = useCallback(() => {
    const wanted = write(query)
    if (!isOnPage || wanted === written) return
    setWritten(wanted)
    navigate(wanted === '' ? page : `${page}?${wanted}`, { replace: true })
  }, [query, written, isOnPage, page, write, navigate])

  // Ends before the page goes from the document: a focused link that is taken away loses its focus too.
  useLayoutEffect(() => {
    const timer = setTimeout(settle, SETTLE_MS)
    document.addEventListener('focusout', settle)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusout', settle)
    }
  }, [settle])

  return [query, update]
}
