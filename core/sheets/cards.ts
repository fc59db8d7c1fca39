import type { CompiledEntry } from '../model/library'
import { toBlocks } from './blocks'
import { listFacts } from './format'
import { createAddressList } from './links'
import type { Block, Card, Part, SheetDocument } from './model'
import type { SheetFrame } from './sheet'
import { WORDS } from './words'

const CARDS_A_PAGE = 4
/** What fits beside the steps on the back. */
const MAX_FACTS = 5

/** What a card shows; only methods have one. `theme` is the short title of the entry's first theme. */
export function createCard({ entry, sections }: CompiledEntry, theme: string, frame: SheetFrame): Card {
  const blocks = sections.flatMap(({ tree }) => toBlocks(tree.children, createAddressList()))
  return {
    title: entry.title,
    kicker: [WORDS.kinds[entry.kind], theme].filter((part) => part !== '').join(' · '),
    summary: entry.summary,
    facts: listFacts(entry)
      .slice(0, MAX_FACTS)
      .map(({ value }) => value),
    steps: blocks.flatMap(readSteps),
    materials: entry.materials,
    attribution: `${entry.authors.join(', ')}, ${WORDS.licence}, ${frame.sourceOf(entry.id)}`,
  }
}

function readSteps(block: Block): Card['steps'] {
  if (block.type !== 'steps') return []
  return block.items.map(({ title, number, time }) => ({ title: title ?? String(number), time }))
}

function createCardsPart(cards: readonly Card[]): Part {
  return {
    id: 'karten',
    title: WORDS.cards.title,
    header: { left: '', right: '' },
    footer: '',
    isLarge: false,
    body: { type: 'cards', cards },
  }
}

/** Cards as a document of their own. */
export function createCards(cards: readonly Card[], title: string, frame: SheetFrame): SheetDocument {
  return {
    title,
    author: WORDS.publisher,
    subject: WORDS.cards.title,
    date: frame.date,
    logo: null,
    parts: [createCardsPart(cards)],
  }
}

/** The cards of one sheet of paper; the back is mirrored, so that each back lies behind its front when turned over the long edge. */
export interface CardSheet {
  readonly front: readonly (Card | null)[]
  readonly back: readonly (Card | null)[]
}

export function layOutCards(cards: readonly Card[]): readonly CardSheet[] {
  const sheets: CardSheet[] = []
  for (let from = 0; from < cards.length; from += CARDS_A_PAGE) {
    const front = Array.from({ length: CARDS_A_PAGE }, (_, place) => cards[from + place] ?? null)
    const [one = null, two = null, three = null, four = null] = front
    sheets.push({ front, back: [two, one, four, three] })
  }
  return sheets
}
