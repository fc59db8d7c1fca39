/** What a report about a failure is made from. */
export interface ReportInput {
  readonly version: string
  /** Of the system and of Electron, e.g. `Windows 10.0.22631 x64`. */
  readonly system: string
  readonly runtime: string
  /** ISO date and time. */
  readonly at: string
  readonly error: { readonly name: string; readonly message: string; readonly stack: string }
  /** What tells whose computer it is; `folders` in any order. */
  readonly personal: PersonalTraits
}

export interface PersonalTraits {
  readonly home: string
  readonly user: string
  readonly computer: string
  readonly folders: readonly string[]
}

const STACK_LINES = 12
const LINE_LENGTH = 160

/**
 * A report as plain text that a person can read in a glance before it is saved: what failed and where in the program, and nothing of the person:
 * no folder, no user or computer name, no address, no text of theirs.
 */
export function writeReport({ version, system, runtime, at, error, personal }: ReportInput): string {
  const stack = error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, STACK_LINES)
    .map((line) => `  ${redact(line.trim(), personal)}`)
  return [
    `Methodenkoffer ${version}`,
    `${system} · ${runtime}`,
    at,
    '',
    redact(`${error.name}: ${error.message}`, personal),
    ...stack,
    '',
  ]
    .map((line) => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}…` : line))
    .join('\n')
}

/** Takes out what tells of a person. What stands in quotation marks may be theirs, too: a title, a search, a note. */
export function redact(text: string, { home, user, computer, folders }: PersonalTraits): string {
  const paths = [...folders, home].filter((path) => path.length > 1).sort((a, b) => b.length - a.length)
  let result = text.replaceAll(/[\r\n]+/g, ' ')
  for (const path of paths) {
    for (const spelling of new Set([path, path.replaceAll('\\', '/')]))
      result = replaceText(result, spelling, '<Ordner>')
  }
  result = result
    .replaceAll(/"[^"]*"|„[^“]*“|'[^']*'|`[^`]*`/g, '<Text>')
    .replaceAll(/\b(?:https?|ftp|mailto):[^\s)]+/gi, '<Adresse>')
    .replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<E-Mail>')
    .replaceAll(/(?:[A-Za-z]:\\Users\\|\/home\/|\/Users\/)[^\\/\s]+/g, '<Ordner>')
  for (const [name, word] of [
    [user, '<Benutzer>'],
    [computer, '<Computer>'],
  ] as const) {
    if (name.length > 2) result = replaceText(result, name, word)
  }
  return result
}

/** In whatever case: file systems of Windows and macOS do not tell them apart. */
function replaceText(text: string, search: string, replacement: string): string {
  return text.replaceAll(new RegExp(search.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), replacement)
}
