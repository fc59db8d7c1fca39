import type { Element } from 'hast'
import type { GlossaryMatcher } from './glossary-matcher'

export interface ImageInfo {
  /** Pixels, where they could be read from the file. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** What a text needs to know of the library around it. */
export interface MarkdownContext {
  /** The file of the text, relative to the library's folder: relative addresses start there. */
  readonly path: string
  /** Whether `methods/x.md` gets into the library. */
  readonly hasEntry: (path: string) => boolean
  /** By path relative to the library's folder, e.g. `images/fishbowl.svg`; null where there is no such image. */
  readonly findImage: (path: string) => ImageInfo | null
  /** A drawing that may stand in the page, by the same path; null for every other. Absent where all pictures stay pictures. */
  readonly findDrawing?: (path: string) => Element | null
  /** Null where terms are not to be explained. */
  readonly glossary: GlossaryMatcher | null
}
