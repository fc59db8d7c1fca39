import type { Paper } from '../../model/sheet'

/**
 * All lengths in CSS pixels, 96 to the inch, and whole ones: Chromium counts the pixels of a page by rounding its size up, and with margins that
 * are no whole pixels its text would have another width on paper than in the preview, and break elsewhere.
 */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Wide enough for punching: the holes of ISO 838 reach 15 mm (57 pixels) into the page. */
  readonly left: number
  /** What `@page` calls it. */
  readonly name: string
}

export const GEOMETRY: Readonly<Record<Paper, PageGeometry>> = {
  a4: { name: 'A4', width: 794, height: 1123, top: 91, right: 68, bottom: 91, left: 95 },
  a5: { name: 'A5', width: 560, height: 794, top: 68, right: 45, bottom: 76, left: 76 },
  letter: { name: 'letter', width: 816, height: 1056, top: 91, right: 76, bottom: 91, left: 95 },
}

/** Cards are cut from A4, whatever the other pages are on. */
export const CARD_PAGE: PageGeometry = { name: 'A4', width: 794, height: 1123, top: 0, right: 0, bottom: 0, left: 0 }

/** From the text to the line above it and to the line below it. */
export const LINE_GAP = { above: 23, below: 19 } as const
