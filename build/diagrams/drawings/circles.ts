import type { Drawing } from '../drawing'
import { card, roundTable, table } from '../shapes/furniture'
import { note, personLegend } from '../shapes/legend'
import { arrow, curvedArrow } from '../shapes/lines'
import { armchair, freeSeat, type Role, seat } from '../shapes/people'
import { cup } from '../shapes/signs'
import { ACCENT, CONTROL, circle, path, place, polar, SHEET, type Shape, spread, WASH } from '../svg'
import { label, text } from '../text'

/** Chairs in a ring with two lanes, at the left and the right, that lead to the middle. */
function ringWithLanes(cx: number, cy: number, radius: number, count: number): readonly Shape[] {
  const half = count / 2
  const gap = Math.asin(36 / radius) * (180 / Math.PI)
  const pitch = (180 - 2 * gap) / (half - 1)
  const angles = [0, 180].flatMap((side) => Array.from({ length: half }, (_, index) => side + gap + index * pitch))
  return angles.map((angle) => seat(...polar(cx, cy, radius, angle), angle + 180, 'guest'))
}

function fishbowl(): Drawing {
  const [cx, cy] = [212, 208]
  const roles: readonly (Role | 'free')[] = ['free', 'guest', 'guest', 'lead', 'guest', 'guest']
  const inside = spread(roles.length, 0).map((angle, index) => {
    const role = roles[index] ?? 'free'
    const [x, y] = polar(cx, cy, 60, angle)
    return role === 'free' ? freeSeat(x, y, angle + 180) : seat(x, y, angle + 180, role)
  })
  return {
    id: 'fishbowl',
    title: 'Sitzordnung beim Fishbowl',
    height: 416,
    shapes: [
      ...ringWithLanes(cx, cy, 134, 16),
      ...ringWithLanes(cx, cy, 184, 22),
      ...inside,
      arrow([
        [428, cy],
        [298, cy],
      ]),
      note(452, 36, 'Innerer Kreis', ['Nur hier wird gesprochen.', 'Vier Menschen beginnen.']),
      personLegend(467, 98, 'lead', 'Moderation'),
      note(452, 182, 'Freier Stuhl', ['Wer beitragen will, setzt', 'sich. Dann geht jemand', 'von innen hinaus.']),
      note(452, 312, 'Äußere Kreise', ['Hier wird zugehört. Zwei', 'Gassen von je einem', 'Meter führen nach innen.']),
    ],
  }
}

function storyCircle(): Drawing {
  const [cx, cy] = [200, 196]
  const chairs = spread(12).map((angle, index) => {
    const [x, y] = polar(cx, cy, 136, angle)
    const role: Role = index === 0 || index === 6 ? 'lead' : 'guest'
    return index === 3 || index === 9 ? armchair(x, y, angle + 180, role) : seat(x, y, angle + 180, role)
  })
  return {
    id: 'erzaehlcafe',
    title: 'Stuhlkreis im Erzählcafé',
    height: 392,
    shapes: [
      ...chairs,
      bowl(cx, cy),
      label(cx, cy + 44, ['Gegenstände', 'zum Thema']),
      curvedArrow(polar(cx, cy, 108, -30), [cx + 34, cy - 58], polar(cx, cy, 108, -150), { dashed: true }),
      label(cx, 20, 'Leitung', { bold: true }),
      text(286, 54, 'wer schlecht hört'),
      label(cx, 372, 'zweite Person: achtet auf alle', { bold: true }),
      note(430, 130, 'Ein Gegenstand wandert', ['mit dem Wort. Nicht reihum:', 'Es erzählt, wer mag.']),
      note(430, 216, 'Enger Kreis ohne Tische', ['12 Stühle, zwei davon mit', 'Armlehnen']),
      table(442, 294, 150, 56),
      cup(476, 322),
      cup(518, 322),
      cup(560, 322),
      label(517, 372, 'Kaffeetisch: gedeckt daneben'),
    ],
  }
}

/** A bowl with three things, seen from above. */
function bowl(cx: number, cy: number): Shape {
  return [
    circle(cx, cy, 24, { fill: SHEET }),
    circle(cx - 8, cy - 6, 6, { fill: WASH }),
    place(cx + 7, cy - 4, [path(['M', -5, -7, 'H', 5, 'V', 7, 'H', -5, 'Z'], { fill: WASH })]),
    path(['M', cx - 8, cy + 12, 'L', cx, cy + 3, 'L', cx + 8, cy + 12, 'Z'], { fill: WASH }),
  ].join('\n')
}

