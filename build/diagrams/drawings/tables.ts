import type { Drawing } from '../drawing'
import { area, boardAbove, card, door, room, roundTable, table } from '../shapes/furniture'
import { besideLegend, personLegend } from '../shapes/legend'
import { arrow, curvedArrow, line } from '../shapes/lines'
import { child, freeSeat, person, personAbove, seat, seatRing, wheelchair } from '../shapes/people'
import { bell, cup } from '../shapes/signs'
import { CONTROL, circle, type Point, path, polar, rect, SHEET, type Shape, spread } from '../svg'
import { label, text } from '../text'

/** A table with its host, who stays, and four guests. */
function hostedTable(cx: number, cy: number, radius = 38): readonly Shape[] {
  return [roundTable(cx, cy, radius), ...seatRing(cx, cy, radius + 26, ['lead', 'guest', 'guest', 'guest', 'guest'])]
}

/** What guests have drawn on the paper of the table. */
function scribble(cx: number, cy: number): Shape {
  return [
    path(['M', cx - 20, cy + 6, 'q', 6, -14, 12, 0, 't', 12, 0], { stroke: CONTROL }),
    path(['M', cx - 8, cy - 12, 'h', 20], { stroke: CONTROL }),
    circle(cx + 16, cy + 14, 5, { stroke: CONTROL }),
  ].join('\n')
}

function worldCafe(): Drawing {
  const y = 134
  return {
    id: 'world-cafe',
    title: 'Tische und Wechsel im World Café',
    height: 396,
    shapes: [
      ...[110, 330, 550].flatMap((x) => [...hostedTable(x, y), scribble(x, y)]),
      curvedArrow([178, 74], [220, 44], [262, 74], { dashed: true }),
      curvedArrow([398, 74], [440, 44], [482, 74], { dashed: true }),
      curvedArrow([478, 160], [440, 188], [402, 160], { dashed: true }),
      curvedArrow([258, 160], [220, 188], [182, 160], { dashed: true }),
      bell(208, 22),
      text(228, 28, 'Glocke: Satz zu Ende, aufstehen'),
      personLegend(28, 244, 'lead', 'bleibt am Tisch und berichtet'),
      personLegend(330, 244, 'guest', 'verteilen sich einzeln auf neue Tische'),
      ...stages(280, [
        { name: 'Drei Runden', lines: ['3 × 25 Min., nach', 'jeder wird gewechselt'] },
        { name: 'Rückkehr', lines: ['10 Min., zwei Gedanken', 'je Tisch umranden'] },
        { name: 'Ergebnislandkarte', lines: ['25 Min., ausreißen', 'und vorn ordnen'] },
      ]),
    ],
  }
}

/** Three boxes in a row with arrows between, over the whole width. */
function stages(y: number, items: readonly { name: string; lines: readonly string[] }[]): readonly Shape[] {
  const width = 190
  const gap = (636 - items.length * width) / (items.length - 1)
  return items.flatMap(({ name, lines }, index) => {
    const x = 12 + index * (width + gap)
    return [
      rect(x, y, width, 104, { rx: 8, fill: SHEET }),
      label(x + width / 2, y + 28, name, { bold: true }),
      label(x + width / 2, y + 66, lines),
      ...(index === 0
        ? []
        : [
            arrow([
              [x - gap + 4, y + 52],
              [x - 4, y + 52],
            ]),
          ]),
    ]
  })
}

function languageCafe(): Drawing {
  const tables = [
    { x: 110, y: 118, name: 'Einkaufen' },
    { x: 306, y: 118, name: 'Arztbesuch' },
    { x: 110, y: 316, name: 'Feste' },
    { x: 306, y: 316, name: 'Nachbarn' },
  ]
  return {
    id: 'sprachcafe',
    title: 'Thementische im Sprachcafé',
    height: 424,
    shapes: [
      room(12, 12, 400, 400),
      ...tables.flatMap(({ x, y, name }) => [...hostedTable(x, y, 44), label(x, y, name, { size: 15 })]),
      curvedArrow([178, 50], [208, 26], [238, 50], { dashed: true }),
      curvedArrow([372, 190], [392, 217], [372, 244], { dashed: true }),
      curvedArrow([238, 364], [208, 388], [178, 364], { dashed: true }),
      curvedArrow([44, 244], [24, 217], [44, 190], { dashed: true }),
      personLegend(446, 36, 'lead', ['Gastgeberinnen bleiben', 'mit ihrem Thema.']),
      personLegend(446, 96, 'guest', ['Gäste wandern nach der', 'ersten Runde.']),
      text(430, 154, ['Wer lieber bleibt, bleibt. Am', 'Tisch sitzen vier bis fünf.']),
      room(412, 232, 236, 180),
      door(412, 346, 44, 90, 'left'),
      label(530, 260, 'Raum nebenan', { bold: true }),
      label(530, 294, ['Jemand schaut auf die', 'Kinder, die Tür ist offen.']),
      person(500, 394, 'lead'),
      child(548, 394),
      child(588, 394),
    ],
  }
}

