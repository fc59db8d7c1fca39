import type { Root } from 'mdast'
import type { Entry } from '../model/entry'
import type { BodyCheck } from './body-check'
import { checkConsent } from './check-consent'
import { checkEasyLanguage } from './check-easy-language'
import { checkLength } from './check-length'
import { checkImages, checkLinks, collectEntryLinks } from './check-links'
import { checkCallouts, checkHtml } from './check-markup'
import { checkPrivacy } from './check-privacy'
import { checkSections } from './check-sections'
import { checkSteps } from './check-steps'
import { checkWording } from './check-wording'
import { blankComments } from './comments'
import { createReporter, type Finding, type Passage } from './finding'
import { collectProse } from './prose'
import { splitSections } from './text-section'

export interface BodyCheckInput {
  readonly path: string
  readonly entry: Entry
  /** The file with its front matter's lines emptied, so that positions are those of the file. */
  readonly source: string
  readonly bodyLine: number
  readonly tree: Root
  /** Title, summary and materials. */
  readonly fieldProse: readonly Passage[]
  readonly entryPaths: ReadonlySet<string>
  readonly images: ReadonlySet<string>
}

export interface BodyCheckResult {
  readonly findings: readonly Finding[]
  /** Paths of the entries that the text links to. */
  readonly links: readonly string[]
  /** What the spelling check reads. */
  readonly prose: readonly Passage[]
}

/** Every check that needs no more than the entry itself and the names of the others. */
export function checkBody(input: BodyCheckInput): BodyCheckResult {
  const { path, entry, source, bodyLine, tree, fieldProse, entryPaths, images } = input
  const check: BodyCheck = {
    report: createReporter(path),
    path,
    entry,
    tree,
    bodyLine,
    sections: splitSections(tree),
    lines: blankComments(tree, source).split('\n'),
    entryPaths,
    images,
  }
  return {
    findings: [
      ...checkSections(check),
      ...checkHtml(check),
      ...checkLinks(check),
      ...checkImages(check),
      ...checkSteps(check),
      ...checkLength(check),
      ...checkCallouts(check),
      ...checkWording(check, fieldProse),
      ...checkEasyLanguage(check),
      ...checkPrivacy(check),
      ...checkConsent(check),
    ],
    links: collectEntryLinks(check),
    prose: [...fieldProse, ...collectProse(tree, source)],
  }
}
