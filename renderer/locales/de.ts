/** Every text of the interface. Keys in English, texts in German (Sie); a translation is one more file of this shape. */
export const de = {
  app: {
    name: 'Methodenkoffer',
    subtitle: 'Gute Nachbarschaft',
    title: '{{page}} – Methodenkoffer',
    opening: 'Die Bibliothek wird geöffnet …',
    skip: 'Zum Inhalt springen',
  },
  nav: {
    label: 'Hauptmenü',
    menu: 'Menü',
    start: 'Start',
    search: 'Suchen',
    themes: 'Handlungsfelder',
    paths: 'Wege',
    list: 'Alles von A bis Z',
    places: 'Praxisbeispiele',
    help: 'Hilfe sofort',
    settings: 'Einstellungen',
    back: 'Zurück',
    forward: 'Vor',
  },
  kinds: {
    method: { one: 'Methode', other: 'Methoden' },
    concept: { one: 'Konzept', other: 'Konzepte' },
    'case-study': { one: 'Praxisbeispiel', other: 'Praxisbeispiele' },
  },
  audiences: {
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
  },
  phases: {
    analyse: 'Erkunden und verstehen',
    aktivierung: 'Menschen gewinnen',
    planung: 'Planen',
    umsetzung: 'Umsetzen',
    auswertung: 'Auswerten',
  },
  settings: { drinnen: 'drinnen', draussen: 'draußen', online: 'online' },
  effort: { '1': 'wenig Aufwand', '2': 'mittlerer Aufwand', '3': 'viel Aufwand' },
  cost: { '1': 'fast kein Geld', '2': 'etwas Geld', '3': 'braucht Förderung' },
  experience: { '1': 'ohne Vorerfahrung', '2': 'etwas Erfahrung hilft', '3': 'Schulung nötig' },
  units: {
    minutes: '{{value}} Min.',
    minutesLong: '{{value}} Minuten',
    hours_one: '{{value}} Stunde',
    hours_other: '{{value}} Stunden',
    days: '{{value}} Tage',
    weeks: '{{value}} Wochen',
    months: '{{value}} Monate',
    people: '{{value}} Personen',
    from: 'ab {{value}}',
    entries_one: '{{count}} Eintrag',
    entries_other: '{{count}} Einträge',
  },
  start: {
    title: 'Was brauchen Sie heute?',
    themes: 'Handlungsfelder',
    paths: 'Wege – in guter Reihenfolge',
    recent: 'Zuletzt gelesen',
    recentEmpty: 'Was Sie gelesen haben, steht hier beim nächsten Mal.',
    discover: 'Zum Kennenlernen',
  },
  fit: {
    label: 'Was passt heute?',
    time: 'Zeit',
    people: 'Personen',
    place: 'Ort',
    budget: 'Geld',
    any: 'egal',
    timeValue_1: 'bis 1 Stunde',
    timeValue_2: 'bis 2 Stunden',
    timeValue_4: 'bis 4 Stunden',
    timeValue_8: 'ein ganzer Tag',
    peopleValue: 'etwa {{count}} Personen',
    noMoney: 'kein Geld',
    someMoney: 'etwas Geld',
    result_one: '{{count}} Methode passt',
    result_other: '{{count}} Methoden passen',
    none: 'Nichts passt ganz – ähnliche zeigen',
  },
  search: {
    title: 'Suchen',
    placeholder: 'Methode, Frage oder Stichwort …',
    label: 'Bibliothek durchsuchen',
    shortcut: 'Strg K',
    clear: 'Eingabe löschen',
    total_one: '{{count}} Treffer',
    total_other: '{{count}} Treffer',
    all_one: '{{count}} Eintrag',
    all_other: '{{count}} Einträge',
    for: 'zu „{{query}}“',
    fuzzy: 'Auch ähnlich geschriebene Wörter sind dabei.',
    also: 'auch: {{name}}',
    sort: 'Sortieren',
    sortBy: { relevance: 'Beste Treffer', title: 'Titel A–Z', duration: 'Kürzeste zuerst' },
    more: 'Weitere Treffer zeigen',
    narrow: 'Eingrenzen',
    narrowOpen: 'Filter zeigen',
    narrowClose: 'Filter schließen',
    clearAll: 'Alle Filter löschen',
    removeFilter: 'Filter entfernen: {{name}}',
    facets: {
      kind: 'Art',
      theme: 'Handlungsfeld',
      duration: 'Dauer',
      groupSize: 'Personen',
      audience: 'Für wen',
      phase: 'Wofür gerade',
      setting: 'Ort',
      effort: 'Aufwand',
      cost: 'Geld',
    },
    duration: {
      'up-to-60': 'bis 1 Stunde',
      'up-to-120': 'bis 2 Stunden',
      'half-day': 'halber Tag',
      longer: 'länger',
    },
    groupSize: { '1-5': '1–5', '6-15': '6–15', '16-30': '16–30', '31+': 'über 30' },
    minutesFilter: '{{value}} Zeit',
    peopleFilter: '{{count}} Personen',
    reasonTime: 'dauert {{value}}',
    reasonTight: 'in der kurzen Form ({{value}})',
    reasonPeople: 'für {{value}}',
    fits: 'Passt: {{reasons}}',
    noneTitle: 'Dazu haben wir noch nichts',
    noneFiltered: 'Mit diesen Filtern bleibt nichts übrig. Ohne Filter sähe es anders aus:',
    noneFilteredAction: 'Ohne Filter suchen',
    noneText: 'Vielleicht hilft ein anderes Wort oder ein Handlungsfeld.',
    near: 'Meinten Sie',
    themes: 'Handlungsfelder',
    loading: 'Die Suche wird geladen …',
    failed:
      'Die Suche ließ sich nicht laden. Lesen und Blättern gehen weiter. Starten Sie das Programm neu, um wieder zu suchen.',
    hint: 'Mit ↓ und ↑ durch die Treffer, mit der Eingabetaste öffnen, mit Esc zurück.',
  },
  reader: {
    hitOf: 'Treffer {{position}} von {{total}}',
    backToHits: 'Zurück zu den Treffern',
    back: 'Zurück',
    easy: 'In Leichter Sprache',
    easyNote: 'Das ist der Text in Leichter Sprache.',
    easyBack: 'Zum ganzen Text',
    facts: 'Auf einen Blick',
    duration: 'Dauer',
    span: 'Von Anfang bis Ende',
    spanNote: 'insgesamt',
    groupSize: 'Gruppe',
    setting: 'Ort',
    cost: 'Geld',
    effort: 'Aufwand',
    experience: 'Leitung',
    audience: 'Für wen',
    phase: 'Wofür',
    place: 'Ort',
    period: 'Zeit',
    periodOpen: 'seit {{from}}',
    organisation: 'Träger',
    materials: 'Material',
    contents: 'Inhalt',
    related: 'Passt dazu',
    caseStudies: 'So haben es andere gemacht',
    methodsUsed: 'Methoden in diesem Beispiel',
    paths: 'Teil dieser Wege',
    sources: 'Quellen',
    sourceAccessed: 'gesehen am {{date}}',
    licence: 'Text: {{authors}}, Lizenz CC BY 4.0',
    updated: 'Stand {{date}}',
    find: 'Im Text suchen',
    findCount: '{{current}} von {{total}}',
    findNone: 'nicht gefunden',
    findNext: 'Nächste Stelle',
    findPrevious: 'Vorige Stelle',
    findClose: 'Suche im Text schließen',
    smaller: 'Kleinere Schrift',
    larger: 'Größere Schrift',
    print: 'Drucken',
    loading: 'Der Eintrag wird geladen …',
    tooComplex:
      'Dieser Text ist zu komplex und konnte nicht aufbereitet werden. Alle anderen Einträge sind davon nicht betroffen.',
    missingTitle: 'Diesen Eintrag gibt es nicht (mehr)',
    missingText: 'Vielleicht wurde er umbenannt. Suchen Sie nach dem Titel oder blättern Sie durch die Liste.',
    missingList: 'Alles von A bis Z',
    callout: { tipp: 'Tipp', achtung: 'Achtung', schutz: 'Schutz' },
    closeTerm: 'Schließen',
    termLabel: 'Begriff erklärt: {{term}}',
    imageMissing: 'Das Bild fehlt: {{alt}}',
  },
  themes: {
    title: 'Handlungsfelder',
    intro: 'Die neun Ziele des Bündnisses. Wählen Sie, worum es Ihnen geht.',
    searchIn: 'In diesem Handlungsfeld suchen',
  },
  paths: {
    title: 'Wege – in guter Reihenfolge',
    intro: 'Für häufige Lagen haben wir Einträge ausgesucht und geordnet. Fangen Sie oben an.',
    next: 'Nächster Schritt',
    step: 'Schritt {{position}} von {{total}}',
  },
  list: {
    title: 'Alles von A bis Z',
    letters: 'Buchstaben',
    all: 'Alles',
  },
  places: {
    title: 'Praxisbeispiele nach Orten',
    intro: 'Was an einem Ort gelungen ist, und was andere daraus lernen können.',
    elsewhere: 'Aus anderen Ländern und Bundesländern',
  },
  help: {
    title: 'Hilfe sofort',
    danger: 'Bei Gefahr sofort 110 oder 112 anrufen.',
    dangerText: '110 ist die Polizei. 112 sind Feuerwehr und Rettungsdienst. Beides kostet nichts.',
    unsure: 'Auch wer nur unsicher ist, darf anrufen.',
    safeDevice:
      'Bei Gewalt in der Partnerschaft: Nutzen Sie für Anruf und Suche möglichst ein Gerät, das die andere Person nicht kontrolliert. Löschen Sie danach Anrufliste und Verlauf.',
    offline:
      'Diese Seite funktioniert ohne Internet. Die Nummern wurden nicht einzeln angerufen; entscheidend ist das Datum „geprüft“ bei jeder Stelle.',
    print: 'Liste drucken',
    copy: 'Nummer kopieren',
    copied: 'kopiert',
    checked: 'geprüft {{date}}',
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
  },
  preferences: {
    title: 'Einstellungen',
    appearance: 'Darstellung',
    appearances: {
      system: 'wie der Computer',
      light: 'hell',
      dark: 'dunkel',
      contrast: 'starker Kontrast',
    },
    textSize: 'Schriftgröße',
    textSizes: { '16': 'klein', '18': 'normal', '20': 'größer', '23': 'groß', '26': 'sehr groß' },
    sample: 'Guten Tag, schön, dass Sie da sind.',
    recent: 'Zuletzt gelesen',
    recentClear: 'Liste leeren',
    recentCleared: 'Die Liste ist leer.',
    about: 'Über dieses Programm',
    aboutText:
      'Der Methodenkoffer sammelt erprobte Methoden, Konzepte und Praxisbeispiele für gute Nachbarschaft. Er arbeitet ohne Internet und sendet nichts.',
    version: 'Version',
    library: 'Bibliothek',
    libraryValue: '{{methods}} Methoden, {{concepts}} Konzepte, {{cases}} Praxisbeispiele',
    data: 'Ihre Daten liegen in',
    licences: 'Lizenzen',
    licenceApp: 'Programm: European Union Public Licence 1.2 (EUPL-1.2)',
    licenceContent: 'Texte und Zeichnungen der Bibliothek: Creative Commons Namensnennung 4.0 (CC BY 4.0)',
    licenceFont: 'Schrift: Atkinson Hyperlegible Next vom Braille Institute, SIL Open Font License 1.1',
    licenceParts: 'Bausteine anderer, mit Dank',
    saved: 'Gespeichert',
  },
  links: {
    title: 'Diese Adresse öffnen?',
    text: 'Sie verlassen den Methodenkoffer. Die Seite öffnet sich in Ihrem Browser und braucht Internet.',
    textMail: 'Es öffnet sich Ihr Mailprogramm oder Telefon.',
    open: 'Öffnen',
    copy: 'Adresse kopieren',
    copied: 'Adresse kopiert',
    cancel: 'Abbrechen',
    blocked: 'Diese Adresse lässt sich nicht öffnen.',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Die Adresse stimmt nicht ganz. Über Start oder Suchen kommen Sie weiter.',
    action: 'Zum Start',
  },
  crash: {
    title: 'Hier ist etwas schiefgegangen',
    text: 'Dieser Teil konnte nicht angezeigt werden. Ihre Daten sind unverändert, alles andere funktioniert weiter.',
    retry: 'Noch einmal versuchen',
    home: 'Zum Start',
  },
  errors: {
    'invalid-argument': 'Die Eingabe konnte so nicht verarbeitet werden. Es wurde nichts geändert.',
    'not-found': 'Das Gesuchte ist nicht mehr da. Starten Sie das Programm neu.',
    'not-allowed': 'Das ist aus Gründen der Sicherheit nicht erlaubt. Es wurde nichts geändert.',
    'content-invalid': 'Ein Inhalt ist fehlerhaft und wurde nicht übernommen.',
    'library-missing':
      'Die Bibliothek fehlt. Bitte installieren Sie das Programm neu. Ihre eigenen Daten bleiben dabei erhalten.',
    'library-damaged':
      'Die Bibliothek ist beschädigt und lässt sich nicht lesen. Bitte installieren Sie das Programm neu. Ihre eigenen Daten bleiben dabei erhalten.',
    'settings-damaged': 'Die Einstellungen waren nicht lesbar und wurden auf den Anfang gesetzt.',
    'disk-full':
      'Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal. Es ist nichts verloren.',
    'not-writable':
      'In den Datenordner kann nicht geschrieben werden. Prüfen Sie die Rechte des Ordners. Es ist nichts verloren.',
    disconnected:
      'Die Verbindung zum Programm ist unterbrochen. Läuft es noch? Starten Sie es neu und laden Sie diese Seite noch einmal.',
    'file-damaged':
      'Diese Datei ist beschädigt oder unvollständig ({{place}}). Es wurde nichts übernommen, Ihre Daten sind unverändert.',
    'file-foreign':
      'Diese Datei stammt nicht aus dem Methodenkoffer. Es wurde nichts übernommen, Ihre Daten sind unverändert.',
    'file-newer':
      'Diese Datei stammt aus einer neueren Version des Methodenkoffers. Aktualisieren Sie das Programm und öffnen Sie die Datei noch einmal. Es wurde nichts übernommen.',
    'data-unreadable':
      'Ihre Notizen lassen sich gerade nicht öffnen. Es wurde nichts gelöscht. Schließen Sie andere Fenster des Methodenkoffers und versuchen Sie es noch einmal, oder öffnen Sie eine Sicherung.',
    'data-newer':
      'Ihre Notizen wurden mit einer neueren Version des Methodenkoffers gespeichert. Sie können sie lesen und exportieren, aber nicht ändern. Aktualisieren Sie das Programm.',
    'data-upgrade-failed':
      'Ihre Notizen konnten nicht auf die neue Version umgestellt werden. Die alten Daten sind unverändert, und es gibt eine Sicherung von davor.',
    'data-not-saved':
      'Das konnte nicht gespeichert werden. Ihr Text steht noch im Fenster: Kopieren Sie ihn zur Sicherheit und versuchen Sie es noch einmal.',
    'backup-folder-missing':
      'Der gewählte Ordner für Sicherungen ist nicht erreichbar. Ist das Laufwerk verbunden? Die Sicherungen im Datenordner laufen weiter.',
    'pack-invalid': 'Das ist kein gültiges Inhaltspaket. Es wurde nichts übernommen, Ihre Inhalte sind unverändert.',
    'pack-newer-format':
      'Dieses Inhaltspaket ist für eine neuere Version des Methodenkoffers gemacht. Aktualisieren Sie das Programm. Ihre Inhalte sind unverändert.',
    'pack-path':
      'Im Inhaltspaket ist ein Dateiname nicht erlaubt: „{{path}}“. Das ganze Paket wurde abgelehnt, Ihre Inhalte sind unverändert. Bitte sagen Sie der Redaktion Bescheid.',
    'pack-needs-app':
      'Dieses Inhaltspaket braucht mindestens Version {{needs}} des Methodenkoffers. Aktualisieren Sie das Programm. Ihre Inhalte sind unverändert.',
    'pack-withdrawn':
      'Die Redaktion hat diese Fassung zurückgezogen: {{reason}} Sie wurde nicht übernommen, Ihre Inhalte sind unverändert.',
    'pack-signed-exists':
      'Dieses Paket gibt es hier schon aus geprüfter Quelle. Ein ungeprüftes Paket kann es nicht ersetzen. Ihre Inhalte sind unverändert.',
    'pack-older':
      'Das Angebot (Version {{version}}) ist älter als das, was Sie schon hatten (Version {{installed}}). Es wurde nicht übernommen, Ihre Inhalte sind unverändert.',
    'pack-damaged':
      'Eine Datei ist beschädigt angekommen und wurde verworfen. Ihre Inhalte sind unverändert. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie der Redaktion Bescheid.',
    'pack-no-previous': 'Von diesem Inhaltspaket gibt es hier keine frühere Version. Es wurde nichts geändert.',
    'zip-invalid':
      'Das ist kein Inhaltspaket. Wählen Sie eine Zip-Datei, die mit dem Methodenkoffer erstellt wurde. Ihre Inhalte sind unverändert.',
    'zip-too-large':
      'Diese Zip-Datei ist zu groß oder würde beim Entpacken zu groß. Sie wurde nicht geöffnet, Ihre Inhalte sind unverändert.',
    'packs-busy':
      'Ein anderes Fenster des Methodenkoffers übernimmt gerade Inhalte. Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.',
    cancelled:
      'Abgebrochen. Ihre Inhalte sind unverändert. Was schon geladen ist, muss nicht noch einmal geladen werden.',
    'channel-none': 'Es ist kein Kanal eingerichtet. Ihre Inhalte sind unverändert.',
    'channel-file-invalid':
      'Das ist keine gültige Kanaldatei. Bitten Sie das Bündnis um eine neue. Es wurde nichts geändert.',
    'channel-fingerprint':
      'Der Fingerabdruck stimmt nicht. Der Kanal wurde nicht eingerichtet. Fragen Sie beim Bündnis nach, bevor Sie es noch einmal versuchen.',
    'channel-address':
      'Diese Adresse kann nicht verwendet werden. Sie muss mit https:// beginnen. Es wurde nichts geändert.',
    'channel-folder-missing':
      'In diesem Ordner liegt kein Kanal. Steckt der Stick noch, und ist es der richtige Ordner? Ihre Inhalte sind unverändert.',
    'channel-offline':
      'Es gibt gerade keine Verbindung zum Kanal. Prüfen Sie das Internet. Ihre Inhalte sind unverändert.',
    'channel-interrupted':
      'Die Verbindung ist abgebrochen. Ihre Inhalte sind unverändert. Was schon geladen ist, bleibt: Versuchen Sie es später noch einmal.',
    'channel-tls':
      'Die Verbindung zum Kanal ist nicht sicher und wurde beendet. Stimmen Datum und Uhrzeit dieses Computers? Ihre Inhalte sind unverändert.',
    'channel-captive':
      'Statt des Kanals hat eine Internetseite geantwortet. Vielleicht müssen Sie sich erst im WLAN anmelden. Ihre Inhalte sind unverändert.',
    'channel-redirect':
      'Der Kanal leitet auf eine Adresse um, die nicht erlaubt ist. Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
    'channel-forbidden':
      'Der Kanal verweigert den Zugang. Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
    'channel-missing':
      'Unter dieser Adresse ist der Kanal nicht zu finden. Ihre Inhalte sind unverändert. Stimmt die Adresse noch? Fragen Sie beim Bündnis nach.',
    'channel-server':
      'Der Kanal ist gerade gestört. Ihre Inhalte sind unverändert. Versuchen Sie es später noch einmal.',
    'channel-too-large':
      'Der Kanal schickt mehr Daten als angekündigt. Sie wurden verworfen, Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
    'channel-incomplete':
      'Der Kanal wird gerade erneuert und passt noch nicht zusammen. Ihre Inhalte sind unverändert. Versuchen Sie es in einer Stunde noch einmal.',
    'channel-untrusted':
      'Die Unterschrift des Kanals stimmt nicht. Es wurde nichts übernommen, Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
    'channel-rollback':
      'Der Kanal bietet einen älteren Stand an als zuletzt. Es wurde nichts übernommen, Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
    'channel-expired':
      'Der Kanal wurde lange nicht erneuert: Ob es Neues gibt, ist ungewiss. Ihre Inhalte sind unverändert und lesbar. Ist das Datum dieses Computers richtig ({{today}})? Dann sagen Sie bitte dem Bündnis Bescheid.',
    'channel-root-expired':
      'Die Schlüssel des Kanals sind abgelaufen. Es wurde nichts übernommen, Ihre Inhalte sind unverändert und lesbar. Ist das Datum dieses Computers richtig ({{today}})? Dann bitten Sie das Bündnis um eine neue Kanaldatei.',
    'channel-clock':
      'Die Uhr dieses Computers geht falsch: Sie zeigt {{today}}. Stellen Sie Datum und Uhrzeit richtig und versuchen Sie es noch einmal. Ihre Inhalte sind unverändert.',
    'channel-self-test':
      'Die Prüfung der Unterschriften funktioniert auf diesem Computer nicht. Aus Sicherheit werden keine Inhalte übernommen. Was Sie haben, bleibt lesbar. Installieren Sie das Programm neu.',
    'export-folder-missing':
      'Den gewählten Ordner gibt es nicht mehr. Steckt der Stick noch? Es wurde nichts geschrieben. Wählen Sie einen anderen Ordner.',
    'export-file-busy':
      '„{{name}}“ lässt sich nicht ersetzen. Wahrscheinlich ist die Datei in einem anderen Programm geöffnet: Schließen Sie sie dort, oder speichern Sie unter einem anderen Namen. Die alte Datei ist unverändert.',
    'export-not-writable':
      'Dort darf nicht geschrieben werden. Wählen Sie einen anderen Ordner, zum Beispiel „Dokumente“. Es wurde nichts geändert.',
    'export-print-failed':
      'Die PDF-Datei konnte nicht erstellt werden. Eine vorhandene Datei ist unverändert. Versuchen Sie es noch einmal; mit weniger Einträgen geht es leichter.',
    internal: 'Es ist ein unerwarteter Fehler aufgetreten. Ihre Daten sind unverändert. Starten Sie das Programm neu.',
  },
} as const

/** The shape of a locale: the same keys with other texts. */
export type Locale = typeof de
