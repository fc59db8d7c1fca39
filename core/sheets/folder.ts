import type { Entry } from '../model/entry'
import type { CompiledEntry } from '../model/library'
import type { ItemTiming, WorkshopPlan } from '../model/notes'
import type { FolderPart, SheetKind } from '../model/sheet'
import { formatClock, formatLongDate, formatMinutes } from './format'
import { text } from './inlines'
import { mergeMaterials } from './materials'
import type { Block, Cell, Part, SheetDocument } from './model'
import { formatTime, NO_TIMING, type PlanStop, parseTime, type RunningPlan, runPlan } from './plan'
import { chooseSheetKind } from './sections'
import { createSheetPart, heading, paragraph, type SheetFrame, writeAttribution, writeSource } from './sheet'
import { WORDS } from './words'

/** What a folder is made of: the items of a collection, with the entries behind them. Texts and notes are plain blocks already. */
export type FolderItem = (
  | {
      readonly type: 'entry'
      readonly compiled: CompiledEntry
      /** The person's own notes on it. */
      readonly notes: readonly (readonly Block[])[]
    }
  | { readonly type: 'text'; readonly title: string; readonly blocks: readonly Block[] }
) & { readonly timing?: ItemTiming }

export interface FolderChoice {
  readonly title: string
  /** ISO date; null without one. */
  readonly date: string | null
  readonly plan: WorkshopPlan
  readonly parts: readonly FolderPart[]
  /** The sheet of methods; what is only read gets its reader's sheet. */
  readonly kind: SheetKind
}

/** A collection as a workshop folder: cover, contents, plan, materials, sheets, notes, sources, of which each can be left out. */
export function createFolder(items: readonly FolderItem[], choice: FolderChoice, frame: SheetFrame): SheetDocument {
  const inner = createInnerParts(items, choice, frame)
  const has = (part: FolderPart): boolean => choice.parts.includes(part)
  return {
    title: choice.title,
    author: [frame.profile.name, choice.plan.trainer].filter((part) => part !== '').join(', ') || WORDS.publisher,
    subject: WORDS.folder.kicker,
    date: frame.date,
    logo: frame.profile.logo,
    parts: [
      ...(has('cover') ? [createCover(choice, frame)] : []),
      ...(has('contents') ? [createContents(inner, choice, frame)] : []),
      ...inner,
    ],
  }
}

function createInnerParts(items: readonly FolderItem[], choice: FolderChoice, frame: SheetFrame): readonly Part[] {
  const has = (part: FolderPart): boolean => choice.parts.includes(part)
  const entries = items.flatMap((item) => (item.type === 'entry' ? [item.compiled.entry] : []))
  const methods = entries.filter(({ materials }) => materials.length > 0)
  return [
    ...(has('plan') && items.length > 0 ? [createPlanPart(items, choice, frame)] : []),
    ...(has('materials') && methods.length > 0 ? [createMaterialsPart(methods, choice, frame)] : []),
    ...(has('sheets') ? items.map((item, index) => createItemPart(item, index, choice, frame)) : []),
    ...(has('notes') ? createNotesParts(items, choice, frame) : []),
    ...(has('sources') && entries.length > 0 ? [createSourcesPart(entries, choice, frame)] : []),
  ]
}

function createPart(
  id: string,
  title: string,
  blocks: readonly Block[],
  choice: FolderChoice,
  frame: SheetFrame,
): Part {
  return {
    id,
    title,
    header: { left: choice.title, right: frame.profile.name },
    footer: [WORDS.product, frame.profile.contact].filter((part) => part !== '').join(' · '),
    isLarge: false,
    body: { type: 'flow', blocks },
  }
}

function createCover({ title, date, plan }: FolderChoice, { profile }: SheetFrame): Part {
  const { folder } = WORDS
  const lines = [
    date === null ? '' : `${folder.date}: ${formatLongDate(date)}`,
    plan.place === '' ? '' : `${folder.place}: ${plan.place}`,
    plan.trainer === '' ? '' : `${folder.trainer}: ${plan.trainer}`,
  ]
  return {
    id: 'titel',
    title,
    header: { left: '', right: '' },
    footer: '',
    isLarge: false,
    body: {
      type: 'cover',
      title,
      kicker: folder.kicker,
      lines: lines.filter((line) => line !== ''),
      contact: [profile.name, profile.contact].filter((line) => line !== ''),
    },
  }
}

function createContents(parts: readonly Part[], choice: FolderChoice, frame: SheetFrame): Part {
  const items = parts.map(({ id, title }) => ({ partId: id, title }))
  return createPart('inhalt', WORDS.contents, [{ type: 'contents', items }], choice, frame)
}

/** The stops of a plan, in the collection's order; an entry takes its longer duration. */
export function listStops(items: readonly FolderItem[]): readonly PlanStop[] {
  return items.map((item) => ({
    ...(item.type === 'text'
      ? { title: item.title, usualMinutes: null, isOptional: true }
      : describeStop(item.compiled.entry)),
    timing: item.timing ?? NO_TIMING,
  }))
}

