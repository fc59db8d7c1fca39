import { ACCENT, circle, INK, MARK, path, place, polar, rect, SHEET, type Shape, spread, tag } from '../svg'

/** Who leads is filled, who takes part is outlined: that is to be seen without colour. */
export type Role = 'guest' | 'lead'

const FILLS: Readonly<Record<Role, string>> = { guest: SHEET, lead: ACCENT }

/** Somebody seen from above who looks in a direction (degrees, 0 is right). About 30 units wide. */
export function personAbove(x: number, y: number, degrees = -90, role: Role = 'guest'): Shape {
  return place(x, y, body(role), degrees)
}

/** A chair with or without somebody on it; the back is behind. About 34 units deep. */
export function seat(x: number, y: number, degrees: number, role?: Role): Shape {
  const back = rect(-18, -13, 6, 26, { rx: 3, fill: SHEET })
  return place(x, y, role === undefined ? [...cushion(), back] : [back, ...body(role)], degrees)
}

/** A chair that is kept free on purpose. */
export function freeSeat(x: number, y: number, degrees: number): Shape {
  return place(x, y, [...cushion(MARK), rect(-18, -13, 6, 26, { rx: 3, fill: MARK })], degrees)
}

/** Somebody in a wheelchair, seen from above. */
export function wheelchair(x: number, y: number, degrees: number): Shape {
  const wheels = [-19, 14].map((side) => rect(-11, side, 20, 5, { rx: 2.5, fill: INK }))
  return place(x, y, [...body('guest'), ...wheels], degrees)
}

/** A chair with arms, for those who get up with difficulty. */
export function armchair(x: number, y: number, degrees: number, role?: Role): Shape {
  const arms = [-18, 14].map((side) => rect(-12, side, 22, 4, { rx: 2, fill: SHEET }))
  return [place(x, y, arms, degrees), seat(x, y, degrees, role)].join('\n')
}

/** Chairs around a middle, all looking at it; `roles` has one entry a chair, undefined is empty. */
export function seatRing(
  cx: number,
  cy: number,
  radius: number,
  roles: readonly (Role | undefined)[],
  start = -90,
): readonly Shape[] {
  return spread(roles.length, start).map((angle, index) => {
    const [x, y] = polar(cx, cy, radius, angle)
    return seat(x, y, angle + 180, roles[index])
  })
}

/** Somebody seen from the front; the feet of the bust are at `y`, it is 46 units high and 32 wide. */
export function person(x: number, y: number, role: Role = 'guest'): Shape {
  return place(x, y, [
    path(['M', -16, 0, 'V', -8, 'A', 16, 14, 0, 0, 1, 16, -8, 'V', 0, 'Z'], { fill: FILLS[role] }),
    circle(0, -35, 9, { fill: FILLS[role] }),
  ])
}

/** A child beside grown-ups: the same shape, smaller. */
export function child(x: number, y: number, role: Role = 'guest'): Shape {
  return place(x, y, [
    path(['M', -11, 0, 'V', -5, 'A', 11, 11, 0, 0, 1, 11, -5, 'V', 0, 'Z'], { fill: FILLS[role] }),
    circle(0, -24, 7, { fill: FILLS[role] }),
  ])
}

function body(role: Role): readonly Shape[] {
  return [
    tag('ellipse', { cx: 0, cy: 0, rx: 9, ry: 15, fill: FILLS[role] }),
    circle(1, 0, 6, { fill: role === 'lead' ? SHEET : INK }),
  ]
}

function cushion(fill = SHEET): readonly Shape[] {
  return [rect(-12, -12, 24, 24, { rx: 6, fill })]
}
