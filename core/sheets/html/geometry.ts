import type { Paper } from '../../model/sheet'

/** All lengths in millimetres. */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Wide enough for punching: the holes of ISO 838 reach 15 mm into the page. */
  readonly left: number
  /** What `@page` calls it. */
  readonly name: string
}

export const GEOMETRY: Readonly<Record<Paper, PageGeometry>> = {
  a4: { name: 'A4', width: 210, height: 297, top: 24, right: 18, bottom: 24, left: 25 },
  a5: { name: 'A5', width: 148, height: 210, top: 18, right: 12, bottom: 20, left: 20 },
  letter: { name: 'letter', width: 215.9, height: 279.4, top: 24, right: 20, bottom: 24, left: 25 },
}

/** Cards are cut from A4, whatever the other pages are on. */
export const CARD_PAGE: PageGeometry = { name: 'A4', width: 210, height: 297, top: 0, right: 0, bottom: 0, left: 0 }
