import type { Entry, Source } from '../model/entry'
import type { CompiledEntry } from '../model/library'
import type { PartChoices, SheetKind, SheetProfile } from '../model/sheet'
import { toBlocks } from './blocks'
import { formatDate, listFacts } from './format'
import { text } from './inlines'
import { type AddressList, createAddressList, keepSafeAddress } from './links'
import { listMaterials } from './materials'
import { type Block, type Inline, type Part, type SheetDocument, type SourceItem, USUAL_FIELD } from './model'
import { chooseParts, EXTRA_IDS, listOptions, type SheetOption } from './sections'
import { WORDS } from './words'

/** What holds for every sheet of an export. */
export interface SheetFrame {
  readonly profile: SheetProfile
  /** Name and version of the pack or library that an entry is from (see `nameSource`). */
  readonly sourceOf: (entryId: string) => string
  /** ISO date of today; core has no clock. */
  readonly date: string
}

export interface SheetChoice {
  readonly kind: SheetKind
  /** What is printed or left out other than usual, by the titles of `listOptions`. */
  readonly parts: PartChoices
  /** For the quantities of materials; null where unknown. */
  readonly people: number | null
}

/** One entry as a document of one sheet. */
export function createSheet(compiled: CompiledEntry, choice: SheetChoice, frame: SheetFrame): SheetDocument {
  const { entry } = compiled
  const { sheet } = WORDS
  return {
    title: `${entry.title} – ${sheet[choice.kind]}`,
    author: entry.authors.join(', '),
    subject: entry.summary,
    date: frame.date,
    logo: frame.profile.logo,
    parts: [createSheetPart(compiled, choice, frame, 'blatt')],
  }
}

/** The sheet itself, as a document of its own or as a part of a folder. `id` is unique in the document. */
export function createSheetPart(compiled: CompiledEntry, choice: SheetChoice, frame: SheetFrame, id: string): Part {
  const { entry } = compiled
  const addresses = createAddressList()
  const options = listOptions(compiled, choice.kind)
  const chosen = chooseParts(options, choice.parts)
  const body = options
    .filter((option) => chosen.has(option.id))
    .flatMap((option) => createOption(option, compiled, choice, addresses))
  const warning: readonly Block[] = compiled.tooComplex
    ? [{ type: 'callout', kind: 'achtung', blocks: [paragraph(WORDS.tooComplex)] }]
    : []
  return {
    id,
    title: entry.title,
    // A page that fell out of its pile still says whose it is.
    header: { left: `${entry.title} · ${nameSheet(entry, choice.kind)}`, right: frame.profile.name },
    footer: writeFooter(entry, frame),
    isLarge: choice.kind === 'handout',
    body: {
      type: 'flow',
      blocks: [
        { type: 'paragraph', look: 'lead', content: [text(entry.summary)] },
        ...warning,
        ...body,
        ...addresses.toBlocks(WORDS.addresses),
        { type: 'attribution', content: writeAttribution(entry, frame) },
      ],
    },
  }
}

function nameSheet(entry: Pick<Entry, 'kind'>, kind: SheetKind): string {
  if (entry.kind === 'method') return WORDS.sheetOf[kind]
  return `${WORDS.kinds[entry.kind]} · ${WORDS.sheet[kind]}`
}

function createOption(
  option: SheetOption,
  { entry, sections, easyLanguage }: CompiledEntry,
  { kind, people }: SheetChoice,
  addresses: AddressList,
): readonly Block[] {
  switch (option.id) {
    case EXTRA_IDS.facts:
      return [{ type: 'facts', items: listFacts(entry) }]
    case EXTRA_IDS.materials: {
      const title = people === null ? WORDS.materials : WORDS.materialsFor(people)
      return [heading(kind === 'material' ? title : WORDS.materials), materialBlock(entry, kind, people)]
    }
    case EXTRA_IDS.easy:
      return easyLanguage === null ? [] : [heading(option.title), ...toBlocks(easyLanguage.children, addresses)]
    case EXTRA_IDS.field:
      return [{ type: 'field', label: WORDS.field, height: USUAL_FIELD }]
    case EXTRA_IDS.sources:
      return [heading(WORDS.sources), { type: 'sources', items: entry.sources.map(writeSource) }]
    default: {
      const section = sections.find(({ id }) => id === option.id)
      if (section === undefined) return []
      const title = section.heading === '' ? [] : [heading(section.heading)]
      return [...title, ...toBlocks(section.tree.children, addresses)]
    }
  }
}

function materialBlock({ materials }: Entry, kind: SheetKind, people: number | null): Block {
  if (kind === 'material') return { type: 'checklist', items: listMaterials(materials, people) }
  return {
    type: 'list',
    isOrdered: false,
    start: 1,
    items: listMaterials(materials, people).map(({ text: line, amount }) => [
      paragraph(amount === null ? line : `${line} (${amount})`),
    ]),
  }
}

export function heading(title: string): Block {
  return { type: 'heading', level: 2, content: [text(title)] }
}

export function paragraph(words: string): Block {
  return { type: 'paragraph', look: 'text', content: [text(words)] }
}

export function writeSource({ title, publisher, year, url, accessed }: Source): SourceItem {
  const facts = [title, publisher, year === undefined ? undefined : String(year)].filter((part) => part)
  const seen = url === undefined ? '' : ` (${WORDS.accessed} ${formatDate(accessed)})`
  return { text: facts.join(', ') + seen, href: url === undefined ? null : keepSafeAddress(url) }
}

function writeFooter(entry: Entry, { sourceOf }: SheetFrame): string {
  return [
    `${entry.authors.join(', ')}, ${WORDS.publisher}`,
    WORDS.licence,
    `${WORDS.asOf} ${formatDate(entry.updated)}`,
    sourceOf(entry.id),
  ].join(' · ')
}

/** Title, authors, source, licence, changes, version and date: what CC BY 4.0, section 3(a)(1), asks for. */
export function writeAttribution(entry: Entry, frame: SheetFrame): readonly Inline[] {
  const { sourceOf, date, profile } = frame
  const own = [profile.name, profile.contact].filter((part) => part !== '')
  return [
    text(`„${entry.title}“ ${WORDS.by} ${entry.authors.join(', ')}, ${WORDS.publisher}. `),
    text('Lizenz: '),
    {
      type: 'link',
      target: { type: 'address', href: WORDS.licenceAddress },
      content: [text(WORDS.licenceLong)],
      number: null,
    },
    text(`, creativecommons.org/licenses/by/4.0. ${WORDS.changed} Aus: ${WORDS.product}, `),
    text(`${sourceOf(entry.id)}, ${WORDS.asOf} ${formatDate(entry.updated)}. `),
    text(`Blatt vom ${formatDate(date)}${own.length === 0 ? '' : `, ${own.join(', ')}`}.`),
  ]
}
