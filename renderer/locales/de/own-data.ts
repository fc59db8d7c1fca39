/** Where the person’s data lie, how they are kept, and what happens when some are missing. */
export const own = {
  title: 'Ihre Daten',
  intro: 'Notizen, Markierungen, Merkliste, Mappen und Einsatzprotokoll liegen nur auf diesem Computer.',
  tags: 'Schlagwörter',
  created: 'angelegt',
  updated: 'geändert',
  failedTitle: 'Das lässt sich gerade nicht zeigen',
  kinds: {
    notes: 'Notiz',
    highlights: 'Markierung',
    favourites: 'Gemerkt',
    collections: 'Mappe',
    usage: 'Einsatz',
  },
  deleted: {
    notes: 'Notiz gelöscht.',
    highlights: 'Markierung entfernt.',
    favourites: 'Von der Merkliste genommen.',
    collections: 'Mappe gelöscht.',
    usage: 'Eintrag im Protokoll gelöscht.',
  },
  notOpen: 'Ihre Daten werden gerade noch geöffnet. Bitte versuchen Sie es gleich noch einmal.',
  recovered_one: 'Eine Notiz war beim letzten Mal nicht mehr gespeichert worden. Ihr Text ist wieder da.',
  recovered_other: '{{count}} Notizen waren beim letzten Mal nicht mehr gespeichert worden. Ihre Texte sind wieder da.',
  notBackedUp: 'Ihre Daten sind gespeichert, konnten aber nicht gesichert werden. {{reason}}',
  undo: 'Rückgängig',
  secondVersion:
    'Das wurde gleichzeitig an anderer Stelle geändert. Beide Fassungen sind da: Sie sehen jetzt die zweite.',
  exportName: 'Methodenkoffer {{date}}',
  exportJson: 'Alles als eine Datei speichern',
  exportMarkdown: 'Als Ordner mit Texten speichern',
  import: 'Datei einlesen',
  imported: 'Eingelesen: {{added}} neu, {{replaced}} aktualisiert, {{keptBoth}} in beiden Fassungen behalten.',
  importedNothing: 'Es war schon alles da: Nichts hat sich geändert.',
  backups: 'Sicherungen',
  backupsText:
    'Das Programm sichert Ihre Daten von selbst: bei Änderungen höchstens alle zehn Minuten und beim Schließen.',
  backupCount_one: '{{count}} Sicherung',
  backupCount_other: '{{count}} Sicherungen',
  backupHolds: 'insgesamt {{count}}, Notizen: {{notes}}',
  backupUnreadable: 'nicht lesbar',
  backupChosen: 'im zweiten Ordner',
  restoreText: 'Zurückholen ergänzt, was fehlt. Was Sie seitdem geändert oder gelöscht haben, bleibt, wie es ist.',
  restore: 'Zurückholen',
  restored: 'Die Sicherung ist zurückgeholt.',
  folder: 'Zweiter Ordner:',
  folderPath: 'Ordner, zum Beispiel E:\\Sicherung',
  folderStates: {
    missing: 'Der Ordner ist gerade nicht erreichbar. Gesichert wird weiter auf diesem Computer.',
    failed: 'In den Ordner konnte zuletzt nicht geschrieben werden. Gesichert wird weiter auf diesem Computer.',
  },
  chooseFolder: 'Zweiten Ordner wählen, zum Beispiel ein Netzlaufwerk',
  dropFolder: 'Nicht mehr dorthin sichern',
  wipe: 'Alle eigenen Daten löschen',
  wipeText:
    'Damit verschwinden Notizen, Markierungen, Merkliste, Mappen, Einsatzprotokoll und alle Sicherungen, die das Programm kennt. Die Bibliothek bleibt. Speichern Sie vorher eine Datei, wenn Sie etwas behalten möchten.',
  wipeFirst: 'Weiter',
  wipeSecondTitle: 'Wirklich alles löschen?',
  wipeSecondText: 'Das lässt sich nicht rückgängig machen.',
  wipeSecond: 'Endgültig löschen',
  wiped: 'Alle eigenen Daten sind gelöscht.',
  wipedExcept: 'Alles ist gelöscht, außer in diesem Ordner, der nicht erreichbar war: {{folder}}',
} as const

export const restore = {
  titles: {
    emptied: 'Ihre eigenen Daten fehlen',
    fewer: 'Es fehlen Daten von Ihnen',
    foreign: 'Hier liegen andere Daten als beim letzten Mal',
    older: 'Ihre letzten Änderungen fehlen',
  },
  texts: {
    emptied_one:
      'Von Ihren Notizen, Markierungen und Mappen ist nichts mehr da. Beim letzten Mal war es noch eine. Das Programm hat nichts gelöscht. Eine Sicherung bringt sie zurück.',
    emptied_other:
      'Von Ihren Notizen, Markierungen und Mappen ist nichts mehr da. Beim letzten Mal waren es zusammen {{count}}. Das Programm hat nichts gelöscht. Eine Sicherung bringt sie zurück.',
    fewer_one:
      'Von Ihren Notizen, Markierungen und Mappen fehlt eine, die beim letzten Mal da war. Das Programm hat nichts gelöscht. Eine Sicherung bringt sie zurück.',
    fewer_other:
      'Von Ihren Notizen, Markierungen und Mappen fehlen {{count}}, die beim letzten Mal da waren. Das Programm hat nichts gelöscht. Eine Sicherung bringt sie zurück.',
    foreign:
      'Das sind nicht die Daten vom letzten Mal. Das Programm hat nichts gelöscht. Eine Sicherung bringt Ihre Daten zurück; was jetzt da ist, bleibt daneben erhalten.',
    older:
      'Ihre Daten sind auf einem älteren Stand als beim letzten Mal. Das Programm hat nichts gelöscht. Eine Sicherung bringt die letzten Änderungen zurück, soweit sie darin stehen.',
  },
  newest: 'Neueste Sicherung zurückholen',
  otherBrowser: 'Benutzen Sie sonst einen anderen Browser? Dann liegen Ihre Daten dort, und hier fehlt nichts.',
  noBackup:
    'Es ist keine lesbare Sicherung da. Haben Sie selbst einmal eine Datei gespeichert? Dann lesen Sie sie hier ein.',
  readFile: 'Selbst gespeicherte Datei einlesen',
  goOn: 'Ohne Sicherung weitermachen',
  goOnSure: 'Ja, mit dem weitermachen, was da ist',
  failedTitle: 'Ihre eigenen Daten lassen sich gerade nicht öffnen',
  retry: 'Noch einmal versuchen',
  readOn: 'Erst einmal weiterlesen',
  instead: 'Stattdessen eine Sicherung öffnen',
} as const
