import type { Drawing } from '../drawing'
import { area, boardAbove, card, markedCard, table } from '../shapes/furniture'
import { cardIn, field, type Grid, grid } from '../shapes/grid'
import { besideLegend } from '../shapes/legend'
import { arrow, curvedArrow, line } from '../shapes/lines'
import { person, personAbove, seat } from '../shapes/people'
import { house, lamp, parkBench, tree } from '../shapes/places'
import { heart, sign, step } from '../shapes/signs'
import { ball, bus, camera, key, lightning, measure } from '../shapes/symbols'
import { CONTROL, path, rect, SHEET, type Shape, WASH } from '../svg'
import { label, text } from '../text'

function neighbourhoodParty(): Drawing {
  return {
    id: 'nachbarschaftsfest',
    title: 'Plan für ein Nachbarschaftsfest',
    height: 424,
    shapes: [
      rect(12, 12, 636, 336, { rx: 12, fill: WASH, stroke: CONTROL }),
      table(190, 30, 220, 34),
      label(300, 47, 'Mitbring-Buffet'),
      area(28, 28, 130, 44),
      label(93, 50, 'Wasser, Saft'),
      area(500, 28, 132, 50),
      label(566, 53, 'Musik'),
      area(500, 92, 132, 92),
      label(566, 120, 'Spiel zum'),
      label(566, 140, 'Mitmachen'),
      ball(566, 164),
      ...cornerTables(206, 122),
      ...cornerTables(352, 122),
      boardAbove(18, 180, 110, 90),
      text(32, 172, ['Pinnwand', '„Ich suche /', 'Ich biete“']),
      area(300, 262, 160, 72),
      label(380, 282, 'Kinder-Sammelpunkt', { size: 15 }),
      personAbove(340, 314, 90, 'lead'),
      personAbove(420, 314, 90, 'lead'),
      personAbove(380, 314, 90),
      area(484, 262, 148, 72),
      label(558, 288, 'ruhige Ecke', { bold: true }),
      label(558, 310, 'ohne Lautsprecher', { size: 15 }),
      sign(580, 222, 90, 'Toilette'),
      curvedArrow([124, 372], [110, 120], [184, 60], { dashed: true }),
      personAbove(84, 322, 20, 'lead'),
      personAbove(164, 322, 160, 'lead'),
      line([
        [12, 348],
        [92, 348],
      ]),
      line([
        [156, 348],
        [648, 348],
      ]),
      label(12, 380, 'Gehweg', { anchor: 'start', soft: true }),
      personAbove(242, 388, -90, 'lead'),
      besideLegend(268, 388, ['zwei am Eingang: Namensschilder ausgeben,', 'Gäste einander vorstellen']),
    ],
  }
}

/** Tables over a corner, not in rows: people see each other. */
function cornerTables(x: number, y: number): readonly Shape[] {
  return [
    table(x, y, 110, 28),
    table(x, y + 28, 28, 84),
    ...[46, 90].map((shift) => seat(x + shift, y + 48, -90, 'guest')),
    ...[30, 80].map((shift) => seat(x + shift, y - 20, 90, 'guest')),
    seat(x + 48, y + 100, 180, 'guest'),
  ]
}

