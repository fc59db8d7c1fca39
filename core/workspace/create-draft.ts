import { FIELD_HELP } from '../entry/entry-fields'
import { entryPath } from '../entry/entry-path'
import { SECTION_HEADINGS } from '../entry/section-headings'
import { SECTION_HELP } from '../entry/template'
import { writeYaml } from '../entry/yaml-write'
import { slugify } from '../markdown/anchors'
import type { Kind } from '../model/entry'
import type { Answers, StepAnswer } from './questions'

export interface DraftOptions {
  /** ISO date. */
  readonly today: string
  /** Who writes; "Redaktion" where nobody said. */
  readonly author: string
  /** Paths that are taken, e.g. `methods/x.md`; an id is free in all kinds or in none. */
  readonly taken: ReadonlySet<string>
}

export interface Draft {
  readonly path: string
  readonly text: string
}

/** Longest id; the schema allows 80, and a number may have to be added. */
const MAX_ID = 70

/**
 * A new entry from the answers: what was answered stands in its field or section, what was not is left out of the front matter (the check asks for
 * it) and has a comment with help in the text. Nothing is invented.
 */
export function createDraft(kind: Kind, answers: Answers, options: DraftOptions): Draft {
  const id = chooseId(answers.title, options.taken)
  const fields = createFields(kind, id, answers, options)
  const head = [...FIELD_HELP.map(({ key }) => key), 'review'].flatMap((key) =>
    fields[key] === undefined ? [] : [`${key}: ${writeYaml(fields[key], 'block')}`],
  )
  const sections = createSections(kind, answers)
  const body = SECTION_HEADINGS[kind].flatMap((heading) => {
    const text = sections[heading]?.trim() ?? ''
    return [`## ${heading}`, '', text === '' ? `<!-- ${SECTION_HELP[heading] ?? '…'} -->` : text, '']
  })
  return { path: entryPath(kind, id), text: ['---', ...head, '---', '', ...body].join('\n') }
}

function chooseId(title: string, taken: ReadonlySet<string>): string {
  const ids = new Set([...taken].map((path) => path.replace(/^.*\/|\.md$/g, '')))
  const base = slugify(title).slice(0, MAX_ID).replace(/-+$/, '')
  let id = base
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${count}`
  return id
}

function createFields(
  kind: Kind,
  id: string,
  answers: Answers,
  { today, author }: DraftOptions,
): Readonly<Record<string, unknown>> {
  const list = (items: readonly string[]): readonly string[] | undefined => (items.length === 0 ? undefined : items)
  const own = kind === 'method' ? methodFields(answers) : kind === 'case-study' ? caseFields(answers) : {}
  return {
    id,
    kind,
    title: answers.title.trim(),
    summary: answers.gist.trim().replace(/\s+/g, ' ') || undefined,
    themes: list(answers.themes),
    purposes: list(answers.purposes),
    audiences: list(answers.audiences),
    ...own,
    sources: sourceField(answers, today),
    authors: [author === '' ? 'Redaktion' : author],
    license: 'CC-BY-4.0',
    created: today,
    updated: today,
    review: { status: 'draft', by: author === '' ? undefined : author, at: today },
  }
}

function methodFields({ minutes, people, setting, materials }: Answers): Readonly<Record<string, unknown>> {
  return {
    setting: setting.length === 0 ? undefined : setting,
    duration: minutes ?? undefined,
    groupSize: people ?? undefined,
    materials: materials.length === 0 ? undefined : materials,
  }
}

function caseFields({ place: asked, years, organisation, methods }: Answers): Readonly<Record<string, unknown>> {
  const place = asked === null || asked.name.trim() === '' ? null : asked
  const isPlaced = place !== null && place.lat !== null && place.lon !== null
  return {
    place: isPlaced ? place : place === null ? undefined : { name: place.name, state: place.state },
    period: years ?? undefined,
    organisation: organisation.trim() || undefined,
    methods,
  }
}

function sourceField({ source, sourceUrl }: Answers, today: string): readonly object[] | undefined {
  const title = source.trim()
  if (title === '') return undefined
  return [{ title, url: sourceUrl.trim() || undefined, accessed: today }]
}

function createSections(kind: Kind, answers: Answers): Readonly<Record<string, string>> {
  const steps = writeSteps(answers.steps)
  switch (kind) {
    case 'method':
      return {
        'Worum es geht': answers.gist,
        'Wann sie passt – und wann nicht': answers.fits,
        Ablauf: steps,
        'Worauf zu achten ist': answers.care,
      }
    case 'concept':
      return {
        'Worum es geht': answers.gist,
        Bausteine: answers.parts,
        Voraussetzungen: answers.needs,
        'Schritte zum Aufbau': steps,
        'Träger und Finanzierung': answers.money,
        'Chancen und Grenzen': answers.limits,
      }
    case 'case-study':
      return {
        Ausgangslage: answers.before,
        'Was gemacht wurde': answers.done,
        'Wer beteiligt war': answers.involved,
        Ergebnisse: answers.results,
        'Was andere übernehmen können': answers.lessons.map((line) => `- ${line.replace(/^[-*•–]\s+/, '')}`).join('\n'),
        'Was offen bleibt': answers.open,
      }
  }
}

/** `1. **Ankommen (15 Min.)** Begrüßen Sie alle.` */
function writeSteps(steps: readonly StepAnswer[]): string {
  return steps
    .filter(({ title, time, text }) => `${title}${time}${text}`.trim() !== '')
    .map(({ title, time, text }, index) => {
      const name = title.trim() || `Schritt ${index + 1}`
      const label = time.trim() === '' ? name : `${name} (${time.trim()})`
      return `${index + 1}. **${label}** ${text.trim().replace(/\s*\n\s*/g, ' ')}`.trimEnd()
    })
    .join('\n')
}
