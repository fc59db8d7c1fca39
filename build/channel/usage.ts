/** What the publisher reads when the command is not known, or asked for help. */
export const USAGE = `Aufruf: npm run channel -- <Befehl> --in ORDNER

  init ORDNER --title "NAME" --address https://…
                          legt einen Kanal mit seinen Schlüsseln an
  add PAKET [--with ORDNER …]
                          prüft einen Ordner mit Einträgen und bereitet ihn vor;
                          --with nennt Ordner, auf deren Einträge er verweisen darf
  recall KENNUNG --reason "…"
                          bereitet vor, dass die jetzige Version eines Pakets zurückgezogen wird
  app VERSION --address https://… [--note "…" …]
                          bereitet vor, dass eine neue Version des Programms angekündigt wird
  sign [--key NAME …] [--keys ORDNER …] [--draft DATEI] [--from DATEI]
                          unterschreibt, was vorbereitet ist; --draft: den Entwurf, der zugeschickt wurde;
                          --from: übernimmt Unterschriften aus einem Entwurf, der zurückkam
  publish                 veröffentlicht, was unterschrieben ist, und sagt, was hochzuladen ist
  refresh [timestamp|snapshot|targets|root]
                          erneuert das Datum; ohne Angabe das des Zeitstempels (für cron)
  rotate ROLLE [--replace NAME …]
                          ersetzt Schlüssel der Rolle root, targets, snapshot oder timestamp
  verify [--strict]       prüft den veröffentlichten Ordner, wie es die Rechner tun werden;
                          mit --strict zählen auch Hinweise
  serve [--port N]        zeigt den Kanal auf diesem Rechner, zum Ausprobieren

  --in ORDNER             der Ordner, den „init“ angelegt hat (oder METHODENKOFFER_CHANNEL)
  --keys ORDNER           wo außer in keys/ nach Schlüsseln gesucht wird, z. B. auf einem Stick
  --dry-run               zeigt nur, was geschehen würde; es wird nichts geschrieben

Passphrasen werden gefragt, oder stehen in METHODENKOFFER_PASSPHRASE_ROOT_1 (für root-1 usw.)
oder METHODENKOFFER_PASSPHRASE (für alle). Die Anleitung steht in docs/channel.md.`

/** Before `init` asks for the first passphrase. */
export const BEFORE_KEYS = `Es entstehen sieben Schlüssel: drei für die Wurzel (root), zwei für die Freigabe von Inhalten (targets), je einer für
Schnappschuss (snapshot) und Zeitstempel (timestamp). Wem ein Schlüssel gehört, tippt dessen Passphrase selbst und sagt sie
niemandem: fünf oder mehr zufällige Wörter.`

/** What has to be done by people after `init`. */
export const CEREMONY = `So geht es weiter (ausführlich in docs/channel.md):

  1. Drei Personen nehmen je einen root-Schlüssel an sich: keys/root-1.pem, root-2.pem, root-3.pem auf drei Sticks
     kopieren, an drei Orten verwahren, hier löschen. Zwei von dreien können den Kanal später retten.
  2. Zwei Personen, die Inhalte freigeben, nehmen je einen targets-Schlüssel an sich: targets-1.pem, targets-2.pem.
     Auf dem Rechner, der veröffentlicht, liegen sie nur, während unterschrieben wird.
  3. Hier bleiben snapshot-1.pem und timestamp-1.pem.
  4. Den Fingerabdruck oben aufschreiben und auf einem anderen Weg bekannt machen als die Kanaldatei.
  5. Den Ordner sichern (ohne root- und targets-Schlüssel).
  6. „refresh“ wöchentlich laufen lassen; „verify“ warnt 14 Tage, bevor etwas abläuft.`
