import type { Root } from 'hast'
import type { Entry, ThemeId } from './entry'
import type { PackReference } from './pack'

/** Raised whenever a reader of an older compiled library would misread a newer one. */
export const COMPILED_FORMAT = 1

export interface Theme {
  readonly id: ThemeId
  /** As the founding text puts it. */
  readonly title: string
  /** For buttons and badges, two to four words. */
  readonly shortTitle: string
  readonly summary: string
  /** Markdown in the file, a sanitized tree once compiled. */
  readonly introduction: Root
}

export interface GlossaryTerm {
  readonly id: string
  readonly term: string
  /** One or two plain sentences; shown in place. Terms without one only serve the search. */
  readonly explanation?: string | undefined
  /** Words that mean the same. */
  readonly synonyms: readonly string[]
  /** Words that are near, but not the same: they count less. */
  readonly near: readonly string[]
  /** Words that people type and that the app never shows. */
  readonly searchOnly: readonly string[]
  /** Entries that this term is about. */
  readonly entries: readonly string[]
}

export interface SupportContact {
  readonly id: string
  readonly name: string
  /** What it is for, in a few plain words. */
  readonly purpose: string
  readonly group: 'danger' | 'violence' | 'soul' | 'children' | 'health' | 'discrimination' | 'everyday'
  /** Numbers to dial, as they are written for people. */
  readonly phones: readonly string[]
  readonly email?: string | undefined
  readonly web?: string | undefined
  readonly hours?: string | undefined
  readonly cost?: string | undefined
  readonly languages?: string | undefined
  readonly note?: string | undefined
  readonly audience: string
  /** ISO date of the last look at the source, and whether the number itself was verified by a call. */
  readonly checked: string
  readonly sources: readonly { readonly title: string; readonly url: string }[]
}

/** A guided path through the library ("Weg"). */
export interface ReadingPath {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly steps: readonly { readonly entry: string; readonly why: string }[]
}

/** What lists, filters and cards need of an entry; the rest lies in its own file. */
export interface CatalogueEntry extends Omit<Entry, 'sources' | 'materials' | 'authors' | 'license' | 'created'> {
  /** Case studies that used this method: the links of the case studies, turned round. */
  readonly caseStudies: readonly string[]
  readonly words: number
  readonly hasEasyLanguage: boolean
  /** Id of the pack that the entry is from. */
  readonly pack?: string | undefined
}

export interface Catalogue {
  readonly format: typeof COMPILED_FORMAT
  /** Hash of all that went into the compiled library; part of every address below it. */
  readonly revision: string
  readonly entries: readonly CatalogueEntry[]
  readonly themes: readonly Theme[]
  readonly glossary: readonly GlossaryTerm[]
  readonly support: readonly SupportContact[]
  readonly paths: readonly ReadingPath[]
  /** The packs that the library is made of; absent in one that was compiled from a bare folder. */
  readonly packs?: readonly PackReference[] | undefined
}

export interface CompiledSection {
  /** Anchor in the page, unique in the entry. */
  readonly id: string
  readonly heading: string
  readonly tree: Root
}

/** One entry as the reader gets it. */
export interface CompiledEntry {
  readonly entry: Entry
  readonly sections: readonly CompiledSection[]
  /** The section "In Leichter Sprache", which the reader shows instead of the others. */
  readonly easyLanguage: Root | null
  /** The text was too complex to compile within the time limit; `sections` is empty. */
  readonly tooComplex: boolean
}

/** Plain text of an entry for the search: what is indexed, and what snippets are cut from. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  readonly synonyms: readonly string[]
  readonly headings: readonly string[]
  readonly summary: string
  /** Names that are neither title nor text: place, organisation, materials. */
  readonly keywords: readonly string[]
  readonly sections: readonly { readonly id: string; readonly text: string }[]
}
