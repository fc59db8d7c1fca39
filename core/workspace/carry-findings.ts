import type { Finding } from '../model/finding'

/**
 * Findings of an earlier text at their places in the one that it became: those above and below what was changed stay, those within go. So what takes
 * long to check need not be asked at each key.
 */
export function carryFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after) return findings
  const [old, now] = [before.split('\n'), after.split('\n')]
  const shorter = Math.min(old.length, now.length)
  let same = 0
  while (same < shorter && old[same] === now[same]) same += 1
  let sameEnd = 0
  while (sameEnd < shorter - same && old.at(-1 - sameEnd) === now.at(-1 - sameEnd)) sameEnd += 1
  return findings.flatMap((finding) => {
    if (finding.line <= same) return [finding]
    if (finding.line <= old.length - sameEnd) return []
    return [{ ...finding, line: finding.line + now.length - old.length }]
  })
}
