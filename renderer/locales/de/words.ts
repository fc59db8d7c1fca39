/** Words for what an entry says of itself, and units. */
export const kinds = {
  method: { one: 'Methode', other: 'Methoden' },
  concept: { one: 'Konzept', other: 'Konzepte' },
  'case-study': { one: 'Praxisbeispiel', other: 'Praxisbeispiele' },
} as const

export const audiences = {
  alle: 'für alle',
  kinder: 'Kinder',
  jugendliche: 'Jugendliche',
  familien: 'Familien',
  aeltere: 'Ältere',
  zugewanderte: 'Zugewanderte',
  frauen: 'Frauen',
  'menschen-mit-behinderung': 'Menschen mit Behinderung',
  ehrenamtliche: 'Ehrenamtliche',
  fachkraefte: 'Fachkräfte',
} as const

export const phases = {
  analyse: 'Erkunden und verstehen',
  aktivierung: 'Menschen gewinnen',
  planung: 'Planen',
  umsetzung: 'Umsetzen',
  auswertung: 'Auswerten',
} as const

export const settings = { drinnen: 'drinnen', draussen: 'draußen', online: 'online' } as const

export const effort = { '1': 'wenig Aufwand', '2': 'mittlerer Aufwand', '3': 'viel Aufwand' } as const

export const cost = { '1': 'fast kein Geld', '2': 'etwas Geld', '3': 'braucht Förderung' } as const

export const experience = { '1': 'ohne Vorerfahrung', '2': 'etwas Erfahrung hilft', '3': 'Schulung nötig' } as const

export const units = {
  minutes: '{{value}} Min.',
  hours_one: '{{value}} Stunde',
  hours_other: '{{value}} Stunden',
  days: '{{value}} Tage',
  weeks: '{{value}} Wochen',
  months: '{{value}} Monate',
  people: '{{value}} Personen',
  from: 'ab {{value}}',
  entries_one: '{{count}} Eintrag',
  entries_other: '{{count}} Einträge',
} as const
