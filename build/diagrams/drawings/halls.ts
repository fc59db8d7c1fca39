import type { Drawing } from '../drawing'
import { area, boardAbove, door, room, table } from '../shapes/furniture'
import { note, personLegend } from '../shapes/legend'
import { curvedArrow } from '../shapes/lines'
import { personAbove, seat, wheelchair } from '../shapes/people'
import { bell, clock, cup, goodDot, number } from '../shapes/signs'
import { polar, rect, SHEET, type Shape } from '../svg'
import { label } from '../text'

function residentsAssembly(): Drawing {
  const columns = [174, 218, 262, 306]
  return {
    id: 'bewohnerversammlung',
    title: 'Raumplan einer Bewohnerversammlung',
    height: 420,
    shapes: [
      room(12, 12, 462, 396),
      ...themeCorner(24, 52, 'Ecke 1'),
      ...themeCorner(356, 52, 'Ecke 2'),
      ...themeCorner(24, 222, 'Ecke 3'),
      ...themeCorner(356, 222, 'Ecke 4'),
      ...[202, 240, 278].map((x) => personAbove(x, 44, 90, 'lead')),
      number(164, 44, 3),
      ...columns.map((x, index) => (index % 3 === 0 ? wheelchair(x, 112, -90) : seat(x, 112, -90, 'guest'))),
      ...[162, 212, 262].flatMap((y) => columns.map((x) => seat(x, y, -90, 'guest'))),
      door(216, 408, 48, 0, 'left'),
      personAbove(192, 378, 30, 'lead'),
      personAbove(288, 378, 150, 'lead'),
      number(240, 332, 2),
      boardAbove(356, 404, 88),
      goodDot(356, 382),
      number(126, 56, 4),
      number(458, 56, 4),
      number(126, 226, 4),
      number(458, 226, 4),
      note(492, 38, '2 Ankommen', ['Nachbarn begrüßen.', 'Alle kleben einen', 'Punkt auf ihr Haus.']),
      note(492, 138, '3 Zeigen', ['Drei aus dem Viertel', 'tragen vor. Plätze für', 'Rollstühle sind vorn.']),
      note(492, 238, '4 In die Ecken', ['Zwei Gastgebende je', 'Thema, 2 × 20 Min.']),
      note(492, 318, '5 Verabreden', ['Namen gleich auf die', 'Liste, mit Ort und Tag', 'des ersten Treffens.']),
    ],
  }
}

/** A theme in its corner: two hosts, and guests who stand around. */
function themeCorner(x: number, y: number, name: string): readonly Shape[] {
  return [
    area(x, y, 106, 134),
    label(x + 42, y + 22, name, { bold: true }),
    personAbove(x + 32, y + 58, 90, 'lead'),
    personAbove(x + 74, y + 58, 90, 'lead'),
    ...[19, 53, 87].map((shift) => personAbove(x + shift, y + 106, -90)),
  ]
}

function repairCafe(): Drawing {
  return {
    id: 'repair-cafe',
    title: 'Stationen im Repair Café',
    height: 430,
    shapes: [
      room(12, 12, 486, 348),
      room(498, 12, 150, 148),
      label(580, 40, 'Nebenraum', { bold: true }),
      label(594, 116, ['Bohren und', 'anderer', 'Lärm']),
      door(498, 96, 44, 90, 'left'),
      ...repairTable(38, 32, 'Elektro'),
      ...repairTable(342, 32, 'Textil'),
      ...repairTable(38, 172, 'Fahrrad'),
      ...repairTable(342, 172, 'Holz'),
      area(184, 66, 142, 128),
      cup(255, 92),
      label(255, 120, 'Café in der Mitte', { size: 15 }),
      ...[217, 255, 293].map((x) => personAbove(x, 162, -90)),
      door(230, 360, 50, 0, 'left'),
      table(124, 312, 80, 34),
      personAbove(164, 294, 90, 'lead'),
      number(104, 328, 2),
      table(306, 312, 80, 34),
      personAbove(346, 294, 90, 'lead'),
      number(406, 328, 4),
      label(255, 376, 'Eingang'),
      note(514, 196, '2 Empfangen', 'und annehmen'),
      note(514, 250, '3 Reparieren', '90–120 Min.'),
      note(514, 304, '4 Prüfen', ['alles mit Netz-', 'stecker, 20–30 Min.']),
      personLegend(28, 408, 'lead', 'nimmt an, repariert, prüft'),
      personLegend(300, 408, 'guest', 'Gast: sitzt daneben und fasst mit an'),
    ],
  }
}

/** A table for one trade: who repairs and the guest sit side by side. */
function repairTable(x: number, y: number, name: string): readonly Shape[] {
  return [
    table(x, y + 38, 128, 38),
    label(x + 64, y + 57, name),
    seat(x + 42, y + 20, 90, 'lead'),
    seat(x + 86, y + 20, 90, 'guest'),
    number(x + 128, y + 38, 3),
  ]
}

function livingLibrary(): Drawing {
  return {
    id: 'human-library',
    title: 'Stationen der Lebendigen Bibliothek',
    height: 424,
    shapes: [
      room(12, 12, 480, 340),
      room(492, 12, 156, 196),
      door(492, 128, 48, 90, 'left'),
      label(570, 38, 'Rückzugsraum', { bold: true }),
      label(570, 72, ['für die „Bücher“,', 'mit Essen']),
      personAbove(592, 142, 180),
      label(592, 174, 'Ruheraum'),
      boardAbove(96, 18, 140),
      label(96, 40, 'Katalog'),
      curvedArrow([96, 56], [110, 84], [96, 112], { dashed: true }),
      personAbove(96, 132, 90),
      table(34, 160, 124, 36),
      bell(62, 178),
      clock(132, 178),
      personAbove(62, 222, -90),
      personAbove(132, 222, -90),
      label(62, 252, 'Theke'),
      label(132, 252, 'Uhr'),
      curvedArrow([166, 160], [184, 148], [192, 122], { dashed: true }),
      ...readingPlace(260, 88, 1),
      ...readingPlace(418, 88, 2),
      ...readingPlace(260, 282, 3),
      ...readingPlace(418, 282, 1),
      personAbove(338, 178, 0),
      label(338, 208, 'Springerin'),
      note(508, 246, 'Vier Helfende', ['Theke, Uhr, Ruhe-', 'raum, Springerin']),
      note(508, 318, 'Nach 20 Minuten', 'läutet es.'),
      personLegend(28, 388, 'lead', ['„Buch“: erzählt von sich,', 'muss nichts beantworten']),
      personLegend(300, 388, 'guest', ['Gäste: ein bis drei je „Buch“,', 'dürfen alles fragen']),
    ],
  }
}

/** A "book" at a small table with one to three readers. */
function readingPlace(cx: number, cy: number, readers: number): readonly Shape[] {
  const seats = Array.from({ length: readers }, (_, index) => {
    const angle = (index - (readers - 1) / 2) * 58
    return seat(...polar(cx, cy, 44, angle), angle + 180, 'guest')
  })
  return [rect(cx - 16, cy - 16, 32, 32, { rx: 6, fill: SHEET }), seat(cx - 44, cy, 0, 'lead'), ...seats]
}

export const HALLS: readonly Drawing[] = [residentsAssembly(), repairCafe(), livingLibrary()]
