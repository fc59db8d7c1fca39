import type { Drawing } from '../drawing'
import { card, door, room, roundTable, table } from '../shapes/furniture'
import { arcArrow, arrow, line } from '../shapes/lines'
import { person, personAbove, seat, seatRing } from '../shapes/people'
import { number, sheetOfPaper, sign, step } from '../shapes/signs'
import { ACCENT, CONTROL, circle, polar, rect, SHEET, type Shape, spread, WASH } from '../svg'
import { label, text } from '../text'

function citizensCouncil(): Drawing {
  const drawn = [1, 5, 8, 14]
  const crowd = Array.from({ length: 15 }, (_, index) =>
    personAbove(30 + (index % 5) * 38, 76 + Math.floor(index / 5) * 34, -90, drawn.includes(index) ? 'lead' : 'guest'),
  )
  const guests = Array.from({ length: 14 }, () => 'guest' as const)
  return {
    id: 'buergerrat',
    title: 'Vom Losbrief bis zur Antwort des Rats',
    height: 444,
    shapes: [
      step(12, 26, 2, 'Losen'),
      ...crowd,
      personAbove(28, 196, -90, 'lead'),
      label(52, 196, 'ausgelost', { anchor: 'start' }),
      arrow([
        [216, 110],
        [248, 110],
      ]),
      step(264, 26, 4, 'Frei beraten'),
      ...seatRing(364, 142, 76, guests),
      label(364, 142, ['12–16', 'Menschen']),
      ...['Sorgen', 'Lösungen', 'Fakten', 'Bedenken'].map((name, index) => sign(225 + index * 94, 260, 86, name)),
      arrow([
        [476, 142],
        [508, 142],
      ]),
      step(522, 26, 6, 'Erklärung'),
      sheetOfPaper(590, 128),
      label(590, 176, ['höchstens', 'eine Seite']),
      line(
        [
          [12, 290],
          [648, 290],
        ],
        { color: CONTROL, dashed: true },
      ),
      step(12, 318, 7, 'Bürgercafé'),
      ...[68, 188].flatMap((x) => [roundTable(x, 386, 18), ...seatRing(x, 386, 38, guests.slice(0, 4), -45)]),
      arrow([
        [250, 386],
        [276, 386],
      ]),
      step(284, 318, 8, 'Antworten', ['Der Rat sagt zu jedem Punkt:']),
      ...answer(284, ['Das tun', 'wir.']),
      ...answer(408, ['Das prüfen', 'wir.']),
      ...answer(532, ['Das tun wir', 'nicht, weil …']),
    ],
  }
}

function answer(x: number, words: readonly string[]): readonly Shape[] {
  return [rect(x, 366, 116, 60, { rx: 8, fill: SHEET }), label(x + 58, 396, words)]
}

function residentsJury(): Drawing {
  return {
    id: 'verfuegungsfonds-bewohnerjury',
    title: 'Vom Antrag bis zum Bericht',
    height: 404,
    shapes: [
      step(12, 30, 3, 'Beraten'),
      person(50, 138),
      sheetOfPaper(104, 118),
      text(12, 170, ['Der Antrag: eine Seite', 'oder gesprochen']),
      arrow([
        [176, 118],
        [210, 118],
      ]),
      room(222, 52, 226, 200),
      label(335, 30, 'Jury: fünf bis elf Menschen', { bold: true }),
      table(276, 116, 118, 62),
      ...[300, 335, 370].flatMap((x) => [seat(x, 98, 90, 'guest'), seat(x, 196, -90, 'guest')]),
      seat(254, 147, 0, 'lead'),
      ...[312, 335, 358].map((x) => card(x - 9, 134, 18, 26, 2)),
      door(398, 252, 40, 0, 'left'),
      personAbove(418, 288, 90),
      label(398, 318, ['Befangene', 'gehen hinaus.']),
      number(240, 72, 5),
      number(430, 72, 6),
      step(12, 258, 5, 'Anhören', ['je Antrag fünf Minuten']),
      step(12, 342, 6, 'Entscheiden', ['erst still Karten legen,', 'dann sprechen']),
      arrow([
        [454, 108],
        [484, 86],
      ]),
      arrow([
        [454, 150],
        [484, 150],
      ]),
      arrow([
        [454, 192],
        [484, 214],
      ]),
      ...verdict(490, 58, 'Grün', 'ja'),
      ...verdict(490, 124, 'Gelb', 'ja, wenn …'),
      ...verdict(490, 190, 'Rot', 'Grund, Tipp'),
      step(490, 286, 8, 'Auszahlen', ['mit Vorschuss']),
      arrow([
        [504, 312],
        [504, 344],
      ]),
      step(490, 364, 9, 'Berichten', ['Foto, fünf Sätze']),
    ],
  }
}

function verdict(x: number, y: number, name: string, meaning: string): readonly Shape[] {
  return [
    rect(x, y, 158, 52, { rx: 8, fill: SHEET }),
    label(x + 12, y + 26, name, { anchor: 'start', bold: true }),
    label(x + 58, y + 26, meaning, { anchor: 'start' }),
  ]
}

