import type { z } from 'zod'
import type { Finding, Position, Reporter } from './finding'
import { findNearest } from './nearest'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

export interface IssueContext {
  readonly report: Reporter
  readonly data: unknown
  readonly locate: (path: Path) => Position
  /** Keys that may stand where an unknown one was found. */
  readonly keysAt: (path: Path) => readonly string[]
  /** A correct line for the field at `path`. */
  readonly example: (path: Path) => string | undefined
}

interface Explanation {
  readonly message: string
  readonly expected?: string
  readonly suggestion?: string | undefined
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste in eckigen Klammern',
  object: 'Angaben in geschweiften Klammern',
}

/** What a broken rule of a schema means for an editor: what was expected, what is there, and how the line should look. */
export function explainIssue(issue: Issue, context: IssueContext): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(key, issue.path, context))
  }
  const value = valueAt(context.data, issue.path)
  const { message, expected, suggestion } = explainValue(issue, value, context)
  const found = value === undefined ? undefined : showValue(value)
  return [context.report('schema', context.locate(issue.path), message, { expected, found, suggestion })]
}

function explainUnknownKey(key: string, path: Path, { report, locate, keysAt, example }: IssueContext): Finding {
  const known = keysAt(path)
  const nearest = findNearest(key, known)
  const meant = nearest === null ? ` Möglich sind: ${known.join(', ')}.` : ` Meinten Sie „${nearest}“?`
  const suggestion = nearest === null || path.length > 0 ? undefined : example([nearest])
  return report('schema', locate([...path, key]), `Die Angabe „${key}“ gibt es nicht.${meant}`, {
    found: key,
    suggestion,
  })
}

function explainValue(issue: Issue, value: unknown, context: IssueContext): Explanation {
  const name = describePath(issue.path)
  const example = context.example(issue.path)
  if (value === undefined) return { message: `${name} fehlt.`, suggestion: example }
  if (value === null) return { message: `${name} ist leer.`, suggestion: example }
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue.expected, name, value, issue.path, example)
    case 'invalid_value':
      return explainChoice(issue.values.map(String), name, value)
    case 'too_small':
      return {
        message: `${name} ${describeBound('mindestens', Number(issue.minimum), issue.origin)}.`,
        suggestion: example,
      }
    case 'too_big':
      return {
        message: `${name} ${describeBound('höchstens', Number(issue.maximum), issue.origin)}${describeLength(value)}.`,
      }
    case 'invalid_format':
      return explainFormat(issue.format, name, issue.path, example)
    case 'custom':
      return issue.message === 'range'
        ? { message: `${name}: Der erste Wert ist größer als der zweite.`, suggestion: example }
        : { message: `${name} enthält etwas doppelt.` }
    default:
      return { message: `${name} stimmt nicht.`, suggestion: example }
  }
}

function explainType(
  expected: string,
  name: string,
  value: unknown,
  path: Path,
  example: string | undefined,
): Explanation {
  const wanted = TYPE_NAMES[expected] ?? expected
  const message = `${name}: Erwartet wird ${wanted}, gefunden wurde ${showValue(value)}.`
  const key = path.at(-1)
  if (expected === 'string' && typeof value !== 'object' && typeof key === 'string') {
    return {
      message: `${message} Setzen Sie den Wert in Anführungszeichen.`,
      expected: wanted,
      suggestion: `${key}: "${String(value)}"`,
    }
  }
  if (expected === 'array' && typeof value !== 'object' && typeof key === 'string') {
    return { message, expected: wanted, suggestion: `${key}: [${String(value)}]` }
  }
  return { message, expected: wanted, suggestion: example }
}

function explainChoice(values: readonly string[], name: string, value: unknown): Explanation {
  const nearest = typeof value === 'string' ? findNearest(value, values) : null
  const meant = nearest === null ? '' : ` Meinten Sie „${nearest}“?`
  const message = `${name}: ${showValue(value)} ist nicht möglich.${meant}`
  return {
    message: nearest === null ? `${message} Möglich: ${values.join(', ')}.` : message,
    expected: values.join(', '),
    suggestion: nearest ?? undefined,
  }
}

function explainFormat(format: string, name: string, path: Path, example: string | undefined): Explanation {
  if (format === 'date') {
    return {
      message: `${name} ist kein Tag, den es gibt. Schreiben Sie Jahr-Monat-Tag.`,
      expected: '2026-11-22',
      suggestion: example,
    }
  }
  if (path.at(-1) === 'url' || path.at(-1) === 'web') {
    return {
      message: `${name} muss mit https:// oder http:// beginnen und darf keine Leerzeichen haben.`,
      expected: 'https://…',
    }
  }
  return {
    message: `${name} darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche haben, keine Umlaute und keine Leerzeichen.`,
    expected: 'zum Beispiel: offener-treff',
  }
}

function describeBound(bound: string, limit: number, origin: string): string {
  if (origin === 'array') return `braucht ${bound} ${limit === 1 ? 'einen Wert' : `${limit} Werte`}`
  if (origin === 'string') return limit === 1 ? 'ist leer' : `darf ${bound} ${limit} Zeichen haben`
  return `muss ${bound} ${limit} sein`
}

function describeLength(value: unknown): string {
  if (typeof value === 'string') return `; es sind ${value.trim().length}`
  return Array.isArray(value) ? `; es sind ${value.length}` : ''
}

/** `sources[0].url` → „sources“, Eintrag 1, „url“. */
function describePath(path: Path): string {
  if (path.length === 0) return 'Der Kopf'
  return path.map((step) => (typeof step === 'number' ? `Eintrag ${step + 1}` : `„${String(step)}“`)).join(', ')
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** As it stands in the file, shortened. */
function showValue(value: unknown): string {
  if (typeof value === 'string') return `der Text „${shorten(value)}“`
  if (typeof value === 'number') return `die Zahl ${value}`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'eine Liste' : 'eine Gruppe von Angaben'
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
