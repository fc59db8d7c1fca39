/** Leads to a section and puts the focus on its heading, so that reading and the Tab key go on there. */
export function goToSection(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView()
  target?.focus({ preventScroll: true })
}

/**
 * The address of a link may name a section of the entry. It is a wish for the moment of arrival: whoever comes back later finds the place that
 * was left, so it goes from the address once it is fulfilled.
 */
export function goToAnchor(): void {
  const { hash, pathname, search } = window.location
  if (hash === '') return
  goToSection(decodeURIComponent(hash.slice(1)))
  window.history.replaceState(window.history.state, '', pathname + search)
}