function charrette(): Drawing {
  const steps: readonly (readonly [string, string, string])[] = [
    ['Auftrag', 'klären', '4–6 Wochen'],
    ['Mini-', 'Charrette', '1 Tag'],
    ['Grund-', 'lagen', '3–4 Wochen'],
    ['Kern-', 'Charrette', '4–7 Tage'],
    ['Aus-', 'arbeiten', '3–4 Wochen'],
    ['Abschluss-', 'Charrette', '1 Tag'],
    ['Beschluss,', 'Antwort', '3–6 Wochen'],
  ]
  const at = (index: number): number => 48 + index * 94
  const [cx, cy, radius] = [330, 312, 92]
  return {
    id: 'charrette',
    title: 'Sieben Schritte, und der Tag in der Kernwoche',
    height: 436,
    shapes: [
      line(
        [
          [48, 30],
          [612, 30],
        ],
        { color: ACCENT },
      ),
      ...steps.flatMap(([first, second, time], index) => [
        number(at(index), 30, index + 1),
        label(at(index), 66, [first, second], { bold: true, size: 15 }),
        label(at(index), 108, time, { soft: true, size: 15 }),
      ]),
      line(
        [
          [at(3) - 40, 126],
          [20, 160],
        ],
        { color: CONTROL, dashed: true },
      ),
      line(
        [
          [at(3) + 40, 126],
          [640, 160],
        ],
        { color: CONTROL, dashed: true },
      ),
      ...spread(5).map((angle) => circle(...polar(cx, cy, radius, angle), 8, { fill: ACCENT, stroke: ACCENT })),
      ...spread(5).map((angle) => arcArrow(cx, cy, radius, angle + 10, angle + 63)),
      label(cx, cy, ['jeden Tag', '10–20 Uhr', 'offen'], { bold: true }),
      label(cx, 186, 'Kurzbericht vor der Wand'),
      label(434, 274, ['bis 13 Uhr: Thementische', 'mit Gästen'], { anchor: 'start' }),
      label(404, 394, ['nachmittags: Team zeichnet,', 'wer will, setzt sich dazu'], { anchor: 'start' }),
      label(260, 392, ['18.30 Uhr: zwei Stärken,', 'dann zwei Einwände'], { anchor: 'end' }),
      label(226, 274, ['über Nacht ändern,', 'nicht diskutieren'], { anchor: 'end' }),
    ],
  }
}

const SURVEY_PHASES: readonly { name: string; time: string; from: number; sure: number; most: number }[] = [
  { name: 'Vorhaben klären', time: '2 Wochen', from: 0, sure: 2, most: 2 },
  { name: 'Voruntersuchung', time: '3–4 Wochen', from: 2, sure: 3, most: 4 },
  { name: 'Entscheiden', time: '1 Woche', from: 6, sure: 1, most: 1 },
  { name: 'Team schulen', time: '2 Wochen', from: 7, sure: 2, most: 2 },
  { name: 'Gespräche führen', time: '3–6 Wochen', from: 9, sure: 3, most: 6 },
  { name: 'Auswerten', time: '2–3 Wochen', from: 15, sure: 2, most: 3 },
]

function activatingSurvey(): Drawing {
  const [left, unit] = [206, 23]
  const rowAt = (index: number): number => 32 + index * 44
  const week = (count: number): number => left + count * unit
  return {
    id: 'aktivierende-befragung',
    title: 'Acht Phasen der aktivierenden Befragung',
    height: 400,
    shapes: [
      ...[...SURVEY_PHASES.map(({ name }) => name), 'Versammlung', 'Gruppen begleiten'].flatMap((name, index) => [
        number(26, rowAt(index), index + 1),
        label(52, rowAt(index), name, { anchor: 'start', bold: true }),
      ]),
      ...SURVEY_PHASES.flatMap(({ time, from, sure, most }, index) => [
        rect(week(from), rowAt(index) - 12, most * unit, 24, { rx: 4, stroke: CONTROL, 'stroke-dasharray': '2 6' }),
        rect(week(from), rowAt(index) - 12, sure * unit, 24, { rx: 4, fill: WASH }),
        from < 10
          ? label(week(from + most) + 8, rowAt(index), time, { anchor: 'start', soft: true })
          : label(week(from) - 8, rowAt(index), time, { anchor: 'end', soft: true }),
      ]),
      circle(week(18), rowAt(6), 8, { fill: ACCENT, stroke: ACCENT }),
      label(week(18) - 16, rowAt(6), '1 Tag', { anchor: 'end', soft: true }),
      arrow([
        [week(18), rowAt(7)],
        [642, rowAt(7)],
      ]),
      label(week(18) - 8, rowAt(7), 'laufend', { anchor: 'end', soft: true }),
      label(330, 386, 'Vom letzten Gespräch bis zur Versammlung: höchstens vier Wochen'),
    ],
  }
}

export const DECISIONS: readonly Drawing[] = [citizensCouncil(), residentsJury(), charrette(), activatingSurvey()]
