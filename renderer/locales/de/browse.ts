/** Ways through the library beside the search, and the contacts for an emergency. */
export const themes = {
  title: 'Handlungsfelder',
  intro: 'Die neun Ziele des Bündnisses. Wählen Sie, worum es Ihnen geht.',
  searchIn: 'In diesem Handlungsfeld suchen',
} as const

export const paths = {
  title: 'Wege – in guter Reihenfolge',
  intro: 'Für häufige Lagen haben wir Einträge ausgesucht und geordnet. Fangen Sie oben an.',
  step: 'Schritt {{position}} von {{total}}',
} as const

export const list = {
  title: 'Alles von A bis Z',
  letters: 'Buchstaben',
} as const

export const places = {
  title: 'Praxisbeispiele nach Orten',
  intro: 'Was an einem Ort gelungen ist, und was andere daraus lernen können.',
  elsewhere: 'Aus anderen Ländern und Bundesländern',
} as const

export const help = {
  title: 'Hilfe sofort',
  danger: 'Bei Gefahr sofort 110 oder 112 anrufen.',
  dangerText: '110 ist die Polizei. 112 sind Feuerwehr und Rettungsdienst. Beides kostet nichts.',
  unsure: 'Auch wer nur unsicher ist, darf anrufen.',
  safeDevice:
    'Bei Gewalt in der Partnerschaft: Nutzen Sie für Anruf und Suche möglichst ein Gerät, das die andere Person nicht kontrolliert. Löschen Sie danach Anrufliste und Verlauf.',
  offline:
    'Diese Seite funktioniert ohne Internet. Bei jeder Stelle steht, wann ihre Angaben zuletzt anhand der Quelle geprüft wurden. Angerufen haben wir die Nummern nicht.',
  print: 'Liste drucken',
  copy: 'Nummer kopieren',
  copied: 'kopiert',
  checked: 'anhand der Quellen geprüft am {{date}}',
  sources: 'Quellen',
  forWhom: 'Für',
  hours: 'Zeiten',
  costs: 'Kosten',
  languages: 'Sprachen',
  groups: {
    danger: 'Gefahr und Notfall',
    violence: 'Gewalt',
    soul: 'Sorgen und Einsamkeit',
    children: 'Kinder, Jugendliche, Eltern',
    health: 'Gesundheit und Pflege',
    discrimination: 'Hass und Diskriminierung',
    everyday: 'Im Alltag',
  },
} as const
