import type { TextCheck } from './body-check'
import type { Finding } from './finding'
import { findPersonalData, type PersonalKind } from './personal-data'

const WHAT: Readonly<Record<PersonalKind, string>> = {
  phone: 'eine Telefonnummer',
  mail: 'eine Mailadresse',
  address: 'eine Anschrift',
}

/** Data by which a person could be found. An entry stays on many computers for years: it should name offices, not people. */
export function checkPrivacy({ report, lines }: TextCheck): readonly Finding[] {
  const findings: Finding[] = []
  for (const block of splitBlocks(lines)) {
    for (const { kind, index, text } of findPersonalData(block.text)) {
      const before = block.text.slice(0, index).split('\n')
      const at = { line: block.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
      const message = `„${text}“ ist vermutlich ${WHAT[kind]} einer Person. Nennen Sie eine Stelle statt einer Person, oder lassen Sie die Angabe weg.`
      findings.push(report('privacy', at, message, { severity: 'warning', found: text }))
    }
  }
  return findings
}

interface TextBlock {
  readonly text: string
  /** Line of its first line, from 1. */
  readonly line: number
}

/** Paragraphs, as lines without an empty one between them. Addresses of links are no text. */
function splitBlocks(lines: readonly string[]): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let open: string[] = []
  for (const [index, raw] of [...lines, ''].entries()) {
    const line = raw.replace(/\]\([^)]*\)|https?:\/\/\S+/g, (part) => ' '.repeat(part.length))
    if (line.trim() !== '') open.push(line)
    else if (open.length > 0) {
      blocks.push({ text: open.join('\n'), line: index - open.length + 1 })
      open = []
    }
  }
  return blocks
}
