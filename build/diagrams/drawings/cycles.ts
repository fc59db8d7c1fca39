import type { Drawing } from '../drawing'
import { card, markedCard, table } from '../shapes/furniture'
import { arcArrow, arrow, curvedArrow, line } from '../shapes/lines'
import { child, person, seat } from '../shapes/people'
import { house } from '../shapes/places'
import { cup, number, step } from '../shapes/signs'
import { ACCENT, CONTROL, path, polar, rect, SHEET, type Shape, WASH } from '../svg'
import { label } from '../text'

function visitingService(): Drawing {
  return {
    id: 'besuchsdienst',
    title: 'Vom ersten Wunsch bis zum Abschied',
    height: 392,
    shapes: [
      house(50, 98, 60, 66),
      step(98, 46, 2, 'Wünsche hören', ['zu Hause: Worüber', 'reden Sie gern?']),
      person(50, 236),
      step(98, 196, 3, 'Kennenlernen', ['Erstgespräch und', 'Schulungsabende']),
      curvedArrow([278, 66], [322, 70], [346, 104]),
      curvedArrow([278, 216], [322, 212], [346, 176]),
      person(376, 166),
      person(418, 166),
      number(397, 92, 4),
      label(397, 190, 'Paare bilden', { bold: true }),
      label(397, 212, 'Nein ist erlaubt.', { soft: true }),
      arrow([
        [450, 144],
        [488, 144],
      ]),
      table(542, 118, 60, 52),
      cup(572, 144),
      seat(518, 144, 0, 'guest'),
      seat(626, 144, 180, 'guest'),
      seat(572, 94, 90, 'lead'),
      number(524, 80, 5),
      label(564, 210, 'Erstbesuch zu dritt', { bold: true }),
      label(572, 232, '60–90 Min.', { soft: true }),
      arrow([
        [572, 250],
        [572, 280],
        [26, 280],
        [26, 310],
      ]),
      step(12, 330, 6, 'Begleiten', ['Die Besuchenden treffen sich', 'alle vier bis sechs Wochen.']),
      arrow([
        [296, 330],
        [344, 330],
      ]),
      step(358, 330, 7, 'Abschied gestalten', ['ein letztes Treffen oder ein', 'Gedenken in der Gruppe']),
    ],
  }
}

function volunteers(): Drawing {
  const way = [
    { name: 'Strategie klären', time: '2–4 Wochen' },
    { name: 'Bedarf erheben', time: '2 Wochen' },
    { name: 'Gewinnen', time: '4–8 Wochen' },
    { name: 'Erstgespräch', time: '2–3 Wochen' },
    { name: 'Einarbeiten', time: '4–8 Wochen' },
  ]
  const [cx, cy, radius] = [444, 168, 104]
  return {
    id: 'freiwilligenmanagement',
    title: 'Zehn Schritte, von der Strategie bis zum Abschied',
    height: 392,
    shapes: [
      line(
        [
          [26, 40],
          [26, 320],
        ],
        { color: ACCENT },
      ),
      ...way.flatMap(({ name, time }, index) => wayStop(26, 40 + index * 70, index + 1, name, time)),
      curvedArrow([150, 320], [284, 316], [336, 190]),
      ...[-135, -45, 45, 135].map((angle, index) => number(...polar(cx, cy, radius, angle), index + 6)),
      arcArrow(cx, cy, radius, -125, -56),
      arcArrow(cx, cy, radius, -35, 34),
      arcArrow(cx, cy, radius, 55, 124),
      arcArrow(cx, cy, radius, 145, 214),
      label(346, 64, ['Begleiten und', 'fortbilden'], { anchor: 'end', bold: true }),
      label(542, 84, 'Anerkennen', { anchor: 'start', bold: true }),
      label(542, 252, ['Konflikte', 'klären'], { anchor: 'start', bold: true }),
      label(342, 282, 'Auswerten', { bold: true }),
      label(cx, cy, ['Einmal im Jahr', 'entstehen drei', 'neue Vorhaben.']),
      arrow([
        [444, 284],
        [444, 326],
      ]),
      wayStop(444, 350, 10, 'Verabschieden', 'Dank und Nachweis').join('\n'),
    ],
  }
}

