/** The window around the pages: names, menu, messages, and what stands where a page cannot. */
export const app = {
  name: 'Methodenkoffer',
  subtitle: 'Gute Nachbarschaft',
  title: '{{page}} – Methodenkoffer',
  opening: 'Die Bibliothek wird geöffnet …',
  skip: 'Zum Inhalt springen',
} as const

export const nav = {
  label: 'Hauptmenü',
  menu: 'Menü',
  back: 'Zurück',
  forward: 'Vor',
  find: 'Einträge suchen',
  start: 'Start',
  search: 'Suchen',
  themes: 'Handlungsfelder',
  paths: 'Wege',
  list: 'Alles von A bis Z',
  places: 'Praxisbeispiele',
  help: 'Hilfe sofort',
  favourites: 'Merkliste',
  collections: 'Mappen',
  notes: 'Notizen',
  usage: 'Einsatzprotokoll',
  packs: 'Inhaltspakete',
  workspace: 'Redaktion',
  trash: 'Papierkorb',
  settings: 'Einstellungen',
} as const

export const notice = { close: 'Meldung schließen' } as const

export const links = {
  title: 'Diese Adresse öffnen?',
  text: 'Sie verlassen den Methodenkoffer. Die Seite öffnet sich in Ihrem Browser und braucht Internet.',
  textMail: 'Es öffnet sich Ihr Mailprogramm oder Telefon.',
  open: 'Öffnen',
  copy: 'Adresse kopieren',
  copied: 'Adresse kopiert',
  cancel: 'Abbrechen',
  blocked: 'Diese Adresse lässt sich nicht öffnen.',
} as const

export const opened = {
  unknown:
    '„{{name}}“ lässt sich hier nicht öffnen. Möglich sind Kanaldateien (.kanal), Mappen (.mappe) und Inhaltspakete (.zip).',
  unreadable:
    '„{{name}}“ konnte nicht gelesen werden. Prüfen Sie, ob die Datei noch da ist, und öffnen Sie sie noch einmal.',
} as const

export const managed = {
  title: 'Vorgaben für diesen Computer',
  text: 'Das hat die Administration festgelegt. Ändern können es nur die Menschen, die diesen Computer betreuen.',
  setByAdministrator: 'Von der Administration festgelegt',
  off: 'aus',
  file: 'Festgelegt in {{file}}',
  values: {
    channel: 'Kanal',
    fingerprint: 'Fingerabdruck des Kanals',
    updateCheck: 'Beim Start nach Neuem suchen',
    dataFolder: 'Ordner für Ihre Daten',
    backupFolder: 'Ordner für Sicherungen',
  },
  safeMode:
    'Abgesicherter Modus: Zu sehen ist nur, was mit dem Programm kam. Ihre Notizen sind da. Nach einem Neustart ist wieder alles wie sonst.',
  release: 'Version {{version}} des Methodenkoffers ist da',
  releaseOpen: 'Seite zum Herunterladen öffnen',
} as const

export const notFound = {
  title: 'Diese Seite gibt es nicht',
  text: 'Die Adresse stimmt nicht ganz. Über Start oder Suchen kommen Sie weiter.',
  action: 'Zum Start',
} as const

export const crash = {
  title: 'Hier ist etwas schiefgegangen',
  text: 'Dieser Teil konnte nicht angezeigt werden. Ihre Daten sind unverändert, alles andere funktioniert weiter.',
  retry: 'Noch einmal versuchen',
  home: 'Zum Start',
} as const
