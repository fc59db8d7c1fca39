import type { PrintLook } from '../../core/model/sheet'
import type { FieldHeights } from '../../core/sheets/field'
import type { PageGeometry } from '../../core/sheets/html/geometry'
import type { Part } from '../../core/sheets/model'
import type { Counted } from './count-parts'
import { choosePage, GAP } from './preview-styles'

/** Where the pages of a part lie on the stage. CSS pixels; numbers count from 1. */
export interface Strip {
  readonly part: Part
  readonly page: PageGeometry
  readonly count: number
  readonly firstNumber: number
  readonly top: number
}

export interface PageLayout {
  readonly strips: readonly Strip[]
  readonly total: number
  readonly fields: FieldHeights
  readonly width: number
  readonly height: number
}

/** Puts the pages of all parts in order; a part that was not counted yet takes one. */
export function layOutPages(
  parts: readonly Part[],
  { pages, fields }: Counted,
  look: PrintLook,
  isStacked: boolean,
): PageLayout {
  let top = 0
  let number = 1
  let width = 0
  const strips = parts.map((part): Strip => {
    const page = choosePage(part, look)
    const count = pages[part.id] ?? 1
    const strip = { part, page, count, firstNumber: number, top }
    number += count
    top += isStacked ? count * (page.height + GAP) : page.height + GAP
    width = Math.max(width, isStacked ? page.width : count * (page.width + GAP) - GAP)
    return strip
  })
  return { strips, total: number - 1, fields, width, height: Math.max(0, top - GAP) }
}

/** Page numbers for the contents. */
export function findPageNumber({ strips }: PageLayout, partId: string): number | null {
  return strips.find(({ part }) => part.id === partId)?.firstNumber ?? null
}