/** A number with a name and a time beside it. */
function wayStop(x: number, y: number, value: number, name: string, time: string): readonly Shape[] {
  return [
    number(x, y, value),
    label(x + 26, y - 10, name, { anchor: 'start', bold: true }),
    label(x + 26, y + 11, time, { anchor: 'start', soft: true }),
  ]
}

function exchangeRing(): Drawing {
  return {
    id: 'tauschring-zeitbank',
    title: 'Drei geben und nehmen, ohne sich direkt aufzurechnen',
    height: 400,
    shapes: [
      person(330, 62),
      label(330, 82, 'die Erste', { bold: true }),
      person(110, 262),
      label(110, 282, 'der Nachbar', { bold: true }),
      person(526, 262),
      person(562, 262),
      child(596, 262),
      label(560, 282, 'die Familie', { bold: true }),
      curvedArrow([372, 52], [500, 70], [544, 200]),
      curvedArrow([500, 250], [330, 296], [148, 250]),
      curvedArrow([116, 200], [160, 70], [288, 52]),
      label(536, 92, ['hütet', 'den Hund']),
      label(330, 248, 'schleppt Kisten'),
      label(124, 92, ['repariert', 'das Rad']),
      label(330, 158, ['Gezählt wird Zeit.', 'Jede Stunde ist', 'gleich viel wert.'], { bold: true }),
      ...account(130, 348),
    ],
  }
}

/** What an account may hold: from 20 hours below nothing to 20 above. */
function account(x: number, y: number): readonly Shape[] {
  return [
    rect(x, y - 10, 400, 20, { rx: 10, fill: WASH }),
    path(['M', x + 200, y - 18, 'V', y + 18]),
    label(x - 12, y, '−20 Std.', { anchor: 'end' }),
    label(x + 412, y, '+20 Std.', { anchor: 'start' }),
    label(x + 200, y + 34, 'Jedes Konto beginnt bei null.'),
  ]
}

function lendingShop(): Drawing {
  const boards = ['Feiern', 'Bauen', 'Reisen', 'Kinder', 'Krankenpflege']
  return {
    id: 'leihladen',
    title: 'Der Weg der Dinge im Leihladen',
    height: 408,
    shapes: [
      step(12, 30, 2, 'Bestand sammeln', ['je Person ein Ding,', 'das funktioniert']),
      arrow([
        [26, 56],
        [26, 108],
      ]),
      step(12, 128, 3, 'Prüfen, erfassen', ['Nummer, Foto und', 'Kurzanleitung']),
      arrow([
        [26, 154],
        [26, 206],
      ]),
      step(12, 226, 4, 'Einräumen', ['nach Anlässen,', 'Schweres unten']),
      arrow([
        [178, 226],
        [230, 226],
      ]),
      ...boards.flatMap((name, index) => [
        rect(238, 22 + index * 52, 168, 52, { fill: index % 2 === 0 ? SHEET : WASH }),
        label(322, 48 + index * 52, name),
      ]),
      arrow([
        [412, 62],
        [462, 62],
      ]),
      step(472, 62, 6, 'Ausleihe', ['ansehen, Schein,', 'Pfand, Tag der', 'Rückgabe']),
      arrow([
        [486, 148],
        [486, 192],
      ]),
      step(472, 212, 7, 'Schließen', ['Zurückgebrachtes', 'säubern']),
      arrow([
        [466, 226],
        [412, 226],
      ]),
      line(
        [
          [12, 310],
          [648, 310],
        ],
        { color: CONTROL, dashed: true },
      ),
      step(12, 340, 8, 'Warten und mustern', ['Ein Abend im Monat', 'für Reparaturen']),
      card(296, 330, 44, 40, 2),
      label(352, 350, ['Defektes', 'in die Kiste'], { anchor: 'start' }),
      markedCard(476, 330, 44, 40),
      label(532, 350, ['ein Jahr nicht', 'geliehen:', 'verschenken'], { anchor: 'start' }),
    ],
  }
}

export const CYCLES: readonly Drawing[] = [visitingService(), volunteers(), exchangeRing(), lendingShop()]
