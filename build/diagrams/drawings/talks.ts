import type { Drawing } from '../drawing'
import { door, room, table } from '../shapes/furniture'
import { arcArrow, arrow, curvedArrow } from '../shapes/lines'
import { person, seat } from '../shapes/people'
import { bubble, cup, number, phone } from '../shapes/signs'
import { ACCENT, circle, path, polar, rect, SHEET, type Shape, spread } from '../svg'
import { label, text } from '../text'

function mediation(): Drawing {
  const together = [
    { value: 2, name: 'Regeln klären', time: '10–15 Min.' },
    { value: 3, name: 'Beide Sichtweisen', time: '2 × 15 Min.' },
    { value: 4, name: 'Verstehen', time: '25–35 Min.' },
    { value: 5, name: 'Lösungen sammeln', time: '20–25 Min.' },
    { value: 6, name: 'Vereinbaren', time: '15 Min.' },
  ]
  return {
    id: 'nachbarschaftsmediation',
    title: 'Sitzordnung und Schritte einer Mediation',
    height: 424,
    shapes: [
      room(12, 12, 276, 262),
      door(196, 274, 48, 0, 'left'),
      table(104, 96, 92, 92),
      seat(128, 66, 90, 'lead'),
      seat(172, 66, 90, 'lead'),
      seat(66, 142, 0, 'guest'),
      seat(234, 142, 180, 'guest'),
      label(150, 32, 'Leitung'),
      label(66, 184, 'Seite A'),
      label(238, 184, 'Seite B'),
      text(12, 306, ['Beide sitzen gleich weit von der', 'Leitung. Niemand hat die Tür', 'im Rücken.']),
      text(12, 382, ['Ein zweiter Raum ist für', 'Einzelgespräche da.'], { soft: true }),
      ...mediationPath(together),
    ],
  }
}

/** Two ways that become one while both sides sit together. */
function mediationPath(together: readonly { value: number; name: string; time: string }[]): readonly Shape[] {
  return [
    path(['M', 342, 40, 'C', 342, 70, 370, 62, 370, 92, 'V', 336, 'C', 370, 366, 342, 358, 342, 386], {
      stroke: ACCENT,
    }),
    path(['M', 398, 40, 'C', 398, 70, 370, 62, 370, 92, 'V', 336, 'C', 370, 366, 398, 358, 398, 386], {
      stroke: ACCENT,
    }),
    number(342, 38, 1),
    number(398, 38, 1),
    label(426, 28, 'Einzeln sprechen', { anchor: 'start', bold: true }),
    label(426, 48, '1–2 Wochen', { anchor: 'start', soft: true }),
    ...together.flatMap(({ value, name, time }, index) => {
      const y = 100 + index * 57
      return [
        number(370, y, value),
        label(398, y, name, { anchor: 'start', bold: true }),
        label(648, y, time, { anchor: 'end', soft: true }),
      ]
    }),
    number(342, 392, 7),
    number(398, 392, 7),
    label(426, 382, 'Bei beiden nachfragen', { anchor: 'start', bold: true }),
    label(426, 402, '4–6 Wochen', { anchor: 'start', soft: true }),
  ]
}

function clearingTalk(): Drawing {
  return {
    id: 'konfliktgespraech',
    title: 'Vier Schritte des klärenden Gesprächs',
    height: 420,
    shapes: [
      label(112, 40, 'über Eck, nicht gegenüber', { bold: true }),
      rect(46, 68, 96, 96, { rx: 8, fill: SHEET }),
      cup(80, 136),
      cup(112, 92),
      seat(94, 190, -90, 'lead'),
      seat(168, 116, 180, 'guest'),
      label(94, 230, 'Sie'),
      label(190, 156, 'Ihr Nachbar'),
      text(12, 296, [
        'Die vier Schritte sind ein',
        'Geländer: Sprechen Sie von',
        'sich, und hören Sie vor der',
        'Bitte zu.',
      ]),
      ...sentence(12, 'Beobachtung', '„Mir ist aufgefallen, dass …“', 28),
      ...sentence(94, 'Gefühl', '„Mir geht es dann …“', 28),
      ...sentence(176, 'Bedürfnis', '„Wichtig ist mir …“', 28),
      ...sentence(258, 'Zuhören', '„Wie ist das bei Ihnen?“', 228),
      ...sentence(340, 'Bitte', '„Ich bitte Sie …“', 28),
    ],
  }
}

/** A step with its name on the left and the beginning of a sentence. */
function sentence(y: number, name: string, words: string, tail: number): readonly Shape[] {
  return [bubble(380, y, 268, 52, words, tail), label(368, y + 26, name, { bold: true, anchor: 'end' })]
}

function phoneChain(): Drawing {
  const [cx, cy, radius] = [178, 214, 136]
  const people = spread(6).flatMap((angle, index) => {
    const [x, y] = polar(cx, cy, radius, angle)
    return [person(x, y + 22, index === 0 ? 'lead' : 'guest'), phone(x + 30, y + 4)]
  })
  return {
    id: 'telefonkette',
    title: 'Die Telefonkette am Morgen und ihr Notfallplan',
    height: 424,
    shapes: [
      label(cx, 22, 'Startperson, zum Beispiel 8:30 Uhr', { bold: true }),
      ...people,
      ...[0, 1, 3, 4].map((index) => arcArrow(cx, cy, radius, -70 + index * 60, -47 + index * 60)),
      arcArrow(cx, cy, radius, 230, 253),
      curvedArrow([270, 176], [250, 262], [210, 318], { dashed: true }),
      label(330, 322, 'bleibt stumm'),
      label(150, cy - 6, ['Jede Person nimmt', 'einen Anruf an und', 'macht einen.']),
      label(cx, 402, 'Die letzte meldet: „Runde ist durch.“'),
      text(418, 64, 'Antwortet jemand nicht:', { bold: true }),
      ...emergencyPlan(424, 100),
    ],
  }
}

function emergencyPlan(x: number, y: number): readonly Shape[] {
  const lines = [
    ['nach zehn Minuten', 'noch einmal anrufen'],
    ['den Nächsten anrufen,', 'Startperson verständigen'],
    ['Startperson ruft Angehörige', 'und Schlüsselperson an'],
    ['niemand öffnet, keine', 'Erklärung: 112'],
  ]
  return lines.flatMap((pair, index) => [
    ...(index === 0
      ? []
      : [
          arrow([
            [x, y + index * 80 - 62],
            [x, y + index * 80 - 20],
          ]),
        ]),
    spotNumber(x, y + index * 80),
    label(x + 20, y + index * 80, pair, { anchor: 'start' }),
  ])
}

/** A stop on the way of the emergency plan. */
function spotNumber(x: number, y: number): Shape {
  return circle(x, y, 8, { fill: ACCENT, stroke: ACCENT })
}

export const TALKS: readonly Drawing[] = [mediation(), clearingTalk(), phoneChain()]
