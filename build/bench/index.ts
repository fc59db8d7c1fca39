import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FOLDERS } from '../content/folders'
import { channelSection } from './channel-section'
import { readCorpus } from './corpus'
import { describeMachine } from './machine'
import { notesSection } from './notes-section'
import { searchSection } from './search-section'
import type { BenchSection } from './section'
import { sheetsSection } from './sheets-section'
import { formatTable } from './table'
import { windowSection } from './window-section'
import { workspaceSection } from './workspace-section'

const SECTIONS: readonly BenchSection[] = [
  channelSection,
  windowSection,
  searchSection,
  notesSection,
  sheetsSection,
  workspaceSection,
]

/** `npm run bench [-- --corpus DIR --only SECTION]`: prints a table for each section. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, only: { type: 'string' } } })
  const folder = values.corpus === undefined ? FOLDERS.content : resolve(values.corpus)
  const sections = SECTIONS.filter(({ name }) => values.only === undefined || name === values.only)
  if (sections.length === 0)
    throw new Error(`no section is called ${values.only}; there is: ${SECTIONS.map(({ name }) => name).join(', ')}`)
  console.log(`${describeMachine()}\n`)
  const corpus = await readCorpus(folder)
  for (const section of sections) console.log(formatTable(await section.run({ folder, corpus })))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
