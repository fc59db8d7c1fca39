import type { Drawing } from '../drawing'
import { card, door, room } from '../shapes/furniture'
import { besideLegend } from '../shapes/legend'
import { arrow, line } from '../shapes/lines'
import { person } from '../shapes/people'
import { lamp, parkBench, tree } from '../shapes/places'
import { badDot, goodDot, sheetOfPaper, sign, step } from '../shapes/signs'
import { camera, measure } from '../shapes/symbols'
import { CONTROL, circle, MARK, type Point, path, rect, SHEET, type Shape, WASH } from '../svg'
import { label } from '../text'

function accessCheck(): Drawing {
  const stations = [
    { name: 'Einladung', width: 92 },
    { name: 'Anreise', width: 76 },
    { name: 'Eingang', width: 80 },
    { name: 'Raum', width: 64 },
    { name: 'Toilette', width: 78 },
    { name: 'Programm', width: 96 },
  ]
  const gap = (636 - stations.reduce((sum, { width }) => sum + width, 0)) / (stations.length - 1)
  let left = 12
  const chain = stations.flatMap(({ name, width }, index) => {
    const x = left
    left += width + gap
    return [
      sign(x + width / 2, 28, width, name),
      ...(index === 0
        ? []
        : [
            arrow([
              [x - gap + 5, 28],
              [x - 5, 28],
            ]),
          ]),
    ]
  })
  return {
    id: 'barriere-check',
    title: 'Der Weg eines Gastes und die Maße von Rampe und Toilette',
    height: 404,
    shapes: [...chain, ...ramp(), ...toilet(), ...lights()],
  }
}

/** A ramp from the side, drawn with its true slope of 6 per cent, and from above with its width. */
function ramp(): readonly Shape[] {
  return [
    label(12, 84, 'Rampe von der Seite', { anchor: 'start', bold: true }),
    path(['M', 12, 170, 'L', 202, 158.6, 'H', 262, 'L', 372, 152, 'V', 170, 'Z'], { fill: WASH }),
    label(100, 136, 'höchstens 6 % Steigung'),
    label(250, 126, 'Podest'),
    line([
      [232, 138],
      [232, 154],
    ]),
    measure(12, 192, 202, 192),
    label(12, 214, 'höchstens 6 m bis zum Podest', { anchor: 'start' }),
    label(12, 262, 'Rampe von oben', { anchor: 'start', bold: true }),
    rect(12, 282, 360, 62, { fill: WASH }),
    line(
      [
        [202, 282],
        [202, 344],
      ],
      { color: CONTROL },
    ),
    line(
      [
        [262, 282],
        [262, 344],
      ],
      { color: CONTROL },
    ),
    measure(30, 282, 30, 344),
    label(46, 313, 'mindestens 1,20 m', { anchor: 'start' }),
  ]
}

/** The toilet from above: a metre is 84 units. */
function toilet(): readonly Shape[] {
  const [x, y, side] = [430, 106, 200]
  return [
    label(x, 84, 'Toilette von oben', { anchor: 'start', bold: true }),
    room(x, y, side, side),
    door(x + 40, y + side, 76, 0),
    circle(x + 84, y + 112, 63, { 'stroke-dasharray': '8 6' }),
    measure(x + 21, y + 112, x + 147, y + 112),
    label(x + 84, y + 92, '1,50 m'),
    label(x + 84, y + 136, 'zum Drehen', { size: 15 }),
    rect(x + 152, y + 10, 38, 44, { rx: 8, fill: SHEET }),
    label(x + 128, y + side + 28, ['Tür: 90 cm,', 'nach außen'], { anchor: 'start' }),
  ]
}

function lights(): readonly Shape[] {
  return [
    goodDot(22, 386),
    besideLegend(38, 386, 'Grün geht.'),
    circle(152, 386, 9, { fill: MARK }),
    besideLegend(168, 386, 'Gelb geht mit Hilfe.'),
    badDot(338, 386),
    besideLegend(354, 386, 'Rot geht nicht.'),
  ]
}

function bookcase(): Drawing {
  const [left, right, bottom, ground] = [246, 396, 345, 378]
  return {
    id: 'buecherschrank',
    title: 'Aufbau eines offenen Bücherschranks',
    height: 412,
    shapes: [
      line([
        [12, ground],
        [648, ground],
      ]),
      path(['M', left, 72, 'V', bottom, 'H', right, 'V', 46], { fill: SHEET }),
      path(['M', left - 16, 62, 'L', right + 16, 26, 'V', 40, 'L', left - 16, 76, 'Z'], { fill: SHEET }),
      path(['M', left + 50, 88, 'h', 50, 'm', -50, 8, 'h', 50], { stroke: CONTROL }),
      line([
        [left, 112],
        [right, 112],
      ]),
      ...[162, 212, 290].map((y) =>
        line([
          [left, y],
          [right, y],
        ]),
      ),
      ...books(left + 10, 162, 0),
      ...books(left + 10, 212, 1),
      ...books(left + 10, 290, 2),
      ...books(left + 10, bottom, 3),
      card(left + 40, 220, 70, 34, 3),
      path(['M', right - 10, 228, 'V', 256]),
      path(['M', left + 20, bottom, 'V', ground, 'M', right - 20, bottom, 'V', ground]),
      measure(right + 18, bottom, right + 18, ground),
      label(right + 30, 361, 'Boden 30 cm über der Erde', { anchor: 'start' }),
      ...callout(204, 60, [left - 20, 68], 'schräges Dach'),
      ...callout(204, 92, [left + 44, 92], 'Lüftung'),
      ...callout(204, 238, [left + 34, 238], ['Schild: höchstens', 'vier Zeilen']),
      ...callout(444, 132, [right + 4, 132], ['Tür fällt von', 'selbst zu'], 'start'),
      ...callout(444, 242, [right - 4, 242], ['Griff statt Knopf: hilft', 'schwachen Händen'], 'start'),
      ...callout(444, 310, [right + 4, 310], ['mittleres und unteres Fach:', 'gut erreichbar'], 'start'),
      ...largeBench(66, ground),
      label(120, 396, 'Bank daneben'),
      label(450, 396, 'davor 1,50 m ebener Boden'),
    ],
  }
}

