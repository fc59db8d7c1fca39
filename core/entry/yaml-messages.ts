interface Explanation {
  readonly message: string
  readonly suggestion?: string | undefined
}

/** `key: value` with everything up to the value in the first group. */
const KEY_AND_VALUE = /^(\s*(?:- )?[\w-]+:\s+)(\S.*?)\s*$/

/**
 * What the parser's error code means for somebody who does not know YAML, and the line as it should be where quotes would mend it.
 * The codes are those of the package `yaml`.
 */
export function explainYamlError(code: string, line: string): Explanation {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'Diese Zeile kommt doppelt vor. Jede Angabe darf nur einmal im Kopf stehen.' }
    case 'TAG_RESOLVE_FAILED':
      return {
        message: 'Ein Wert, der mit „!“ beginnt, muss in Anführungszeichen stehen.',
        suggestion: quoteValue(line),
      }
    case 'BAD_SCALAR_START':
      return {
        message: 'Mit diesem Zeichen darf ein Wert nicht beginnen. Setzen Sie ihn in Anführungszeichen.',
        suggestion: quoteValue(line),
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return {
        message: 'Ein Text mit Doppelpunkt muss in Anführungszeichen stehen.',
        suggestion: quoteValue(line),
      }
    case 'TAB_AS_INDENT':
      return {
        message: 'Die Zeile ist mit einem Tabulator eingerückt. Nehmen Sie Leerzeichen.',
        suggestion: line.replace(/^\s+/, (indent) => indent.replaceAll('\t', '  ')),
      }
    case 'MISSING_CHAR':
      return { message: 'Hier fehlt ein schließendes Anführungszeichen oder ein Komma.' }
    case 'BAD_INDENT':
      return { message: 'Die Einrückung stimmt nicht, oder weiter oben fehlt eine schließende Klammer ] oder }.' }
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message:
          'Hier fehlt ein Doppelpunkt hinter dem Namen, oder der Text gehört in Anführungszeichen in eine Zeile.',
      }
    case 'UNEXPECTED_TOKEN':
      return { message: 'Hinter dem Wert steht noch etwas. Setzen Sie den ganzen Text in ein Paar Anführungszeichen.' }
    default:
      return {
        message: 'Diese Zeile ist kein gültiges YAML. Vergleichen Sie sie mit der Vorlage in content/README.md.',
      }
  }
}

/** `title: a: b` → `title: "a: b"`; nothing where the line is no simple pair or has double quotes already. */
function quoteValue(line: string): string | undefined {
  const match = KEY_AND_VALUE.exec(line)
  if (match === null) return undefined
  const [, key = '', value = ''] = match
  return /["[{]/.test(value) ? undefined : `${key}"${value}"`
}
