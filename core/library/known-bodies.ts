import { z } from 'zod'
import { COMPILED_FORMAT } from '../model/library'
import type { SearchTexts } from '../search/types'
import type { Asked, BodyEnvironment, BodyProcessor, BodyResult, CreateBodyProcessor } from './body-job'
import type { Hash } from './source'

/** Lies beside a compiled library for the one that is compiled after it. */
export const BODIES_FILE = 'bodies.json'

/** What is known of each compiled text, by the entry's id; the text itself is in the library. */
export const knownBodiesSchema = z.record(
  z.string(),
  z.object({
    /** Hash of the text and of what every text is compiled with. */
    key: z.string(),
    /** What the text asked of the library around it, and a hash of the answers. */
    asked: z.object({ entries: z.array(z.string()), images: z.array(z.string()) }),
    answers: z.string(),
    /** Hash of the compiled text: what was damaged on the disk since is compiled again. */
    content: z.string(),
    headings: z.array(z.string()),
    words: z.number(),
    hasEasyLanguage: z.boolean(),
  }),
)
type KnownBodies = z.infer<typeof knownBodiesSchema>
type Compiled = Extract<BodyResult, { type: 'compiled' }>

/** A library that was compiled before. */
export interface CompiledBefore {
  readonly bodies: KnownBodies
  readonly texts: SearchTexts
  /** The entry's file; null where it cannot be read. */
  readEntry(id: string): Promise<string | null>
}

export interface BodyReuse {
  /** Compiles only texts that no library before has in the same way. */
  readonly createProcessor: CreateBodyProcessor
  /** What goes into `BODIES_FILE`, once all texts are compiled. */
  describe(): string
}

/** An update of a few entries then costs a few texts, not all of them. `compiler` names the version of the code that compiles. */
export function reuseBodies(
  create: CreateBodyProcessor,
  before: readonly CompiledBefore[],
  { compiler, hash }: { readonly compiler: string; readonly hash: Hash },
): BodyReuse {
  const known: Record<string, KnownBodies[string]> = {}
  const createProcessor = (environment: BodyEnvironment): BodyProcessor => {
    const processor = create(environment)
    const surroundings = hash(JSON.stringify([COMPILED_FORMAT, compiler, environment.glossary]))
    const answer = createAnswer(environment, hash)
    return {
      process: async (job) => {
        const { id } = job.entry
        const key = hash(JSON.stringify([surroundings, job]))
        const result = (await findBefore(before, id, key, answer, hash)) ?? (await processor.process(job))
        if (result.type === 'compiled') known[id] = describeBody(result, key, answer, hash)
        return result
      },
      close: () => processor.close(),
    }
  }
  return { createProcessor, describe: () => JSON.stringify(known) }
}

type Answer = (asked: Asked) => string

/** A hash of what the library says to all that a text asks. */
function createAnswer({ entryPaths, images }: BodyEnvironment, hash: Hash): Answer {
  const [entries, sizes] = [new Set(entryPaths), new Map(images)]
  return (asked) =>
    hash(
      JSON.stringify([
        asked.entries.map((path) => entries.has(path)),
        asked.images.map((path) => {
          const size = sizes.get(path)
          return size === undefined ? null : [size.width, size.height]
        }),
      ]),
    )
}

async function findBefore(
  before: readonly CompiledBefore[],
  id: string,
  key: string,
  answer: Answer,
  hash: Hash,
): Promise<Compiled | null> {
  for (const { bodies, texts, readEntry } of before) {
    const body = bodies[id]
    if (body?.key !== key || body.answers !== answer(body.asked)) continue
    const json = await readEntry(id)
    const sections = texts[id] ?? []
    if (json === null || hashContent(json, sections, hash) !== body.content) continue
    const { asked, headings, words, hasEasyLanguage } = body
    return { type: 'compiled', json, texts: sections, asked, headings, words, hasEasyLanguage }
  }
  return null
}

function describeBody(result: Compiled, key: string, answer: Answer, hash: Hash): KnownBodies[string] {
  const { json, texts, asked, headings, words, hasEasyLanguage } = result
  const content = hashContent(json, texts, hash)
  return {
    key,
    asked: { entries: [...asked.entries], images: [...asked.images] },
    answers: answer(asked),
    content,
    headings: [...headings],
    words,
    hasEasyLanguage,
  }
}

function hashContent(json: string, texts: Compiled['texts'], hash: Hash): string {
  return hash(JSON.stringify([json, texts]))
}
