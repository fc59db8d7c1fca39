import type { Drawing } from '../drawing'
import { besideLegend } from '../shapes/legend'
import { arrow, bracket, line } from '../shapes/lines'
import { person } from '../shapes/people'
import { cloud, minus, number, plus, sign, sun } from '../shapes/signs'
import { ACCENT, CONTROL, circle, MARK, type Point, path, polar, rect, SHEET, type Shape, WASH } from '../svg'
import { label, text } from '../text'

const IMPACT_STEPS = [
  'Aktivitäten finden statt',
  'die gemeinte Gruppe wird erreicht',
  'sie nimmt das Angebot an',
  'Bewusstsein oder Fähigkeiten ändern sich',
  'Menschen handeln anders',
  'ihre Lebenslage ändert sich',
  'die Gesellschaft ändert sich',
] as const

function impactStairs(): Drawing {
  const [height, tread, right] = [44, 42, 512]
  const steps = IMPACT_STEPS.flatMap((name, index) => {
    const x = 12 + index * tread
    const y = 340 - index * height
    return [
      rect(x, y, right - x, height, { fill: index % 2 === 0 ? SHEET : WASH }),
      number(x + 21, y + height / 2, index + 1),
      label(x + 44, y + height / 2, name, { anchor: 'start' }),
    ]
  })
  return {
    id: 'wirkungstreppe',
    title: 'Die sieben Stufen der Wirkungstreppe',
    height: 396,
    shapes: [
      ...steps,
      person(75, 294),
      bracket([right + 6, 382], [right + 6, 256], -8),
      bracket([right + 6, 250], [right + 6, 124], -8),
      bracket([right + 6, 118], [right + 6, 78], -8),
      text(right + 24, 306, 'Output', { bold: true }),
      text(right + 24, 328, 'Leistungen'),
      text(right + 24, 174, 'Outcome', { bold: true }),
      text(right + 24, 196, ['Wirkungen bei', 'Menschen']),
      text(right + 24, 94, 'Impact', { bold: true }),
      text(right + 24, 116, 'große Wirkung'),
      label(12, 30, 'Ziele setzen: oben beginnen, dann abwärts', { anchor: 'start', bold: true }),
    ],
  }
}

function strengthsFields(): Drawing {
  return {
    id: 'swot-analyse',
    title: 'Vier Felder und ihre vier Paarungen',
    height: 356,
    shapes: [
      label(206, 20, 'hilft', { bold: true }),
      label(542, 20, 'hemmt', { bold: true }),
      label(48, 76, 'innen', { bold: true }),
      label(48, 304, 'außen', { bold: true }),
      ...quadrant(100, 40, 'Stärken'),
      ...quadrant(436, 40, 'Schwächen'),
      ...quadrant(100, 268, 'Chancen'),
      ...quadrant(436, 268, 'Risiken'),
      plus(136, 76, 9),
      minus(472, 76, 9),
      sun(136, 304),
      cloud(474, 303),
      line(
        [
          [12, 190],
          [88, 190],
        ],
        { dashed: true, color: CONTROL },
      ),
      line(
        [
          [206, 112],
          [206, 268],
        ],
        { color: ACCENT },
      ),
      line(
        [
          [542, 112],
          [542, 268],
        ],
        { color: ACCENT },
      ),
      line(
        [
          [312, 109],
          [436, 271],
        ],
        { color: ACCENT },
      ),
      line(
        [
          [436, 109],
          [312, 271],
        ],
        { color: ACCENT },
      ),
      sign(206, 190, 104, 'ausbauen'),
      sign(548, 190, 188, 'abbauen oder lassen'),
      sign(340, 146, 96, 'abfangen'),
      sign(340, 234, 104, 'aufbessern'),
    ],
  }
}

function quadrant(x: number, y: number, name: string): readonly Shape[] {
  return [rect(x, y, 212, 72, { rx: 8, fill: SHEET }), label(x + 122, y + 36, name, { bold: true, size: 18 })]
}

type Icon = 'group' | 'house' | 'single'