function communityMap(): Drawing {
  const seats = [276, 336, 396, 456, 516, 576]
  return {
    id: 'community-mapping',
    title: 'Vom eigenen Blatt zur gemeinsamen Karte',
    height: 420,
    shapes: [
      step(12, 28, 2, 'Jede für sich'),
      person(50, 112),
      drawnSheet(86, 66),
      arrow([
        [26, 124],
        [26, 152],
      ]),
      step(12, 176, 3, 'Zu zweit erzählen'),
      person(40, 262),
      drawnSheet(62, 216),
      drawnSheet(110, 216),
      person(174, 262),
      arrow([
        [196, 140],
        [232, 140],
      ]),
      step(246, 28, 4, 'Die gemeinsame Karte'),
      ...seats.map((x) => seat(x, 72, 90, 'guest')),
      ...seats.map((x) => seat(x, 254, -90, 'guest')),
      table(246, 92, 360, 142),
      rect(256, 102, 340, 122, { fill: WASH, stroke: CONTROL }),
      ...mapDrawing(),
      personAbove(632, 163, 180, 'lead'),
      label(648, 300, ['Die Leitung fragt', 'nur, ohne Stift.'], { anchor: 'end' }),
      line(
        [
          [632, 182],
          [632, 282],
        ],
        { color: CONTROL },
      ),
      heart(270, 302),
      besideLegend(292, 302, 'grün: Kraft'),
      lightning(270, 338),
      besideLegend(292, 338, 'rot: Hürde'),
      text(400, 344, 'blau: Menschen, die helfen'),
      line(
        [
          [12, 362],
          [648, 362],
        ],
        { color: CONTROL, dashed: true },
      ),
      step(12, 390, 8, 'Freigeben'),
      rect(150, 378, 70, 24, { fill: SHEET }),
      label(232, 390, 'erst verdecken, was im Raum bleibt, dann', { anchor: 'start' }),
      camera(566, 388),
    ],
  }
}

function drawnSheet(x: number, y: number): Shape {
  return [
    rect(x, y, 42, 46, { rx: 3, fill: SHEET }),
    path(['M', x + 6, y + 36, 'q', 10, -22, 18, -8, 't', 12, -16], { stroke: CONTROL }),
  ].join('\n')
}

function mapDrawing(): readonly Shape[] {
  return [
    path(['M', 266, 168, 'C', 330, 150, 400, 186, 470, 168, 'S', 560, 174, 588, 166], { stroke: CONTROL }),
    house(300, 150, 36, 38),
    bus(372, 132),
    heart(352, 196),
    key(446, 196),
    lightning(494, 134),
    heart(548, 190),
    house(560, 148, 30, 34),
  ]
}

function planningForReal(): Drawing {
  const wall: Grid = { x: 424, y: 50, columns: ['jetzt', 'bald', 'später'], columnWidth: 74, rows: 3, rowHeight: 58 }
  return {
    id: 'planning-for-real',
    title: 'Modell auf dem Tisch und Tafel nach Dringlichkeit',
    height: 400,
    shapes: [
      step(12, 28, 5, 'Karten aufs Modell', ['Erst eine Stunde lang stumm']),
      rect(36, 232, 226, 12, { rx: 3, fill: SHEET }),
      line([
        [54, 244],
        [54, 344],
      ]),
      line([
        [244, 244],
        [244, 344],
      ]),
      house(76, 232, 50, 58),
      house(126, 232, 36, 44),
      tree(164, 232),
      lamp(190, 232),
      markedCard(214, 132, 36, 28),
      arrow([
        [232, 166],
        [232, 196],
      ]),
      parkBench(232, 230),
      measure(284, 232, 284, 344),
      label(294, 288, ['75 cm, Platz', 'darunter'], { anchor: 'start' }),
      line(
        [
          [12, 344],
          [310, 344],
        ],
        { color: CONTROL },
      ),
      markedCard(14, 362, 28, 24),
      besideLegend(52, 374, 'umgedreht: „darüber reden wir“'),
      step(338, 28, 6, 'Ordnen'),
      ...grid(wall),
      ...['selbst', 'mit Hilfe', 'die Stadt'].map((name, row) =>
        label(wall.x - 10, field(wall, 0, row)[1], name, { anchor: 'end' }),
      ),
      cardIn(wall, 0, 0),
      cardIn(wall, 1, 0),
      cardIn(wall, 0, 1),
      cardIn(wall, 2, 1),
      cardIn(wall, 1, 2),
      arrow([
        [461, 262],
        [461, 296],
      ]),
      person(461, 362),
      card(488, 318, 36, 28, 2),
      text(540, 320, ['7 Wer „jetzt“', 'will, nimmt die', 'Karte mit.']),
    ],
  }
}

export const SITES: readonly Drawing[] = [neighbourhoodParty(), communityMap(), planningForReal()]
