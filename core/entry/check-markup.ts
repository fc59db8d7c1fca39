import { visit } from 'unist-util-visit'
import { CALLOUTS } from '../markdown/remark-literal-directives'
import type { TextCheck } from './body-check'
import { isComment } from './comments'
import type { Finding } from './finding'
import { nodeText, positionOf } from './mdast-text'
import { askForNearest, findNearest } from './nearest'

const MAX_CALLOUTS = 2

/** No HTML: it would not be shown. Comments for colleagues may stay; one that is not closed would hide the rest of the text. */
export function checkHtml({ report, tree }: TextCheck): readonly Finding[] {
  const findings: Finding[] = []
  visit(tree, 'html', (node) => {
    if (isComment(node)) return
    if (node.value.startsWith('<!--')) {
      const message =
        'Dieser Kommentar ist nicht sauber geschlossen. Er beginnt mit <!-- und endet mit -->, dazwischen steht keins von beiden.'
      findings.push(report('html', positionOf(node), message))
      return
    }
    const found = node.value.split('\n', 1)[0]?.slice(0, 60)
    const message =
      'HTML ist im Text nicht erlaubt und wird nicht angezeigt. Schreiben Sie es als Markdown oder lassen Sie es weg.'
    findings.push(report('html', positionOf(node), message, { found }))
  })
  return findings
}

/** Known names only, closed, and not more than two: what is all emphasis is none. */
export function checkCallouts({ report, tree }: TextCheck): readonly Finding[] {
  const findings: Finding[] = []
  let count = 0
  visit(tree, (node) => {
    if (node.type === 'containerDirective') {
      count += 1
      if (count === MAX_CALLOUTS + 1) {
        const message = `Höchstens ${MAX_CALLOUTS} Kästen stehen in einem Eintrag; dies ist der dritte.`
        findings.push(report('callouts', positionOf(node), message, { severity: 'warning' }))
      }
    }
    const fence = node.type === 'paragraph' ? /^(:::|::)\s*([\p{L}\d_-]*)/u.exec(nodeText(node)) : null
    if (fence === null) return
    const [, colons = '', name = ''] = fence
    const what =
      name === '' ? `Dieses „${colons}“ gehört zu keinem Kasten.` : `Den Kasten „${colons}${name}“ gibt es nicht.`
    const message = `${what}${askForNearest(name, CALLOUTS)} Möglich sind :::tipp, :::achtung und :::schutz, am Ende steht ::: in einer eigenen Zeile.`
    const nearest = findNearest(name, CALLOUTS)
    const suggestion = nearest === null ? undefined : `:::${nearest}`
    findings.push(report('callouts', positionOf(node), message, { found: colons + name, suggestion }))
  })
  return findings
}
