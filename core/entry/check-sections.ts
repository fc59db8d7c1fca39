import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BodyCheck } from './body-check'
import type { Finding } from './finding'
import { nodeText, positionOf } from './mdast-text'
import { askForNearest } from './nearest'
import { SECTION_HEADINGS } from './section-headings'

/** The kind's headings, all of them, in order, none twice, none empty, and no others. */
export function checkSections(check: BodyCheck): readonly Finding[] {
  return [
    ...findForeign(check),
    ...findMissing(check),
    ...findMisplaced(check),
    ...findEmpty(check),
    ...findWrongLevels(check),
  ]
}

function findForeign({ report, entry, sections }: BodyCheck): readonly Finding[] {
  const expected = SECTION_HEADINGS[entry.kind]
  const titles = sections.map(({ title }) => title)
  const missing = expected.filter((title) => !titles.includes(title))
  return sections.flatMap(({ title, heading }, index) => {
    if (!expected.includes(title)) {
      const message = `Den Abschnitt „${title}“ gibt es bei dieser Art von Eintrag nicht.${askForNearest(title, missing)}`
      return [report('sections', positionOf(heading), message, { expected: expected.join(' · '), found: title })]
    }
    if (titles.indexOf(title) === index) return []
    return [report('sections', positionOf(heading), `Der Abschnitt „${title}“ kommt doppelt vor.`)]
  })
}

function findMissing({ report, entry, sections, bodyLine }: BodyCheck): readonly Finding[] {
  const expected = SECTION_HEADINGS[entry.kind]
  const present = new Map(sections.map(({ title, heading }) => [title, heading]))
  return expected
    .filter((title) => !present.has(title))
    .map((title) => {
      const before = expected.slice(0, expected.indexOf(title)).findLast((other) => present.has(other))
      const anchor = before === undefined ? undefined : present.get(before)
      const at = anchor === undefined ? { line: bodyLine, column: 1 } : positionOf(anchor)
      const place = before === undefined ? 'an den Anfang' : `hinter „${before}“`
      return report('sections', at, `Der Abschnitt „${title}“ fehlt; er gehört ${place}.`, {
        suggestion: `## ${title}`,
      })
    })
}

/** Names each section that comes too late, not every one that it pushes out of place. */
function findMisplaced({ report, entry, sections }: BodyCheck): readonly Finding[] {
  const expected = SECTION_HEADINGS[entry.kind]
  const findings: Finding[] = []
  let furthest = -1
  for (const { title, heading } of sections) {
    const place = expected.indexOf(title)
    if (place === -1) continue
    if (place < furthest) {
      const message = `Der Abschnitt „${title}“ steht an der falschen Stelle; er gehört vor „${expected[furthest]}“.`
      findings.push(report('sections', positionOf(heading), message, { expected: expected.join(' · ') }))
    }
    furthest = Math.max(furthest, place)
  }
  return findings
}

function findEmpty({ report, sections }: BodyCheck): readonly Finding[] {
  return sections
    .filter(({ content }) => content.every((node) => nodeText(node).trim() === ''))
    .map(({ title, heading }) => report('sections', positionOf(heading), `Der Abschnitt „${title}“ ist leer.`))
}

function findWrongLevels({ report, tree, sections }: BodyCheck): readonly Finding[] {
  const findings: Finding[] = []
  const isSection = new Set<Heading>(sections.map(({ heading }) => heading))
  visit(tree, 'heading', (node) => {
    const at = positionOf(node)
    if (node.depth === 1) {
      const message = 'Eine Überschrift mit einem # gibt es im Text nicht: Der Titel steht im Kopf.'
      findings.push(report('sections', at, message, { suggestion: `## ${nodeText(node)}` }))
    } else if (node.depth === 2 && !isSection.has(node)) {
      const message =
        'Hier steht eine Überschrift in einem Kasten, Zitat oder einer Liste. Fehlt weiter oben das schließende „:::“?'
      findings.push(report('sections', at, message))
    }
  })
  return findings
}
