import { z } from 'zod'

/** In device-independent pixels, as Electron gives them. */
const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
export type Rectangle = Readonly<z.infer<typeof rectangleSchema>>

const placeSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() })
export type WindowPlace = Readonly<z.infer<typeof placeSchema>>

/** A place for every arrangement of displays that was in use, newest last: at the desk, with the projector, on the road. */
export const windowPlacesSchema = z.array(z.object({ displays: z.string(), place: placeSchema }))
export type WindowPlaces = readonly { readonly displays: string; readonly place: WindowPlace }[]

export const MINIMUM_SIZE = { width: 360, height: 480 } as const
const DEFAULT_SIZE = { width: 1280, height: 860 } as const
const REMEMBERED_ARRANGEMENTS = 8
/** So much of the title bar must be on a display that a mouse can take hold of it. */
const REACHABLE = { width: 120, height: 32 } as const

/** A name for an arrangement of displays, the same in whatever order the system lists them. */
function describeDisplays(workAreas: readonly Rectangle[]): string {
  return workAreas
    .map(({ x, y, width, height }) => `${width}x${height}@${x},${y}`)
    .sort()
    .join(' ')
}

/**
 * Where the window opens. A remembered place counts only where its title bar can still be reached, and is cut to the display it is on;
 * without one the window opens centred on the first display, as large as it comfortably fits.
 */
export function choosePlace(places: WindowPlaces, workAreas: readonly [Rectangle, ...Rectangle[]]): WindowPlace {
  const known = places.find(({ displays }) => displays === describeDisplays(workAreas))?.place
  const area = known && workAreas.find((each) => isReachable(known.bounds, each))
  return known !== undefined && area !== undefined
    ? { ...known, bounds: shrinkTo(known.bounds, area) }
    : { bounds: centre(workAreas[0]), maximized: false }
}

/** The list with the place of this arrangement replaced, the arrangements that were not used for longest dropped. */
export function rememberPlace(places: WindowPlaces, workAreas: readonly Rectangle[], place: WindowPlace): WindowPlaces {
  const displays = describeDisplays(workAreas)
  return [...places.filter((each) => each.displays !== displays), { displays, place }].slice(-REMEMBERED_ARRANGEMENTS)
}

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return shown >= REACHABLE.width && bounds.y >= area.y && bounds.y + REACHABLE.height <= area.y + area.height
}

function shrinkTo(bounds: Rectangle, area: Rectangle): Rectangle {
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.max(MINIMUM_SIZE.width, Math.min(bounds.width, area.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(bounds.height, area.height)),
  }
}

function centre(area: Rectangle): Rectangle {
  const width = Math.min(DEFAULT_SIZE.width, area.width)
  const height = Math.min(DEFAULT_SIZE.height, area.height)
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}
