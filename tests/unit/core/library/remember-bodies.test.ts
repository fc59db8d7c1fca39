import { expect, it } from 'vitest'
import type { BodyEnvironment, BodyJob, CreateBodyProcessor } from '../../../../core/library/body-job'
import { createInlineProcessor } from '../../../../core/library/body-job'
import { rememberBodies } from '../../../../core/library/remember-bodies'

const ENVIRONMENT: BodyEnvironment = { entryPaths: ['methods/a.md'], images: [], glossary: [], task: 'compile' }

function job(body: string): BodyJob {
  const entry = {
    id: 'a',
    kind: 'method' as const,
    title: 'A',
    summary: 'A',
    themes: [],
    purposes: [],
    audiences: [],
    phases: [],
    setting: [],
    materials: [],
    synonyms: [],
    related: [],
    methods: [],
    sources: [],
    authors: [],
    license: 'CC-BY-4.0',
    created: '2026-11-22',
    updated: '2026-11-22',
  }
  return { path: 'methods/a.md', entry, body, bodyLine: 1, fieldProse: [], drawings: [] }
}

it('works on a text again only after it or what surrounds it changed', async () => {
  const worked: string[] = []
  const counting: CreateBodyProcessor = (environment) => {
    const inner = createInlineProcessor(environment)
    return {
      process: (each) => {
        worked.push(`${environment.entryPaths.length} ${each.body}`)
        return inner.process(each)
      },
      close: inner.close,
    }
  }
  const create = rememberBodies(counting, (content) => String(content))
  const first = await create(ENVIRONMENT).process(job('eins'))
  expect(await create({ ...ENVIRONMENT }).process(job('eins'))).toBe(first)
  await create(ENVIRONMENT).process(job('zwei'))
  await create({ ...ENVIRONMENT, entryPaths: [] }).process(job('eins'))
  expect(worked).toEqual(['1 eins', '1 zwei', '0 eins'])
})
