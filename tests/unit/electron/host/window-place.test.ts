import { expect, it } from 'vitest'
import { choosePlace, rememberPlace, type WindowPlaces } from '../../../../electron/host/window-place'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const screen = { x: 1366, y: -200, width: 2560, height: 1400 }
const onScreen = { bounds: { x: 2000, y: 100, width: 1400, height: 900 }, maximized: false }

it('opens centred and no larger than the display where nothing is remembered', () => {
  expect(choosePlace([], [laptop])).toEqual({ bounds: { x: 43, y: 0, width: 1280, height: 728 }, maximized: false })
})

it('remembers a place for each arrangement of displays, in whatever order they are listed', () => {
  const onLaptop = { bounds: { x: 10, y: 20, width: 800, height: 600 }, maximized: true }
  let places: WindowPlaces = rememberPlace([], [laptop, screen], onScreen)
  places = rememberPlace(places, [laptop], onLaptop)
  expect(choosePlace(places, [screen, laptop])).toEqual(onScreen)
  expect(choosePlace(places, [laptop])).toEqual(onLaptop)
})

it.each([
  ['left of all displays', { x: -1390, y: 100, width: 1400, height: 900 }],
  ['above, with its title bar out of reach', { x: 100, y: -60, width: 800, height: 600 }],
  ['below', { x: 100, y: 720, width: 800, height: 600 }],
])('ignores a remembered place %s', (_where, bounds) => {
  const places = rememberPlace([], [laptop], { bounds, maximized: false })
  expect(choosePlace(places, [laptop])).toEqual(choosePlace([], [laptop]))
})

it('cuts a place to the display, and never below what the app can show', () => {
  const huge = rememberPlace([], [laptop], { bounds: { x: 0, y: 0, width: 5000, height: 4000 }, maximized: false })
  expect(choosePlace(huge, [laptop]).bounds).toEqual({ x: 0, y: 0, width: 1366, height: 728 })
  const tiny = rememberPlace([], [laptop], { bounds: { x: 0, y: 0, width: 130, height: 40 }, maximized: false })
  expect(choosePlace(tiny, [laptop]).bounds).toEqual({ x: 0, y: 0, width: 360, height: 480 })
})

it('forgets the arrangements that were not used for longest', () => {
  let places: WindowPlaces = []
  for (let n = 0; n < 20; n += 1) places = rememberPlace(places, [{ ...laptop, width: 1000 + n }], onScreen)
  expect(places).toHaveLength(8)
  expect(places.at(-1)?.displays).toContain('1019x')
})
