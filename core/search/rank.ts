import type { CatalogueEntry } from '../model/library'
import type { Expansion, NamedEntry } from './expand'
import { fitsMinutes, fitsPeople } from './fit'
import type { SearchIndex } from './index-types'
import type { Fact } from './mentioned-facts'
import type { Mentions } from './mentions'
import type { Slot } from './slots'

/** A score counts as an answer in full from here on: a word that stands in the running text once or twice. */
const CLEAR_ANSWER = 0.12
/** How much of the score depends on how many words of the query are answered at all. */
const COVERAGE_SHARE = 0.65
/** What a name (title or synonym) adds that says just what the query says. */
const TITLE_BONUS = 0.35
const SYNONYM_BONUS = 0.3
/** What each circumstance adds or takes that is mentioned in passing, as a share of the score. */
const MENTION_SHARE = 0.15

/** Methods first where all else is equal: most people look for something to do. */
const KIND_FACTOR = { method: 1, concept: 0.97, 'case-study': 0.93 } as const
const WANTED_KIND = 1.25
/** Where all else is equal, an entry that many others point to comes first: what each doubling of its links adds. */
const LINK_SHARE = 0.01

/** Scores documents for one query. */
export class Ranker {
  private readonly index: SearchIndex
  private readonly slots: readonly Slot[]
  private readonly mentions: Mentions
  private readonly total: number
  private readonly named: ReadonlyMap<number, NamedEntry>
  private readonly wantedKinds: readonly string[]
  /** For each stem that answers: how well, and the slots that it answers as bits. */
  private readonly stems = new Map<number, { quality: number; slots: number }>()

  constructor(index: SearchIndex, { slots, named }: Expansion, mentions: Mentions) {
    this.index = index
    this.slots = slots.filter((slot) => slot.weight > 0)
    this.named = named
    this.mentions = mentions
    this.wantedKinds = mentions.facts.flatMap(({ fact }) => (fact.kind === 'kind' ? [fact.value] : []))
    this.total = this.slots.reduce((sum, slot) => sum + slot.weight, 0)
    this.slots.forEach((slot, place) => {
      this.noteStems(slot, 1 << Math.min(place, 30))
    })
  }

  /** Whether any word of the query is found anywhere. */
  get hasAnswers(): boolean {
    return this.slots.length > 0
  }

  /** 0 where the document answers nothing. */
  score(doc: number, entry: CatalogueEntry): number {
    const text = this.textScore(doc)
    if (text === 0) return 0
    return (text + this.nameBonus(doc)) * this.factor(entry)
  }

  /** For queries that only tell the circumstances: how well an entry meets them; 0 where it does not. */
  scoreByMentions(entry: CatalogueEntry): number {
    const fit = mentionFit(entry, this.mentions)
    return fit > 0 ? fit * this.factor(entry) : 0
  }

  private factor(entry: CatalogueEntry): number {
    const kind = this.wantedKinds.includes(entry.kind) ? WANTED_KIND : KIND_FACTOR[entry.kind]
    const links = entry.related.length + entry.caseStudies.length
    const central = 1 + LINK_SHARE * Math.log2(1 + links)
    return kind * central * Math.max(0.4, 1 + MENTION_SHARE * mentionFit(entry, this.mentions))
  }

  private textScore(doc: number): number {
    let sum = 0
    let covered = 0
    for (const slot of this.slots) {
      const score = slot.scores[doc] ?? 0
      sum += slot.weight * score
      covered += slot.weight * Math.min(1, score / CLEAR_ANSWER)
    }
    return (sum / this.total) * (1 - COVERAGE_SHARE + (COVERAGE_SHARE * covered) / this.total)
  }

  /** The best name of a document: how much of it the query says, times how much of the query it says. */
  private nameBonus(doc: number): number {
    const { nameStarts, names } = this.index
    const first = nameStarts[doc] ?? 0
    let best = this.namedBonus(doc)
    for (let name = first; name < (nameStarts[doc + 1] ?? 0); name += 1) {
      const start = names.starts[name] ?? 0
      const end = names.starts[name + 1] ?? 0
      let said = 0
      let slots = 0
      for (let place = start; place < end; place += 1) {
        const hit = this.stems.get(names.values[place] ?? 0)
        if (!hit) continue
        said += hit.quality
        slots |= hit.slots
      }
      if (slots === 0) continue
      const bonus = name === first ? TITLE_BONUS : SYNONYM_BONUS
      best = Math.max(best, bonus * (said / (end - start)) * this.shareOf(slots))
    }
    return best
  }

  /** The glossary says what an entry is about, as a synonym of its own would. */
  private namedBonus(doc: number): number {
    const named = this.named.get(doc)
    if (!named) return 0
    const weight = named.slots.reduce((sum, slot) => sum + slot.weight, 0)
    return (SYNONYM_BONUS * named.quality * weight) / this.total
  }

  private shareOf(slots: number): number {
    let weight = 0
    this.slots.forEach((slot, place) => {
      if ((slots & (1 << Math.min(place, 30))) !== 0) weight += slot.weight
    })
    return weight / this.total
  }

  private noteStems(slot: Slot, bit: number): void {
    for (const [term, match] of slot.terms) {
      const stem = this.index.termStems[term] ?? 0
      const known = this.stems.get(stem) ?? { quality: 0, slots: 0 }
      this.stems.set(stem, { quality: Math.max(known.quality, match.quality), slots: known.slots | bit })
    }
  }
}

/** How many of the mentioned circumstances an entry meets, less those that it fails. */
function mentionFit(entry: CatalogueEntry, mentions: Mentions): number {
  let fit = 0
  if (mentions.minutes !== undefined && (entry.duration || entry.span))
    fit += fitsMinutes(entry, mentions.minutes) ? 1 : -1
  if (mentions.people !== undefined && entry.groupSize) fit += fitsPeople(entry, mentions.people) ? 1 : -1
  if (mentions.cost !== undefined && entry.cost !== undefined)
    fit += entry.cost <= mentions.cost ? 1 : mentions.cost - entry.cost
  const facts = mentions.facts.map((mention) => mention.fact)
  fit += factFit(facts, 'setting', entry.setting, entry.setting.length > 0 ? -1 : 0)
  fit += factFit(facts, 'audience', entry.audiences, entry.audiences.includes('alle') ? 0 : -0.5)
  fit += factFit(facts, 'purpose', entry.purposes, 0) / 2
  return fit
}

function factFit(facts: readonly Fact[], kind: Fact['kind'], offered: readonly string[], otherwise: number): number {
  const wanted = facts.filter((fact) => fact.kind === kind)
  if (wanted.length === 0) return 0
  return wanted.some((fact) => offered.includes(fact.value)) ? 1 : otherwise
}

/** Whether the facts of an entry say what a word of the query says. */
export function factsSay(entry: CatalogueEntry, fact: Fact): boolean {
  switch (fact.kind) {
    case 'setting':
      return entry.setting.includes(fact.value)
    case 'audience':
      return entry.audiences.includes(fact.value)
    case 'purpose':
      return entry.purposes.includes(fact.value)
    case 'kind':
      return entry.kind === fact.value
  }
}
