/** What happened, what it means for the person’s data, and what to do: one text for each code of `core/errors.ts`. */
export const errors = {
  'invalid-argument': 'Die Eingabe konnte so nicht verarbeitet werden. Es wurde nichts geändert.',
  'not-found': 'Das Gesuchte ist nicht mehr da. Starten Sie das Programm neu.',
  'not-allowed': 'Das ist aus Gründen der Sicherheit nicht erlaubt. Es wurde nichts geändert.',
  'content-invalid':
    'Ein Inhalt ist fehlerhaft und wurde nicht übernommen. Ihre Inhalte sind unverändert. Bitte sagen Sie der Redaktion Bescheid.',
  'library-missing':
    'Die Bibliothek fehlt. Bitte installieren Sie das Programm neu. Ihre eigenen Daten bleiben dabei erhalten.',
  'library-damaged':
    'Die Bibliothek ist beschädigt und lässt sich nicht lesen. Bitte installieren Sie das Programm neu. Ihre eigenen Daten bleiben dabei erhalten.',
  'settings-damaged':
    'Ihre Einstellungen waren nicht lesbar und stehen wieder wie am Anfang. Ihre Notizen und Mappen sind unverändert.',
  'disk-full': 'Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal. Es ist nichts verloren.',
  'not-writable':
    'In den Datenordner kann nicht geschrieben werden. Prüfen Sie die Rechte des Ordners. Es ist nichts verloren.',
  disconnected:
    'Die Verbindung zum Programm ist unterbrochen. Läuft es noch? Starten Sie es neu und laden Sie diese Seite noch einmal.',
  'file-damaged':
    'Diese Datei ist beschädigt oder unvollständig ({{place}}). Es wurde nichts übernommen, Ihre Daten sind unverändert.',
  'file-cut-off':
    'Diese Datei ist unvollständig: Sie endet mitten im Text. Kopieren Sie sie noch einmal, oder nehmen Sie eine andere. Es wurde nichts übernommen, Ihre Daten sind unverändert.',
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
    'Die Redaktion hat diese Version zurückgezogen: {{reason}} Sie wurde nicht übernommen, Ihre Inhalte sind unverändert.',
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
  'channel-none': 'Es ist kein Kanal eingerichtet. Richten Sie zuerst einen ein. Ihre Inhalte sind unverändert.',
  'channel-unchecked': 'Suchen Sie zuerst nach neuen Inhalten. Danach lässt sich der Kanal weitergeben.',
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
  'channel-server': 'Der Kanal ist gerade gestört. Ihre Inhalte sind unverändert. Versuchen Sie es später noch einmal.',
  'channel-too-large':
    'Der Kanal schickt mehr Daten als angekündigt. Sie wurden verworfen, Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
  'channel-incomplete':
    'Der Kanal wird gerade erneuert und passt noch nicht zusammen. Ihre Inhalte sind unverändert. Versuchen Sie es in einer Stunde noch einmal.',
  'channel-untrusted':
    'Die Unterschrift des Kanals stimmt nicht. Es wurde nichts übernommen, Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
  'channel-rollback':
    'Der Kanal bietet einen älteren Stand an als zuletzt. Es wurde nichts übernommen, Ihre Inhalte sind unverändert. Bitte sagen Sie dem Bündnis Bescheid.',
  'channel-expired':
    'Der Kanal wurde lange nicht erneuert: Ob es Neues gibt, ist ungewiss. Ihre Inhalte sind unverändert und lesbar. Ist das Datum dieses Computers richtig ({{today, datetime(dateStyle: long)}})? Dann sagen Sie bitte dem Bündnis Bescheid.',
  'channel-root-expired':
    'Die Schlüssel des Kanals sind abgelaufen. Es wurde nichts übernommen, Ihre Inhalte sind unverändert und lesbar. Ist das Datum dieses Computers richtig ({{today, datetime(dateStyle: long)}})? Dann bitten Sie das Bündnis um eine neue Kanaldatei.',
  'channel-clock':
    'Die Uhr dieses Computers geht falsch: sie zeigt {{today, datetime(dateStyle: long)}}. Stellen Sie Datum und Uhrzeit richtig und versuchen Sie es noch einmal. Ihre Inhalte sind unverändert.',
  'channel-self-test':
    'Die Prüfung der Unterschriften funktioniert auf diesem Computer nicht. Aus Sicherheit werden keine Inhalte übernommen. Was Sie haben, bleibt lesbar. Installieren Sie das Programm neu.',
  'export-folder-missing':
    'Den gewählten Ordner gibt es nicht mehr. Steckt der Stick noch? Es wurde nichts geschrieben. Wählen Sie einen anderen Ordner.',
  'export-file-busy':
    '„{{name}}“ lässt sich nicht ersetzen. Wahrscheinlich ist die Datei in einem anderen Programm geöffnet: Schließen Sie sie dort, oder speichern Sie unter einem anderen Namen. Die alte Datei ist unverändert.',
  'export-not-writable':
    'Dort darf nicht geschrieben werden. Wählen Sie einen anderen Ordner, zum Beispiel „Dokumente“. Es wurde nichts geändert.',
  'set-by-administrator':
    'Das hat für diesen Computer die Administration festgelegt. Wenn es anders sein soll, wenden Sie sich bitte an sie.',
  'safe-mode': 'Im abgesicherten Modus geht das nicht. Starten Sie den Methodenkoffer neu, dann ist wieder alles da.',
  'export-print-failed':
    'Die PDF-Datei konnte nicht erstellt werden. Eine vorhandene Datei ist unverändert. Versuchen Sie es noch einmal; mit weniger Einträgen geht es leichter.',
  'workspace-none': 'Es ist kein Ordner der Redaktion geöffnet. Öffnen Sie einen und versuchen Sie es noch einmal.',
  'workspace-gone':
    'Der Ordner der Redaktion ist gerade nicht erreichbar. Ist das Laufwerk verbunden? Ihr Text steht noch im Fenster und wird gespeichert, sobald der Ordner wieder da ist.',
  'workspace-folder':
    'Dieser Ordner kann nicht für die Redaktion genutzt werden. Wählen Sie einen Ordner in Ihrem eigenen Bereich. Es wurde nichts geändert.',
  'workspace-exists': 'Eine Datei mit diesem Namen gibt es schon. Es wurde nichts geändert.',
  'workspace-changed':
    'Die Datei wurde inzwischen geändert. Es ist nichts geschehen. Sehen Sie sich den neuen Stand an und versuchen Sie es dann noch einmal.',
  'workspace-picture': 'Diese Datei ist kein Bild, das der Methodenkoffer zeigen kann. Es wurde nichts geändert.',
  internal: 'Es ist ein unerwarteter Fehler aufgetreten. Ihre Daten sind unverändert. Starten Sie das Programm neu.',
} as const
