import type { Drawing } from '../drawing'
import { bench } from '../shapes/furniture'
import { besideLegend, note } from '../shapes/legend'
import { arrow } from '../shapes/lines'
import { child, person, personAbove } from '../shapes/people'
import { roof, treeAbove } from '../shapes/places'
import { badDot, cup, face, goodDot, number, sign } from '../shapes/signs'
import { balloon, flagPin, pin } from '../shapes/symbols'
import { ACCENT, CONTROL, circle, type Point, path, rect, SHEET, type Shape, WASH } from '../svg'
import { label, text } from '../text'

interface Block {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Nine blocks with streets between, 444 units wide and 396 high. */
const COLUMNS = [
  { x: 24, width: 104 },
  { x: 166, width: 122 },
  { x: 326, width: 84 },
] as const
const ROWS = [
  { y: 24, height: 84 },
  { y: 146, height: 84 },
  { y: 268, height: 84 },
] as const

/** The middle of the streets between the blocks and around them. */
const STREET = { x1: 147, x2: 307, x3: 430, y1: 127, y2: 249, y3: 372 } as const

type Ground = 'houses' | 'park' | 'yard'

/** The ground of a quarter: streets are tinted, blocks stand out. `special` names the blocks, counted from 0, that are no houses. */
function quarter(special: Readonly<Record<number, Ground>> = {}): readonly Shape[] {
  const blocks = ROWS.flatMap(({ y, height }) => COLUMNS.map(({ x, width }): Block => ({ x, y, width, height })))
  return [
    rect(12, 12, 436, 378, { rx: 12, fill: WASH, stroke: CONTROL }),
    ...blocks.flatMap((block, index) => GROUNDS[special[index] ?? 'houses'](block)),
  ]
}

const GROUNDS: Readonly<Record<Ground, (block: Block) => readonly Shape[]>> = {
  houses: ({ x, y, width, height }) => {
    const half = (width - 8) / 2
    return [y, y + height - 34].flatMap((top) => [roof(x, top, half, 34), roof(x + half + 8, top, half, 34)])
  },
  park: ({ x, y, width, height }) => [
    rect(x, y, width, height, { rx: 10, fill: SHEET, stroke: CONTROL }),
    treeAbove(x + 26, y + 28, 18),
    treeAbove(x + 56, y + 18, 10),
    treeAbove(x + 20, y + height - 18, 11),
    bench(x + width - 34, y + height - 22, 40),
  ],
  yard: ({ x, y, width, height }) => [rect(x, y, width, height, { rx: 10, fill: SHEET, stroke: CONTROL })],
}

/** A way on the map, drawn as a dotted line. */
function way(points: readonly Point[]): Shape {
  return arrow(points, { dashed: true, color: ACCENT })
}

function neighbourhoodWalk(): Drawing {
  const { x1, x2, x3, y1, y2, y3 } = STREET
  return {
    id: 'stadtteilspaziergang',
    title: 'Weg und Stationen eines Stadtteilspaziergangs',
    height: 402,
    shapes: [
      ...quarter({ 4: 'park' }),
      way([
        [50, y3],
        [x1, y3],
        [x1, y1],
        [x2, y1],
        [x2, y2],
        [x3, y2],
        [x3, y3],
        [344, y3],
      ]),
      ...numbers([
        [112, y3],
        [x1, 276],
        [x1, y1],
        [227, y1],
        [x2, 200],
        [x3, 300],
      ]),
      sign(52, y3, 60, 'Start'),
      sign(308, y3, 60, 'Ziel'),
      sign(78, y1, 84, 'Kreuzung'),
      badDot(x1 + 26, y1),
      sign(258, 178, 54, 'Bank'),
      goodDot(253, y1),
      sign(356, 200, 64, 'Laden'),
      goodDot(x2, 172),
      note(464, 34, 'Sechs bis acht Stationen', ['auf höchstens zwei Kilo-', 'metern, eine davon schön']),
      goodDot(474, 112),
      besideLegend(494, 112, 'grün: soll bleiben'),
      badDot(474, 152),
      besideLegend(494, 152, ['rot: soll anders', 'werden']),
      ...walkers(480, 204),
      text(464, 240, ['Eine Person geht vorn,', 'eine hinten.']),
      note(464, 298, 'Strecke', ['stufenlos, mit Sitz-', 'gelegenheit und Toilette']),
      text(464, 370, ['Am Ziel kommen alle', 'Punkte auf einen Plan.']),
    ],
  }
}

/** A group on its way to the right: the first and the last lead. */
function walkers(x: number, y: number): readonly Shape[] {
  return [0, 1, 2, 3, 4].map((index) => personAbove(x + index * 36, y, 0, index % 4 === 0 ? 'lead' : 'guest'))
}

function numbers(places: readonly Point[]): readonly Shape[] {
  return places.map(([x, y], index) => number(x, y, index + 1))
}

function pinMap(): Drawing {
  return {
    id: 'nadelmethode',
    title: 'Karte mit Nadeln und drei Arten von Stellen',
    height: 402,
    shapes: [
      ...quarter({ 4: 'yard' }),
      ...pins([
        [192, 194],
        [212, 214],
        [238, 196],
        [262, 212],
        [222, 178],
        [60, 136],
        [372, 262],
      ]),
      ...flags([
        [138, 300],
        [152, 318],
        [136, 336],
        [150, 352],
        [60, 258],
        [330, 376],
      ]),
      ...pins([
        [296, 124],
        [316, 142],
        [334, 130],
      ]),
      ...flags([
        [286, 140],
        [304, 154],
        [346, 144],
      ]),
      spotRing(227, 188, 58, 40),
      spotRing(149, 318, 32, 54),
      spotRing(318, 122, 52, 42),
      tagLetter(278, 160, 'A'),
      tagLetter(122, 278, 'B'),
      tagLetter(364, 90, 'C'),
      pin(474, 50),
      besideLegend(500, 36, 'hier bin ich gern'),
      flagPin(468, 96),
      besideLegend(500, 82, 'diesen Ort meide ich'),
      note(464, 130, 'Farben, hier nicht: Alter', ['Gelb bis 13, Blau 14–26,', 'Grün 27–64, Weiß ab 65']),
      text(464, 212, 'Drei Arten von Stellen', { bold: true }),
      tagLetter(477, 240, 'A'),
      besideLegend(500, 240, 'viele runde Köpfe'),
      tagLetter(477, 276, 'B'),
      besideLegend(500, 276, 'viele Fähnchen'),
      tagLetter(477, 322, 'C'),
      besideLegend(500, 322, ['beides: beide', 'Seiten anhören']),
      text(464, 368, ['Nach Orten fragen, nie', 'nach Wohnungen.']),
    ],
  }
}

function pins(places: readonly Point[]): readonly Shape[] {
  return places.map(([x, y]) => pin(x, y))
}

function flags(places: readonly Point[]): readonly Shape[] {
  return places.map(([x, y]) => flagPin(x, y))
}

/** A ring around needles that stand close together. */
function spotRing(cx: number, cy: number, rx: number, ry: number): Shape {
  return path(['M', cx - rx, cy, 'A', rx, ry, 0, 0, 1, cx + rx, cy, 'A', rx, ry, 0, 0, 1, cx - rx, cy, 'Z'], {
    'stroke-dasharray': '8 6',
  })
}

function tagLetter(cx: number, cy: number, letter: string): Shape {
  return [circle(cx, cy, 13, { fill: SHEET }), label(cx, cy, letter, { bold: true })].join('\n')
}

function courtyardSale(): Drawing {
  const { x3, y1, y2 } = STREET
  const yards: readonly Point[] = [
    [76, 66],
    [227, 66],
    [368, 66],
    [368, 310],
    [227, 310],
    [76, 310],
  ]
  return {
    id: 'hofflohmarkt',
    title: 'Plan der Höfe und Rundweg',
    height: 402,
    shapes: [
      ...quarter({ 4: 'yard' }),
      way([
        [76, y1],
        [x3, y1],
        [x3, y2],
        [76, y2],
      ]),
      ...yards.flatMap(([x, y], index) => [number(x, y, index + 1), balloon(x + 26, index < 3 ? y + 44 : y - 14)]),
      cup(227, 176),
      label(227, 206, '15 Uhr: Kaffee', { size: 15 }),
      note(464, 34, 'Jeder Hof', ['hat eine Nummer, Luft-', 'ballons am Tor und ein', 'Schild: Zeit, Toilette.']),
      note(464, 136, 'Tische', ['stehen im Hof, nicht auf', 'dem Gehweg.']),
      note(464, 218, 'Zu zweit je Hof', ['So kann eine Person', 'selbst stöbern gehen.']),
      note(464, 300, 'Rundweg', ['zu Fuß in einer Stunde.', 'Die letzten Höfe liegen', 'an einer Kreuzung.']),
    ],
  }
}

function childrensWalk(): Drawing {
  const { x1, x2, x3, y1, y2, y3 } = STREET
  return {
    id: 'kinderstreifzug',
    title: 'Kinder führen zu sechs Orten',
    height: 402,
    shapes: [
      ...quarter({ 0: 'park', 4: 'yard' }),
      way([
        [36, y1],
        [x1, y1],
        [x1, y2],
        [x2, y2],
        [x2, y1],
        [x3, y1],
        [x3, y3],
        [340, y3],
      ]),
      ...numbers([
        [76, y1],
        [x1, 190],
        [227, y2],
        [x2, 172],
        [x3, 200],
        [x3, 320],
      ]),
      face(104, y1, 'happy'),
      face(255, y2, 'sad'),
      face(x2 + 28, 172, 'happy'),
      face(x3 - 28, 320, 'sad'),
      note(464, 34, 'Die Kinder wählen', ['sechs Orte: den liebsten,', 'den schlimmsten, den', 'geheimen.']),
      person(480, 190, 'lead'),
      child(518, 190),
      child(550, 190),
      child(582, 190),
      person(620, 190, 'lead'),
      text(464, 220, ['Ein Kind führt. Je ein', 'Erwachsener geht vorn', 'und hinten mit.']),
      face(477, 294, 'happy'),
      besideLegend(500, 294, 'soll bleiben'),
      face(477, 328, 'sad'),
      besideLegend(500, 328, 'muss sich ändern'),
      text(464, 366, ['Das Rathaus bringt eine', 'Antwort zurück.']),
    ],
  }
}

export const MAPS: readonly Drawing[] = [neighbourhoodWalk(), pinMap(), courtyardSale(), childrensWalk()]