function roundTableTalk(): Drawing {
  const [cx, cy] = [226, 206]
  const groups = [
    { name: 'Jugendliche', angle: -18, x: 380, y: 88 },
    { name: 'Geschäftsleute', angle: 54, x: 318, y: 370 },
    { name: 'Eltern', angle: 126, x: 134, y: 370 },
    { name: 'Stadt', angle: 198, x: 94, y: 88 },
  ]
  const shapes = groups.flatMap(({ name, angle, x, y }) => [
    ...[-15, 15].map((side) => seat(...polar(cx, cy, 118, angle + side), angle + side + 180, 'guest')),
    groupArc(cx, cy, 150, angle),
    voteCard(...polar(cx, cy, 62, angle), angle),
    label(x, y, name, { bold: true }),
  ])
  return {
    id: 'runder-tisch',
    title: 'Sitzordnung am Runden Tisch',
    height: 388,
    shapes: [
      roundTable(cx, cy, 88),
      seat(cx, cy - 118, 90, 'lead'),
      label(cx, 36, 'Moderation', { bold: true }),
      label(cx, 56, 'hat dabei nichts zu gewinnen'),
      label(cx, cy, ['eine offene', 'Frage']),
      ...shapes,
      note(452, 128, 'Gleich viele Menschen', ['Jede Gruppe entsendet zum', 'Beispiel zwei.']),
      note(452, 216, 'Eine Stimme je Gruppe', ['Entschieden wird im', 'Konsens.']),
      note(452, 304, 'Nach außen', ['spricht nur die Moderation.']),
    ],
  }
}

/** Holds the two people of a group together. */
function groupArc(cx: number, cy: number, radius: number, angle: number): Shape {
  const [from, to] = [polar(cx, cy, radius, angle - 26), polar(cx, cy, radius, angle + 26)]
  return path(['M', ...from, 'A', radius, radius, 0, 0, 1, ...to], { stroke: ACCENT })
}

function voteCard(x: number, y: number, angle: number): Shape {
  return [
    place(x, y, [path(['M', -9, -12, 'H', 9, 'V', 12, 'H', -9, 'Z'], { fill: WASH })], angle),
    label(x, y, '1'),
  ].join('\n')
}

const CONSULTATION_PHASES = [
  { name: 'Rollen verteilen', time: '5 Min.', minutes: 5 },
  { name: 'Spontanbericht', time: '10 Min.', minutes: 10 },
  { name: 'Schlüsselfrage', time: '5 Min.', minutes: 5 },
  { name: 'Weg wählen', time: '5 Min.', minutes: 5 },
  { name: 'Beratung', time: '10–15 Min.', minutes: 15 },
  { name: 'Abschluss', time: '10–15 Min.', minutes: 15 },
] as const

function peerConsultation(): Drawing {
  const [cx, cy] = [156, 166]
  const ring = spread(7, 90).map((angle, index) => {
    if (index === 0) return seat(...polar(cx, cy, 138, angle), angle + 180, 'guest')
    return seat(...polar(cx, cy, 82, angle), angle + 180, index === 3 ? 'lead' : 'guest')
  })
  return {
    id: 'kollegiale-beratung',
    title: 'Sechs Phasen der kollegialen Beratung',
    height: 456,
    shapes: [
      label(cx, 24, 'Phase 5: Beratung', { bold: true }),
      label(cx, 46, 'Alle reden miteinander.'),
      ...ring,
      label(96, 92, 'Moderation', { anchor: 'end' }),
      card(cx + 24, cy + 128, 22, 28, 3),
      curvedArrow([cx, cy + 74], [cx, cy + 90], [cx, cy + 112]),
      label(cx, cy + 180, ['Wer den Fall einbringt, rückt', 'zurück und schreibt mit.']),
      ...CONSULTATION_PHASES.flatMap((phase, index) => phaseRow(350, 40 + index * 50, index + 1, phase)),
      text(12, 396, 'So lang ist jede Phase. Gestrichelt: was die Runde zusätzlich braucht.', { soft: true }),
      ...timeBar(12, 408),
    ],
  }
}

function phaseRow(
  x: number,
  y: number,
  value: number,
  { name, time }: { name: string; time: string },
): readonly Shape[] {
  return [
    circle(x + 14, y, 14, { fill: ACCENT, stroke: SHEET }),
    label(x + 14, y, String(value), { bold: true, fill: SHEET }),
    label(x + 40, y, name, { anchor: 'start', bold: true }),
    label(x + 298, y, time, { anchor: 'end', soft: true }),
  ]
}

/** The phases one after the other, as long as they take; the dashed end is the part that may be left out. */
function timeBar(x: number, y: number): readonly Shape[] {
  const unit = 636 / 55
  let left = x
  return CONSULTATION_PHASES.flatMap(({ minutes }, index) => {
    const start = left
    left += minutes * unit
    const sure = minutes === 15 ? 10 : minutes
    return [
      path(['M', start, y, 'h', minutes * unit, 'v', 36, 'h', -minutes * unit, 'Z'], {
        stroke: CONTROL,
        'stroke-dasharray': '2 6',
      }),
      path(['M', start, y, 'h', sure * unit, 'v', 36, 'h', -sure * unit, 'Z'], { fill: index === 4 ? WASH : SHEET }),
      label(start + (sure * unit) / 2, y + 18, String(index + 1), { bold: true }),
    ]
  })
}

export const CIRCLES: readonly Drawing[] = [fishbowl(), storyCircle(), roundTableTalk(), peerConsultation()]
