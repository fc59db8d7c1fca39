import type { Finding } from '../model/finding'
import type { FindingCount } from '../model/workspace'

/** How much is left to do in each file that has something left. */
export function countByFile(findings: readonly Finding[]): Readonly<Record<string, FindingCount>> {
  const counts = new Map<string, FindingCount>()
  for (const { path, severity } of findings) {
    const { errors, warnings } = counts.get(path) ?? { errors: 0, warnings: 0 }
    counts.set(path, severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 })
  }
  return Object.fromEntries(counts)
}