/** Chairs along one side of the long table, looking at it; a gap is a place for a wheelchair. */
function sideOfTable(y: number, degrees: number, gaps: readonly number[]): readonly Shape[] {
  return Array.from({ length: 12 }, (_, index) => {
    const x = 76 + index * 46
    return gaps.includes(index) ? wheelchair(x, y, degrees) : seat(x, y, degrees, 'guest')
  })
}

function longTable(): Drawing {
  const [top, bottom] = [112, 172]
  return {
    id: 'lange-tafel',
    title: 'Sitzordnung an der Langen Tafel',
    height: 344,
    shapes: [
      ...sideOfTable(top - 20, 90, [4]),
      ...sideOfTable(bottom + 20, -90, [8]),
      ...[0, 1, 2, 3, 4, 5].map((index) => table(54 + index * 92, top, 92, bottom - top)),
      seat(30, 142, 0, 'guest'),
      seat(630, 142, 180, 'guest'),
      ...[100, 192, 284, 376, 468, 560].map((x) => dish(x, 142)),
      curvedArrow([76, 66], [260, 6], [444, 66]),
      label(260, 18, 'Nachtisch: Rot und Blau rücken acht Plätze weiter.'),
      arrow([
        [120, 142],
        [172, 142],
      ]),
      arrow([
        [212, 142],
        [264, 142],
      ]),
      arrow([
        [304, 142],
        [356, 142],
      ]),
      arrow([
        [396, 142],
        [448, 142],
      ]),
      arrow([
        [488, 142],
        [540, 142],
      ]),
      line([
        [444, 220],
        [444, 240],
      ]),
      label(444, 264, ['Lücke ohne Stuhl: für Roll-', 'stühle, mitten in der Tafel']),
      line([
        [30, 168],
        [30, 240],
      ]),
      text(12, 260, ['Stühle mit Lehne', 'an beiden Enden']),
      dish(28, 316),
      besideLegend(54, 316, ['Die Schüsseln wandern', 'von Hand zu Hand.']),
      card(286, 302, 20, 28),
      card(312, 302, 20, 28),
      besideLegend(346, 316, ['Jeder Gast zieht eine von vier', 'Farben: So sitzen alle gemischt.']),
    ],
  }
}

function dish(cx: number, cy: number): Shape {
  return [circle(cx, cy, 15, { fill: SHEET }), circle(cx, cy, 8, { stroke: CONTROL })].join('\n')
}

function meetingCafe(): Drawing {
  const tables: readonly Point[] = [
    [258, 96],
    [392, 96],
    [258, 240],
    [392, 240],
  ]
  return {
    id: 'begegnungscafe',
    title: 'Raum für ein Begegnungscafé',
    height: 424,
    shapes: [
      room(136, 12, 512, 400),
      door(136, 142, 52, 90, 'left'),
      personAbove(172, 206, -120, 'lead'),
      signboard(64, 156),
      label(64, 236, ['Aufsteller', 'draußen, Tür', 'weit auf']),
      personLegend(28, 30, 'lead', ['begrüßt', 'alle Gäste']),
      freeSeat(28, 334, -90),
      text(12, 370, ['ein freier Stuhl', 'je Tisch']),
      ...tables.flatMap(([x, y], index) => smallTable(x, y, index)),
      area(484, 28, 148, 84),
      cup(508, 52),
      text(528, 58, 'Kaffee, Tee'),
      text(498, 94, 'Spendendose'),
      table(484, 140, 148, 52),
      label(558, 166, 'Malecke'),
      label(574, 262, 'ruhiger Tisch'),
      ...smallTable(574, 340, 1),
      boardAbove(246, 408, 130),
      label(246, 384, 'Wunschbrett'),
      boardAbove(402, 408, 130),
      label(402, 384, 'Info-Ecke'),
    ],
  }
}

/** Four chairs at a small table, one of them kept free. */
function smallTable(cx: number, cy: number, free: number): readonly Shape[] {
  const chairs = spread(4, 45).map((angle, index) => {
    const [x, y] = polar(cx, cy, 48, angle)
    return index === free % 4 ? freeSeat(x, y, angle + 180) : seat(x, y, angle + 180, 'guest')
  })
  return [roundTable(cx, cy, 26), ...chairs]
}

/** A folding sign on the pavement, seen from the front. */
function signboard(cx: number, y: number): Shape {
  return [
    path(['M', cx - 28, y + 46, 'L', cx - 22, y - 20, 'H', cx + 22, 'L', cx + 28, y + 46], { fill: SHEET }),
    path(['M', cx - 27, y + 32, 'H', cx + 27]),
    label(cx, y + 8, 'offen', { size: 15 }),
  ].join('\n')
}

export const TABLES: readonly Drawing[] = [worldCafe(), languageCafe(), longTable(), meetingCafe()]
