/** Prefixes of every id in a tree: without one, a heading called "Location" would become a property of the window. */
export const SECTION_PREFIX = 'abschnitt-'
export const FOOTNOTE_PREFIX = 'anmerkung-'

/** `Träger und Finanzierung` → `traeger-und-finanzierung`; never empty. */
export function slugify(text: string): string {
  const slug = text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'teil' : slug
}

/** Anchor of a heading, the same wherever it is derived. */
export function sectionAnchor(heading: string): string {
  return SECTION_PREFIX + slugify(heading)
}
