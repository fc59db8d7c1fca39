import type { Drawing } from '../drawing'
import { card, markedCard } from '../shapes/furniture'
import { cardIn, field, GRID_HEADER, type Grid, grid, markedCardIn } from '../shapes/grid'
import { arrow, curvedArrow, line } from '../shapes/lines'
import { person, seatRing } from '../shapes/people'
import { house } from '../shapes/places'
import { bubble, star, step } from '../shapes/signs'
import { CONTROL, type Point, rect, SHEET, type Shape, WASH } from '../svg'
import { label, text } from '../text'

function openSpace(): Drawing {
  const wall: Grid = {
    x: 368,
    y: 50,
    columns: ['Ort 1', 'Ort 2', 'Ort 3', 'Ort 4'],
    columnWidth: 70,
    rows: 2,
    rowHeight: 62,
  }
  const guests = Array.from({ length: 18 }, () => 'guest' as const)
  return {
    id: 'open-space',
    title: 'Vom Kreis über den Marktplatz in die Gruppen',
    height: 432,
    shapes: [
      step(12, 26, 2, 'Kreis und Regeln'),
      ...seatRing(136, 164, 104, guests),
      card(110, 148, 22, 28, 2),
      card(140, 142, 22, 28, 2),
      card(128, 166, 22, 28, 2),
      arrow([
        [264, 164],
        [298, 164],
      ]),
      step(312, 26, 3, 'Marktplatz'),
      ...grid(wall),
      label(338, 113, ['erste', 'Zeit']),
      label(338, 175, ['zweite', 'Zeit']),
      cardIn(wall, 0, 0),
      cardIn(wall, 2, 0),
      cardIn(wall, 3, 0),
      cardIn(wall, 2, 1),
      markedCardIn(wall, 1, 1),
      person(473, 282),
      arrow([
        [473, 232],
        [473, 204],
      ]),
      text(502, 254, ['Wer ein Anliegen hat,', 'klebt es ins Raster.']),
      step(12, 316, 4, 'Gruppen', ['zwei Zeiten', 'zu 75 Min.']),
      ...[214, 336, 458].flatMap((x, index) => seatRing(x, 360, 38, guests.slice(0, index === 1 ? 4 : 5))),
      curvedArrow([238, 412], [275, 434], [310, 412], { dashed: true }),
      curvedArrow([362, 412], [397, 434], [432, 412], { dashed: true }),
      text(520, 336, ['Zwei Füße: Wer', 'weder lernt noch', 'beiträgt, geht an', 'einen anderen Ort.']),
    ],
  }
}

function barcamp(): Drawing {
  const wall: Grid = {
    x: 236,
    y: 36,
    columns: ['Raum 1', 'Raum 2', 'Raum 3', 'Raum 4'],
    columnWidth: 103,
    rows: 5,
    rowHeight: 62,
  }
  const cards: readonly Point[] = [
    [1, 0],
    [2, 0],
    [3, 0],
    [0, 1],
    [2, 1],
    [3, 1],
    [0, 3],
    [1, 3],
    [3, 3],
    [0, 4],
    [1, 4],
    [2, 4],
  ]
  const pause = wall.y + GRID_HEADER + 2 * wall.rowHeight
  return {
    id: 'barcamp',
    title: 'Stundenplan eines Barcamps',
    height: 392,
    shapes: [
      label(wall.x + 206, 18, 'Räume nach rechts, Zeiten nach unten'),
      ...grid(wall),
      rect(wall.x, pause, 412, wall.rowHeight, { fill: WASH }),
      label(wall.x + 206, pause + 31, 'Pause und Essen, 60 Min.', { bold: true }),
      ...[0, 1, 3, 4].map((row) => label(wall.x - 10, field(wall, 0, row)[1], '45 Min.', { anchor: 'end' })),
      ...cards.map(([column, row]) => cardIn(wall, column, row)),
      markedCardIn(wall, 0, 0),
      markedCardIn(wall, 1, 1),
      label(...field(wall, 2, 3), ['frei für', 'Spontanes']),
      label(...field(wall, 3, 4), ['frei für', 'Spontanes']),
      bubble(12, 36, 130, 56, ['„Ich weiß', 'etwas über …“'], 24),
      person(34, 158),
      markedCard(62, 126, 40, 30),
      bubble(12, 184, 130, 56, ['„Ich möchte', 'wissen …“'], 24),
      person(34, 306),
      markedCard(62, 274, 40, 30),
      text(12, 338, ['Wer anbietet,', 'bekommt einen', 'Raum.']),
    ],
  }
}

function futureWorkshop(): Drawing {
  return {
    id: 'zukunftswerkstatt',
    title: 'Drei Phasen der Zukunftswerkstatt',
    height: 376,
    shapes: [
      dayBar(12, 412, 'Erster Tag'),
      dayBar(440, 208, 'Zweiter Tag'),
      ...phase(12, 'Kritik', ['sammeln, 90 Min.', 'verdichten, 60 Min.']),
      ...phase(236, 'Fantasie', ['3 Std.', '„Das geht nicht“', 'ist verboten.']),
      ...phase(460, 'Verwirklichen', ['2–3 Std.', 'Was ist in einem', 'Jahr möglich?']),
      ...complaints(38, 108),
      house(330, 190, 58, 62),
      star(282, 136),
      star(384, 130),
      rect(494, 104, 120, 80, { rx: 4, fill: WASH }),
      text(506, 128, ['erster Schritt', 'zwei Namen', 'ein Datum'], { size: 15 }),
      ...bridge(218, 'Umkehren', '30 Min.'),
      ...bridge(442, 'Übersetzen', '60 Min.'),
      text(12, 346, ['Davor: Ankommen,', '45 Min.']),
      text(648, 346, ['Danach: Verabreden, 45 Min.,', 'Nachtreffen nach vier Wochen'], { anchor: 'end' }),
    ],
  }
}

function dayBar(x: number, width: number, name: string): Shape {
  return [rect(x, 12, width, 32, { rx: 8, fill: WASH, stroke: CONTROL }), label(x + width / 2, 28, name)].join('\n')
}

function phase(x: number, name: string, lines: readonly string[]): readonly Shape[] {
  return [
    rect(x, 60, 188, 210, { rx: 12, fill: SHEET }),
    label(x + 94, 82, name, { bold: true, size: 18 }),
    label(x + 94, 228, lines),
  ]
}

/** The step between two phases. */
function bridge(x: number, name: string, time: string): readonly Shape[] {
  return [
    arrow([
      [x - 16, 150],
      [x + 16, 150],
    ]),
    line(
      [
        [x, 164],
        [x, 276],
      ],
      { color: CONTROL, dashed: true },
    ),
    label(x, 300, [name, time]),
  ]
}

function complaints(x: number, y: number): readonly Shape[] {
  const places: readonly Point[] = [
    [0, 0],
    [49, 4],
    [98, 0],
    [24, 44],
    [74, 46],
  ]
  return places.map(([dx, dy]) => card(x + dx, y + dy, 38, 30, 3))
}

export const PROGRAMMES: readonly Drawing[] = [futureWorkshop(), openSpace(), barcamp()]
