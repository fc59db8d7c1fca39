import type { Definition, Image, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { sectionAnchor } from '../markdown/anchors'
import { classifyHref } from '../markdown/link-target'
import { resolveImage } from '../markdown/rehype-images'
import type { TextCheck } from './body-check'
import { relativeHref } from './entry-path'
import type { Finding } from './finding'
import { nodeText, positionOf } from './mdast-text'
import { findNearest } from './nearest'

/** Every address in the text leads somewhere: to an entry, a heading of this page, or outside by a protocol that may be opened. */
export function checkLinks(check: TextCheck): readonly Finding[] {
  const findings: Finding[] = []
  const anchors = findAnchors(check)
  const imageLabels = findImageLabels(check)
  visit(check.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    if (node.type === 'definition' && imageLabels.has(node.identifier)) return
    const finding = checkLink(check, node, anchors)
    if (finding !== null) findings.push(finding)
    if (node.type === 'link' && nodeText(node).trim() === '') {
      findings.push(
        check.report('links', positionOf(node), 'Der Verweis hat keinen Text. Zwischen [ und ] steht, wohin er führt.'),
      )
    }
  })
  return findings
}

/** Paths of the entries that the text links to, for the search for orphans. */
export function collectEntryLinks({ tree, path, entryPaths }: TextCheck): readonly string[] {
  const targets = new Set<string>()
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const target = classifyHref(path, node.url)
    if (target.type === 'entry' && entryPaths.has(target.path)) targets.add(target.path)
  })
  return [...targets]
}

function findAnchors({ tree }: TextCheck): ReadonlySet<string> {
  const anchors = new Set<string>()
  visit(tree, 'heading', (node) => {
    anchors.add(sectionAnchor(nodeText(node)))
  })
  return anchors
}

function findImageLabels({ tree }: TextCheck): ReadonlySet<string> {
  const labels = new Set<string>()
  visit(tree, 'imageReference', (node) => {
    labels.add(node.identifier)
  })
  return labels
}

function checkLink(check: TextCheck, node: Link | Definition, anchors: ReadonlySet<string>): Finding | null {
  const { report, path, entryPaths } = check
  const at = positionOf(node)
  const target = classifyHref(path, node.url)
  switch (target.type) {
    case 'external':
      return null
    case 'anchor':
      return anchors.has(target.anchor)
        ? null
        : report('links', at, `In diesem Eintrag gibt es keine Überschrift „${node.url}“.`, { found: node.url })
    case 'entry': {
      if (entryPaths.has(target.path)) return null
      const suggestion = suggestEntry(check, target.path, target.id)
      const meant = suggestion === undefined ? '' : ` Meinten Sie (${suggestion})?`
      return report('links', at, `Den Eintrag „${target.path}“ gibt es nicht.${meant}`, { found: node.url, suggestion })
    }
    case 'dead': {
      const message =
        'Dieser Verweis führt nirgendwohin. Möglich sind Einträge (../methods/name.md) und Adressen mit https://, http://, mailto: oder tel:.'
      return report('links', at, message, { found: node.url })
    }
  }
}

/** The same id in another folder, else the nearest id. */
function suggestEntry({ path, entryPaths }: TextCheck, target: string, id: string): string | undefined {
  const paths = [...entryPaths]
  const moved = paths.find((candidate) => candidate.endsWith(`/${id}.md`))
  const nearest = moved ?? findNearest(target, paths)
  return nearest === null ? undefined : relativeHref(path, nearest)
}

/** Pictures lie in `images/`, exist, and say in words what they show. */
export function checkImages(check: TextCheck): readonly Finding[] {
  const findings: Finding[] = []
  const definitions = new Map<string, string>()
  visit(check.tree, 'definition', (node) => {
    definitions.set(node.identifier, node.url)
  })
  visit(check.tree, (node) => {
    if (node.type === 'image') findings.push(...checkImage(check, node, node.url))
    if (node.type === 'imageReference') {
      const image: Image = { type: 'image', url: definitions.get(node.identifier) ?? '', alt: node.alt ?? '' }
      findings.push(...checkImage(check, node.position ? { ...image, position: node.position } : image, image.url))
    }
  })
  return findings
}

function checkImage({ report, path, images }: TextCheck, node: Image, url: string): readonly Finding[] {
  const at = positionOf(node)
  const findings: Finding[] = []
  if ((node.alt ?? '').trim() === '') {
    const message = 'Dem Bild fehlt der Text, der sagt, was man sieht.'
    findings.push(report('images', at, message, { suggestion: `![Was man sieht](${url})` }))
  }
  const file = resolveImage(path, url)
  if (file === null) {
    const message = 'Bilder liegen im Ordner images/; andere Adressen werden nicht geladen.'
    findings.push(report('images', at, message, { expected: relativeHref(path, 'images/name.svg'), found: url }))
  } else if (!images.has(file)) {
    const nearest = findNearest(file, [...images])
    const suggestion = nearest === null ? undefined : `![${node.alt ?? ''}](${relativeHref(path, nearest)})`
    const meant = nearest === null ? '' : ` Meinten Sie „${nearest}“?`
    findings.push(report('images', at, `Das Bild „${file}“ gibt es nicht.${meant}`, { found: url, suggestion }))
  }
  return findings
}
