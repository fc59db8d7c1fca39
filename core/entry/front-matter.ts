import matter from 'gray-matter'
import { createReporter, type Finding, type Position, type Reporter, START } from './finding'
import { parseYaml, type YamlDocument } from './yaml-document'

export interface FrontMatter {
  readonly data: unknown
  /** Where the value at a path of `data` stands in the file. */
  readonly locate: YamlDocument['locate']
  /** The markdown below the front matter. */
  readonly body: string
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
}

export type FrontMatterResult =
  | { readonly ok: true; readonly value: FrontMatter }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Languages that gray-matter knows or that people have seen elsewhere. JavaScript would be run. */
const FOREIGN_LANGUAGES = [
  'json',
  'json5',
  'javascript',
  'js',
  'coffee',
  'coffeescript',
  'cson',
  'toml',
  'ini',
  'hjson',
] as const

/**
 * Splits a file into front matter and body. `text` has `\n` line ends and no byte order mark (see `decodeText`).
 * This is the only place that imports gray-matter: it gets our YAML reader and, for every other language, an engine that throws, so
 * that `---js` never runs. Options are always passed: without them it caches, and hands out the result of an earlier failure.
 */
export function readFrontMatter(path: string, text: string): FrontMatterResult {
  const report = createReporter(path)
  const frame = checkFrame(report, text)
  if (frame !== null) return { ok: false, findings: [frame] }
  const read: { document: YamlDocument | null } = { document: null }
  const parse = (yaml: string): object => {
    read.document = parseYaml(yaml)
    return {}
  }
  const file = matter(text, { language: 'yaml', engines: { ...refusingEngines(), yaml: parse } })
  if (read.document === null) return { ok: false, findings: [report('front-matter', START, 'Der Kopf ist leer.')] }
  const { data, problems, locate } = read.document
  if (problems.length > 0) {
    const findings = problems.map(({ at, message, suggestion }) => report('yaml', at, message, { suggestion }))
    return { ok: false, findings }
  }
  const bodyStart = text.length - file.content.length
  return { ok: true, value: { data, locate, body: file.content, bodyLine: lineAt(text, bodyStart) } }
}

/** The two `---` lines. gray-matter takes a file without the second one for nothing but front matter. */
function checkFrame(report: Reporter, text: string): Finding | null {
  const first = /^---[ \t]*(\S*)[^\n]*/.exec(text)
  if (first === null) {
    return report(
      'front-matter',
      START,
      'Der Kopf mit den Angaben fehlt. Er beginnt in der ersten Zeile mit drei Strichen (---) und endet mit einer zweiten Zeile davon.',
      {
        expected: '---',
        found: text.split('\n', 1)[0] ?? '',
      },
    )
  }
  const language = first[1] ?? ''
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    const message = `Der Kopf beginnt mit „---${language}“. Erlaubt ist nur „---“; anderes wird weder gelesen noch ausgeführt.`
    return report('front-matter', START, message, { expected: '---', found: `---${language}`, suggestion: '---' })
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text)) {
    return report(
      'front-matter',
      lastKeyLine(text),
      'Der Kopf hat kein Ende: Nach der letzten Angabe fehlt eine Zeile mit ---.',
      {
        expected: '---',
        suggestion: '---',
      },
    )
  }
  return null
}

/** Where a forgotten `---` belongs: the first empty line, or the last line. */
function lastKeyLine(text: string): Position {
  const lines = text.split('\n')
  const empty = lines.findIndex((line, index) => index > 0 && line.trim() === '')
  return { line: empty === -1 ? lines.length : empty + 1, column: 1 }
}

function refusingEngines(): Record<string, () => never> {
  return Object.fromEntries(FOREIGN_LANGUAGES.map((language) => [language, refuse]))
}

/** A second lock behind `checkFrame`: should gray-matter read a language differently than we do, it still gets no engine. */
function refuse(): never {
  throw new Error('front matter may only be YAML')
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