/** A method takes its longer duration; a concept or example is read, not done. */
function describeStop({ title, kind, duration }: Pick<Entry, 'title' | 'kind' | 'duration'>): PlanStop {
  const usualMinutes = duration === undefined ? null : (duration.max ?? duration.min)
  return { title, usualMinutes, isOptional: kind !== 'method' }
}

function createPlanPart(items: readonly FolderItem[], choice: FolderChoice, frame: SheetFrame): Part {
  const running = runPlan(listStops(items), choice.plan, WORDS.plan.pause)
  return createPart('ablaufplan', WORDS.plan.title, planBlocks(running, choice.plan), choice, frame)
}

/** The plan as a table; clock times where a start is set, else the time since the beginning. */
function planBlocks(running: RunningPlan, plan: WorkshopPlan): readonly Block[] {
  const words = WORDS.plan
  const hasStart = parseTime(plan.start) !== null
  const cell = (value: string, align: Cell['align'] = 'left', isStrong = false): Cell => ({
    content: [isStrong ? text(value, 'strong') : text(value)],
    align,
  })
  const clock = (minutes: number): string => (hasStart ? formatTime(minutes) : formatClock(minutes - running.start))
  const rows = running.rows.map((row) => [
    cell(clock(row.start), 'left', true),
    cell(row.title, 'left', row.kind === 'item'),
    cell(row.minutes === null ? words.open : formatMinutes(row.minutes), 'right'),
  ])
  const end = [
    cell(clock(running.end), 'left', true),
    cell(words.end),
    cell(formatMinutes(running.end - running.start), 'right'),
  ]
  return [
    ...explainPlan(running, plan),
    {
      type: 'table',
      look: 'plan',
      head: [cell(hasStart ? words.time : words.passed), cell(words.what), cell(words.length, 'right')],
      rows: [...rows, end],
    },
  ]
}

function explainPlan({ over, hasUnknown }: RunningPlan, { slot }: WorkshopPlan): readonly Block[] {
  const words = WORDS.plan
  const blocks: Block[] = []
  if (over !== null && slot !== null && over > 0) {
    const warning = words.tooLong(formatMinutes(over), formatMinutes(slot))
    blocks.push({ type: 'callout', kind: 'achtung', blocks: [paragraph(warning)] })
  } else if (over !== null) {
    blocks.push(paragraph(over === 0 ? words.exact : words.fits(formatMinutes(-over))))
  }
  if (hasUnknown) blocks.push({ type: 'paragraph', look: 'small', content: [text(words.unknown)] })
  return blocks
}

function createMaterialsPart(methods: readonly Entry[], choice: FolderChoice, frame: SheetFrame): Part {
  const { people } = choice.plan
  const title = people === null ? WORDS.folder.materials : WORDS.materialsFor(people)
  return createPart('material', title, [{ type: 'checklist', items: mergeMaterials(methods, people) }], choice, frame)
}

function createItemPart(item: FolderItem, index: number, choice: FolderChoice, frame: SheetFrame): Part {
  const id = `teil-${index + 1}`
  if (item.type === 'text') return createPart(id, item.title, leaveOutTitle(item), choice, frame)
  const kind = chooseSheetKind(item.compiled.entry.kind, choice.kind)
  const sheet = createSheetPart(item.compiled, { kind, parts: {}, people: choice.plan.people }, frame, id)
  return { ...sheet, header: { left: sheet.header.left, right: choice.title } }
}

/** What a text begins with is its title already: it is not printed again right below. */
function leaveOutTitle({ title, blocks }: Extract<FolderItem, { type: 'text' }>): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'heading' && first?.type !== 'paragraph') return blocks
  // A link says more than its words.
  const words = first.content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
  return words === title ? rest : blocks
}

function createNotesParts(items: readonly FolderItem[], choice: FolderChoice, frame: SheetFrame): readonly Part[] {
  const blocks = items.flatMap((item): readonly Block[] =>
    item.type === 'entry' && item.notes.length > 0
      ? [
          heading(item.compiled.entry.title),
          ...item.notes.flatMap((note, index) => (index === 0 ? note : [RULE, ...note])),
        ]
      : [],
  )
  return blocks.length === 0 ? [] : [createPart('notizen', WORDS.folder.notes, blocks, choice, frame)]
}

const RULE: Block = { type: 'rule' }

function createSourcesPart(entries: readonly Entry[], choice: FolderChoice, frame: SheetFrame): Part {
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  const blocks = unique.flatMap((entry): readonly Block[] => [
    heading(entry.title),
    ...(entry.sources.length === 0 ? [] : [{ type: 'sources' as const, items: entry.sources.map(writeSource) }]),
    { type: 'attribution', content: writeAttribution(entry, frame) },
  ])
  return createPart('quellen', WORDS.folder.sources, blocks, choice, frame)
}
