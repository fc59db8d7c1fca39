import type { BodyEnvironment, BodyResult, CreateBodyProcessor } from './body-job'
import type { Hash } from './source'

/**
 * A processor that does not work on the same text twice: what a live preview needs, where one entry of many changes at a time. A change to what
 * surrounds the texts (names of entries, pictures, glossary) makes it forget.
 */
export function rememberBodies(create: CreateBodyProcessor, hash: Hash): CreateBodyProcessor {
  const memories = new Map<
    BodyEnvironment['task'],
    { readonly surroundings: string; readonly results: Map<string, BodyResult> }
  >()
  return (environment) => {
    const surroundings = hash(JSON.stringify(environment))
    const known = memories.get(environment.task)
    const memory =
      known?.surroundings === surroundings ? known : { surroundings, results: new Map<string, BodyResult>() }
    memories.set(environment.task, memory)
    const processor = create(environment)
    return {
      process: async (job) => {
        const key = hash(JSON.stringify(job))
        const result = memory.results.get(key) ?? (await processor.process(job))
        memory.results.set(key, result)
        return result
      },
      close: () => processor.close(),
    }
  }
}
