import type { Speller } from '../../core/entry/check-spelling'
import type { Finding } from '../../core/entry/finding'
import { createInlineProcessor } from '../../core/library/body-job'
import { checkLibrary } from '../../core/library/check'
import { createEntryFile } from '../fakes/entry-files'
import { createMemorySource } from '../fakes/memory-source'

type Files = Readonly<Record<string, string | Uint8Array>>

/** What `content check` says of these files. */
export async function check(files: Files, speller: Speller | null = null): Promise<readonly Finding[]> {
  const source = createMemorySource(files)
  const report = await checkLibrary({
    source,
    createProcessor: createInlineProcessor,
    concurrency: 2,
    speller,
    ownWords: ['Sprachcafé'],
  })
  return report.findings
}

/** What it says by one rule. */
export async function checkFor(rule: string, files: Files): Promise<readonly Finding[]> {
  return (await check(files)).filter((finding) => finding.rule === rule)
}

/** What the check of one rule says of a method whose sections are changed. */
export async function checkText(rule: string, sections: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const findings = await checkFor(rule, {
    'methods/treff.md': createEntryFile('method', 'treff', {}, sections),
    'methods/fest.md': createEntryFile('method', 'fest'),
    'images/kreis.svg': '<svg/>',
  })
  return findings.filter(({ path }) => path === 'methods/treff.md')
}
