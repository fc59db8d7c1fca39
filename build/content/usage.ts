/** A command that was called in a way that cannot work: its message is German and says how to call it. */
export class UsageError extends Error {}

export const USAGE = `Aufruf: npm run content -- <Befehl>

  check [ORDNER] [--strict]          prüft alle Dateien; mit --strict zählen auch Hinweise
  new <Art> <Kennung> [ORDNER]       legt eine Vorlage an; Art: method, concept oder case-study
  preview [ORDNER] [--port N] [--no-open]
                                     zeigt die Einträge im Browser und folgt jeder Änderung
  search "<Suche>" [--json]          zeigt, was Leserinnen und Leser finden würden
  evaluate <DATEI.tsv>               misst die Suche an bewerteten Anfragen
  compile [ORDNER] [--out ORDNER]    übersetzt die Bibliothek für die App
  sheet <Kennung> [ORDNER] --kind moderation --format docx --out DATEI
                                     schreibt ein Methodenblatt; Blatt: moderation, handout, material
                                     oder reader; Format: docx, html oder md; --people N für Mengen
  report [ORDNER]                    zählt, was in der Bibliothek steht

Ohne ORDNER ist es content/.`
