import type { Element } from 'hast'
import { parseMarkdown, toSanitizedTree } from '../markdown/processor'
import { toBlocks } from './blocks'
import { text } from './inlines'
import { createAddressList } from './links'
import type { Block } from './model'
import { WORDS } from './words'

/** A note or a text between entries, as blocks. Its headings stand below the part's own. */
export function readOwnText(markdown: string): readonly Block[] {
  const tree = toSanitizedTree(parseMarkdown(markdown), {
    path: 'notes/note.md',
    hasEntry: () => true,
    findImage: () => null,
    glossary: null,
  })
  const addresses = createAddressList()
  const sections = tree.children.filter((node): node is Element => node.type === 'element')
  const blocks = sections.flatMap((section): readonly Block[] => {
    const heading = String(section.properties.dataHeading ?? '')
    const title: readonly Block[] = heading === '' ? [] : [{ type: 'heading', level: 3, content: [text(heading)] }]
    return [...title, ...toBlocks(section.children, addresses)]
  })
  return [...blocks, ...addresses.toBlocks(WORDS.addresses)]
}

const TITLE_LENGTH = 60

/** What a text between entries is called in plan and contents: its first line, without its markup. */
export function nameOwnText(markdown: string): string {
  const line = markdown
    .split('\n')
    .map((each) =>
      each
        .replace(/^[#>\s*-]+/, '')
        .replace(/[*_`]/g, '')
        .trim(),
    )
    .find((each) => each !== '')
  if (line === undefined) return WORDS.folder.text
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`
}
