/** What the desktop shell says by itself, before or beside its window. Everything else stands in the window's locale. */
export const TEXTS = {
  title: 'Methodenkoffer',
  startFailed: 'Der Methodenkoffer konnte nicht starten',
  startAdvice:
    'Bitte starten Sie ihn noch einmal. Hilft das nicht, installieren Sie ihn neu; Ihre Notizen bleiben erhalten.',
  policyInvalid: (file: string, problems: readonly string[]): string =>
    `Die Vorgaben der Administration für diesen Computer sind fehlerhaft. Damit nichts an der falschen Stelle gespeichert wird, startet der Methodenkoffer so nicht. Bitte geben Sie das an Ihre Administration weiter:\n\n${file}\n${problems.join('\n')}`,
  dataFolderUnusable: (folder: string): string =>
    `In den Ordner für Ihre Daten kann nicht geschrieben werden:\n${folder}\n\nIst er auf einem Netzlaufwerk, verbinden Sie es und starten Sie noch einmal. Es wurde nichts geändert.`,
  crashed: 'Das Fenster ist zweimal kurz hintereinander abgestürzt.',
  crashAdvice:
    'Ihre gespeicherten Daten sind noch da, auch was Sie gerade geschrieben haben. „Abgesichert starten“ lässt alle Inhaltspakete weg, die nicht mit dem Programm kamen.',
  reload: 'Neu laden',
  startSafely: 'Abgesichert starten',
  quit: 'Beenden',
  restart: 'Neu starten',
  failed: 'Im Methodenkoffer ist ein Fehler aufgetreten.',
  failedAdvice:
    'Ihre gespeicherten Daten sind noch da. Starten Sie den Methodenkoffer neu. Kommt der Fehler wieder, geben Sie diesen Bericht an die Stelle, von der Sie das Programm haben. Er wird nicht von selbst verschickt, und so würde er gespeichert:',
  saveReport: 'Bericht speichern …',
  reportSaved: (file: string): string => `Der Bericht ist gespeichert: ${file}`,
  reportNotSaved: 'Der Bericht konnte dort nicht gespeichert werden. Wählen Sie bitte einen anderen Ordner.',
  openTitle: 'Datei öffnen',
  openFilter: 'Methodenkoffer (Kanal, Mappe, Inhaltspaket)',
} as const
