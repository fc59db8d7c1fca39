import type { Root as MdastRoot } from 'mdast'
import { type BodyCheckResult, checkBody } from '../entry/check-body'
import { countTextWords } from '../entry/check-length'
import type { Passage } from '../entry/finding'
import { compileText } from '../markdown/compile-markdown'
import type { ImageInfo, MarkdownContext } from '../markdown/context'
import { prepareGlossary } from '../markdown/glossary-matcher'
import { parseMarkdown } from '../markdown/processor'
import { IMAGE_FOLDER } from '../markdown/rehype-images'
import { parseDrawing } from '../markdown/svg-tree'
import type { Entry } from '../model/entry'
import type { CompiledEntry, GlossaryTerm } from '../model/library'
import { findTooComplex, isTooDeep } from './text-limits'

/** What does not change from entry to entry. Plain data: it crosses to worker threads. */
export interface BodyEnvironment {
  /** Paths that links may lead to. */
  readonly entryPaths: readonly string[]
  readonly images: readonly (readonly [path: string, info: ImageInfo])[]
  readonly glossary: readonly GlossaryTerm[]
  /** What readers get, or what is wrong: whoever asks for one does not wait for the other. */
  readonly task: 'compile' | 'check'
}

/** The text of one entry, to be compiled or checked. */
export interface BodyJob {
  readonly path: string
  readonly entry: Entry
  readonly body: string
  readonly bodyLine: number
  readonly fieldProse: readonly Passage[]
  /** The SVG files that the text shows, as text; those that are too large to stand in a page are left out. A check does without. */
  readonly drawings: readonly (readonly [path: string, source: string])[]
}

/** Paths of entries and pictures that a text names, and whose being there changes what it becomes. */
export interface Asked {
  readonly entries: readonly string[]
  readonly images: readonly string[]
}

export type BodyResult =
  | {
      readonly type: 'compiled'
      /** A `CompiledEntry` as JSON: a text crosses between threads far faster than a tree. */
      readonly json: string
      readonly texts: readonly { readonly id: string; readonly text: string }[]
      readonly headings: readonly string[]
      readonly words: number
      readonly hasEasyLanguage: boolean
      readonly asked: Asked
    }
  | ({ readonly type: 'checked' } & BodyCheckResult)
  | { readonly type: 'too-complex' }

/** Compiles or checks texts; behind it are threads with a time limit, or this very thread where the texts are trusted. */
export interface BodyProcessor {
  process(job: BodyJob): Promise<BodyResult>
  close(): Promise<void>
}

export type CreateBodyProcessor = (environment: BodyEnvironment) => BodyProcessor

/** How long one entry may take, in milliseconds. */
export const BODY_TIME_LIMIT = 2000

/** Returns the function that works on one text after the other. Where a text is nested too deep for the parser, it is too complex. */
export function createBodyWorker(environment: BodyEnvironment): (job: BodyJob) => BodyResult {
  const entryPaths = new Set(environment.entryPaths)
  const images = new Map(environment.images)
  const imagePaths = new Set(images.keys())
  const matcherFor = prepareGlossary(environment.glossary)
  return (job) => {
    if (findTooComplex(job.body)) return { type: 'too-complex' }
    try {
      const source = '\n'.repeat(job.bodyLine - 1) + job.body
      const tree = parseMarkdown(source)
      if (isTooDeep(tree)) return { type: 'too-complex' }
      if (environment.task === 'check')
        return { type: 'checked', ...checkBody({ ...job, source, tree, entryPaths, images: imagePaths }) }
      const drawings = new Map(job.drawings)
      const asked = { entries: new Set<string>(), images: new Set<string>() }
      const context: MarkdownContext = {
        path: job.path,
        hasEntry: (path) => {
          asked.entries.add(path)
          return entryPaths.has(path)
        },
        findImage: (path) => {
          asked.images.add(path)
          return images.get(path) ?? null
        },
        findDrawing: (path) => parseDrawing(drawings.get(path) ?? '', path.slice(IMAGE_FOLDER.length, -'.svg'.length)),
        glossary: matcherFor(job.entry),
      }
      const compiled = compile(job.entry, tree, context)
      return { ...compiled, asked: { entries: [...asked.entries], images: [...asked.images] } }
    } catch (error) {
      if (error instanceof RangeError) return { type: 'too-complex' }
      throw error
    }
  }
}

function compile(entry: Entry, tree: MdastRoot, context: MarkdownContext) {
  const words = countTextWords({ tree })
  const { sections, easyLanguage, texts, headings } = compileText(tree, context)
  const compiled: CompiledEntry = { entry, sections, easyLanguage, tooComplex: false }
  const json = JSON.stringify(compiled)
  return { type: 'compiled' as const, json, texts, headings, words, hasEasyLanguage: easyLanguage !== null }
}

/** What readers get of an entry whose text could not be compiled: its front matter, and the word that the text is too complex. */
export function compileTooComplex(entry: Entry): string {
  const compiled: CompiledEntry = { entry, sections: [], easyLanguage: null, tooComplex: true }
  return JSON.stringify(compiled)
}

/** Works in this thread, without a time limit: for tests, and for texts that are trusted. */
export const createInlineProcessor: CreateBodyProcessor = (environment) => {
  const work = createBodyWorker(environment)
  return { process: async (job) => work(job), close: async () => undefined }
}
