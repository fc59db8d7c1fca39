import type { Root } from 'mdast'
import type { Entry } from '../model/entry'
import type { Reporter } from './finding'
import type { TextSection } from './text-section'

/** What a check of any markdown gets. Positions in `tree` and indices of `lines` are those of the file. */
export interface TextCheck {
  readonly report: Reporter
  /** Relative to the library's folder; relative addresses start there. */
  readonly path: string
  readonly tree: Root
  /** The file's lines; those that are no markdown are empty. */
  readonly lines: readonly string[]
  /** Files of entries of the library, e.g. `methods/x.md`. */
  readonly entryPaths: ReadonlySet<string>
  /** Files below `images/`, with that folder. */
  readonly images: ReadonlySet<string>
}

/** What a check of an entry's text gets. */
export interface BodyCheck extends TextCheck {
  readonly entry: Entry
  readonly sections: readonly TextSection[]
  /** Line on which the text begins, from 1. */
  readonly bodyLine: number
}
