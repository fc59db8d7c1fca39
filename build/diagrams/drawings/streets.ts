import type { Drawing } from '../drawing'
import { table } from '../shapes/furniture'
import { besideLegend } from '../shapes/legend'
import { arrow, line } from '../shapes/lines'
import { personAbove, seat, wheelchair } from '../shapes/people'
import { roof, street } from '../shapes/places'
import { face, moon, number, sign, sun } from '../shapes/signs'
import { ball, barrier, carAbove, hopscotch } from '../shapes/symbols'
import { ACCENT, CONTROL, circle, type Point, path, rect, SHEET, type Shape, WASH } from '../svg'
import { label, text } from '../text'

const HOUSES = [12, 120, 228, 336, 444, 552] as const

function playStreet(): Drawing {
  return {
    id: 'temporaere-spielstrasse',
    title: 'Plan einer temporären Spielstraße',
    height: 420,
    shapes: [
      ...HOUSES.map((x) => roof(x, 12, 96, 44)),
      ...HOUSES.map((x) => roof(x, 300, 96, 44)),
      text(12, 84, 'zum Beispiel 15–18 Uhr'),
      label(330, 78, 'Gehweg', { soft: true }),
      table(500, 66, 64, 22),
      seat(482, 77, 0, 'guest'),
      seat(582, 77, 180, 'guest'),
      street(12, 100, 636, 160),
      barrier(92, 102, 156),
      barrier(568, 102, 156),
      personAbove(62, 180, 180, 'lead'),
      personAbove(598, 180, 0, 'lead'),
      line(
        [
          [112, 218],
          [548, 218],
        ],
        { dashed: true, color: CONTROL },
      ),
      wheelchair(150, 239, 0),
      label(340, 239, 'freie Spur für Rollstuhl und Rollator'),
      hopscotch(124, 130),
      personAbove(272, 152, 0),
      personAbove(334, 152, 180),
      path(['M', 286, 152, 'Q', 303, 116, 320, 152]),
      ball(388, 150),
      personAbove(418, 176, 215),
      rect(450, 112, 104, 92, { rx: 10, fill: SHEET, stroke: CONTROL, 'stroke-dasharray': '2 7' }),
      label(502, 158, ['Ecke ohne', 'Bälle']),
      label(330, 280, 'Wenn die Pfeife ertönt: auf den Gehweg'),
      personAbove(28, 384, -90, 'lead'),
      besideLegend(54, 384, ['mindestens eine Person mit Weste', 'an jedem Ende, Wechsel nach 30 Min.']),
      carAbove(396, 384),
      personAbove(452, 384, 0, 'lead'),
      besideLegend(476, 384, ['Muss ein Auto durch,', 'geht jemand voran.']),
    ],
  }
}

const FEAR_PLACES: readonly Point[] = [
  [64, 176],
  [64, 96],
  [154, 96],
  [154, 176],
  [250, 176],
]

function fearWalk(): Drawing {
  return {
    id: 'angstraeume-begehung',
    title: 'Dieselbe Strecke bei Licht und im Dunkeln',
    height: 424,
    shapes: [
      ...walkPanel(12, 'bei Licht, 70–90 Min.'),
      sun(32, 22),
      sign(84, 64, 104, 'Durchgang'),
      sign(212, 64, 118, 'Unterführung'),
      sign(258, 214, 110, 'Haltestelle'),
      ...walkPanel(340, 'im Dunkeln, dieselbe Strecke', [494, 176]),
      moon(356, 22),
      sign(494, 126, 124, 'Lampe blendet'),
      sign(568, 232, 146, 'daneben: schwarz'),
      text(12, 300, 'Der Bogen hat fünf Felder für jeden Ort:', { bold: true }),
      sign(46, 330, 68, 'Licht'),
      sign(124, 330, 68, 'Sicht'),
      sign(216, 330, 96, 'Fluchtweg'),
      sign(365, 330, 182, 'Wer ist hier unterwegs?'),
      sign(504, 330, 76, 'Pflege'),
      face(566, 330, 'happy'),
      face(600, 330, 'serious'),
      face(634, 330, 'sad'),
      text(12, 378, [
        'An jedem Ort erst zwei Minuten schweigen, dann fragen und notieren.',
        'Nach der dunklen Runde geht niemand allein nach Hause.',
      ]),
    ],
  }
}

/** The route with its five places; in the dark the ground is hatched, but for the light of one lamp. */
function walkPanel(left: number, title: string, light?: Point): readonly Shape[] {
  const isDark = light !== undefined
  const at = ([x, y]: Point): Point => [left + x, y]
  const hatch = Array.from({ length: 12 }, (_, index) => {
    const y = 54 + index * 19
    return line(
      [
        [left + 6, y],
        [left + 302, y],
      ],
      { color: CONTROL },
    )
  })
  return [
    label(left + 46, 22, title, { anchor: 'start', bold: true }),
    rect(left, 42, 308, 228, { rx: 12, fill: isDark ? WASH : SHEET, stroke: CONTROL }),
    ...(isDark ? [...hatch, circle(...light, 32, { fill: SHEET })] : []),
    arrow([at([20, 236]), at([64, 236]), ...FEAR_PLACES.map(at), at([296, 176])], { dashed: true, color: ACCENT }),
    ...FEAR_PLACES.map((place, index) => number(...at(place), index + 1)),
  ]
}

export const STREETS: readonly Drawing[] = [playStreet(), fearWalk()]
