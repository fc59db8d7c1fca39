import type { PrintLook } from '../../core/model/sheet'
import type { FieldHeights } from '../../core/sheets/field'
import type { PageGeometry } from '../../core/sheets/html/geometry'
import { FIELD_HEIGHTS, type FieldHeight, LOWEST_FIELD, type SheetDocument } from '../../core/sheets/model'
import { choosePage, countPages, measureRest } from './preview-styles'

/** What was found out about the parts where they stand on their pages, by their ids. */
export interface Counted {
  readonly pages: Readonly<Record<string, number>>
  readonly fields: FieldHeights
}

const MILLIMETRES_PER_PIXEL = 25.4 / 96

/**
 * Counts the pages of each part where it stands, and finds how high its field to write in can be: it takes the rest of the last page, and a page
 * of its own only where there is no room to write on the one before.
 */
export function countParts(root: HTMLElement, document: SheetDocument, look: PrintLook, isStacked: boolean): Counted {
  const elements = new Map([...root.querySelectorAll<HTMLElement>('.part')].map((element) => [element.id, element]))
  const fields = [...root.querySelectorAll<HTMLElement>('.field')]
  for (const field of fields) field.style.blockSize = `${LOWEST_FIELD}mm`
  const pages: Record<string, number> = {}
  const heights: Record<string, FieldHeight> = {}
  for (const part of document.parts) {
    const element = elements.get(part.id)
    if (element === undefined) continue
    const page = choosePage(part, look)
    pages[part.id] = countPages(element, page, isStacked)
    if (element.querySelector('.field') !== null) heights[part.id] = chooseHeight(element, page)
  }
  for (const field of fields) field.removeAttribute('style')
  return { pages, fields: heights }
}

/** The highest that leaves what stands below the field on its page. */
function chooseHeight(part: HTMLElement, page: PageGeometry): FieldHeight {
  const room = LOWEST_FIELD + measureRest(part, page) * MILLIMETRES_PER_PIXEL
  return FIELD_HEIGHTS.find((height) => height < room) ?? LOWEST_FIELD
}

export function isSameCount(a: Counted, b: Counted): boolean {
  return hasSame(a.pages, b.pages) && hasSame(a.fields, b.fields)
}

function hasSame(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const keys = Object.keys(b)
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key])
}