/** Text with a line to what it is about. */
function callout(
  x: number,
  y: number,
  to: Point,
  lines: string | readonly string[],
  anchor: 'start' | 'end' = 'end',
): readonly Shape[] {
  const edge = anchor === 'end' ? x + 8 : x - 8
  return [label(x, y, lines, { anchor }), line([[edge, y], to], { color: CONTROL })]
}

/** A bench in the size of the bookcase beside it. */
function largeBench(x: number, ground: number): readonly Shape[] {
  return [
    path(['M', x, ground, 'V', ground - 46, 'M', x + 120, ground, 'V', ground - 46]),
    rect(x - 10, ground - 54, 140, 10, { rx: 3, fill: SHEET }),
    rect(x - 10, ground - 94, 140, 14, { rx: 3, fill: SHEET }),
    path(['M', x + 6, ground - 54, 'V', ground - 80, 'M', x + 114, ground - 54, 'V', ground - 80]),
  ]
}

/** Books of different height standing on a shelf. */
function books(x: number, y: number, row: number): readonly Shape[] {
  const heights = [30, 34, 26, 32, 28, 34, 30, 24]
  return heights.map((height, index) => {
    const tall = heights[(index + row * 3) % heights.length] ?? height
    return rect(x + index * 15, y - tall, 12, tall, { rx: 1, fill: index % 3 === row % 3 ? WASH : SHEET })
  })
}

function photovoice(): Drawing {
  const questions = [
    ['Was sehen', 'wir?'],
    ['Was geschieht', 'hier?'],
    ['Warum ist', 'das so?'],
    ['Was können', 'wir tun?'],
  ]
  return {
    id: 'photovoice',
    title: 'Vom Foto zur Antwort der Zuständigen',
    height: 404,
    shapes: [
      step(12, 28, 3, 'Fotografieren', ['10 bis 20 Bilder,', 'fünf auswählen']),
      camera(64, 124),
      arrow([
        [170, 116],
        [204, 116],
      ]),
      step(218, 28, 4, 'Erzählen'),
      path(['M', 218, 62, 'Q', 432, 80, 648, 62]),
      ...questions.flatMap((words, index) => [
        photo(236 + index * 106, 72 + (index % 3 === 0 ? 0 : 3), index),
        label(274 + index * 106, 176, words),
      ]),
      line(
        [
          [12, 216],
          [648, 216],
        ],
        { color: CONTROL, dashed: true },
      ),
      step(12, 246, 5, 'Ordnen', ['Überschrift in', 'eigenen Worten']),
      sign(79, 316, 134, 'Überschrift'),
      ...[14, 60, 106].map((x) => rect(x, 340, 40, 40, { rx: 3, fill: SHEET })),
      arrow([
        [156, 350],
        [186, 350],
      ]),
      step(198, 246, 6, 'Zeigen und verlangen'),
      ...[236, 290, 344].map((x) => rect(x, 276, 44, 40, { rx: 3, fill: SHEET })),
      person(216, 384, 'lead'),
      label(240, 364, ['höchstens drei', 'Forderungen'], { anchor: 'start' }),
      person(374, 384),
      label(398, 364, ['Zuständige: Ant-', 'wort am Abend'], { anchor: 'start' }),
      step(476, 246, 7, 'Nachfassen', ['Ein Brief mit', 'Foto erinnert.']),
      sheetOfPaper(562, 364),
      rect(588, 350, 30, 28, { rx: 3, fill: SHEET }),
    ],
  }
}

/** A picture on the line, held by a clip. */
function photo(x: number, y: number, index: number): Shape {
  const motifs = [
    path(['M', x + 12, y + 58, 'h', 14, 'v', -12, 'h', 14, 'v', -12, 'h', 14, 'v', -12, 'h', 10]),
    parkBench(x + 38, y + 56),
    lamp(x + 28, y + 64),
    tree(x + 38, y + 60),
  ]
  return [
    rect(x, y, 76, 72, { rx: 3, fill: SHEET }),
    motifs[index] ?? '',
    rect(x + 34, y - 8, 8, 14, { rx: 2, fill: WASH }),
  ].join('\n')
}

export const MEASURES: readonly Drawing[] = [accessCheck(), bookcase(), photovoice()]
