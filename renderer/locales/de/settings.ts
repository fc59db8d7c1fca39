/** Settings, and about the program. */
export const preferences = {
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
  licenceDictionary:
    'Wörterbuch für die Rechtschreibung: igerman98 von Björn Jacke, GNU General Public License 2 oder 3',
  licenceParts: 'Bausteine anderer, mit Dank',
  saved: 'Gespeichert',
} as const