/** A round card of the map; its sign says what it stands for, so that no colour is needed. */
function roundCard(cx: number, cy: number, icon: Icon): Shape {
  const fills: Readonly<Record<Icon, string>> = { group: MARK, house: WASH, single: SHEET }
  const head = (x: number): Shape =>
    [circle(x, cy - 5, 4), path(['M', x - 7, cy + 8, 'A', 7, 7, 0, 0, 1, x + 7, cy + 8])].join('\n')
  const inside: Readonly<Record<Icon, readonly Shape[]>> = {
    group: [head(cx - 6), head(cx + 6)],
    house: [path(['M', cx - 9, cy + 8, 'V', cy - 2, 'L', cx, cy - 10, 'L', cx + 9, cy - 2, 'V', cy + 8, 'Z'])],
    single: [head(cx)],
  }
  return [circle(cx, cy, 18, { fill: fills[icon] }), ...inside[icon]].join('\n')
}

function networkMap(): Drawing {
  const [cx, cy] = [210, 206]
  const at = (radius: number, degrees: number): Point => polar(cx, cy, radius, degrees)
  const school = at(70, -150)
  const mosque = at(72, -40)
  const kiosk = at(70, 100)
  const club = at(128, -75)
  const advice = at(128, 20)
  const neighbour = at(130, 140)
  const island = at(176, 52)
  const outer = at(178, -165)
  const links: readonly (readonly [Point, Point])[] = [
    [school, mosque],
    [school, kiosk],
  ]
  return {
    id: 'netzwerkkarte',
    title: 'Drei Ringe, Karten und Linien einer Netzwerkkarte',
    height: 412,
    shapes: [
      ...[194, 148, 94].map((radius, index) =>
        circle(cx, cy, radius, { fill: index % 2 === 0 ? WASH : SHEET, stroke: CONTROL }),
      ),
      ...links.map(([from, to]) => path(['M', ...from, 'L', ...to], { stroke: ACCENT, 'stroke-width': 6 })),
      line([school, club]),
      line([kiosk, neighbour]),
      zigzag(mosque, advice),
      arrow([outer, [school[0] - 19, school[1] - 3]]),
      roundCard(...school, 'house'),
      roundCard(...mosque, 'group'),
      roundCard(...kiosk, 'single'),
      roundCard(...club, 'group'),
      roundCard(...advice, 'house'),
      roundCard(...neighbour, 'single'),
      roundCard(...island, 'group'),
      roundCard(...outer, 'single'),
      circle(cx, cy, 28, { fill: SHEET }),
      label(cx, cy, 'Frage', { bold: true }),
      ...networkLegend(434),
    ],
  }
}

function networkLegend(x: number): readonly Shape[] {
  return [
    roundCard(x + 18, 32, 'group'),
    besideLegend(x + 48, 32, ['Gruppe aus der', 'Bewohnerschaft']),
    roundCard(x + 18, 80, 'house'),
    besideLegend(x + 48, 80, 'Einrichtung'),
    roundCard(x + 18, 126, 'single'),
    besideLegend(x + 48, 126, 'einzelner Mensch'),
    path(['M', x, 176, 'H', x + 36], { stroke: ACCENT, 'stroke-width': 6 }),
    besideLegend(x + 48, 176, ['arbeitet regelmäßig', 'zusammen']),
    line([
      [x, 220],
      [x + 36, 220],
    ]),
    besideLegend(x + 48, 220, 'kennt sich'),
    zigzag([x, 256], [x + 36, 256]),
    besideLegend(x + 48, 256, 'hier knirscht es'),
    arrow([
      [x, 292],
      [x + 36, 292],
    ]),
    besideLegend(x + 48, 292, 'nur eine Seite gibt'),
    text(x, 342, ['Innen: eng dabei', 'Mitte: macht ab und zu mit', 'Außen: alle anderen']),
  ]
}

/** A line with teeth: trouble between two. */
function zigzag(from: Point, to: Point): Shape {
  const teeth = Math.max(4, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 9))
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const points = Array.from({ length: teeth - 1 }, (_, index): Point => {
    const share = (index + 1) / teeth
    const side = index % 2 === 0 ? 5 : -5
    return [
      from[0] + (to[0] - from[0]) * share - side * Math.sin(angle),
      from[1] + (to[1] - from[1]) * share + side * Math.cos(angle),
    ]
  })
  return line([from, ...points, to])
}

export const FIELDS: readonly Drawing[] = [impactStairs(), strengthsFields(), networkMap()]
