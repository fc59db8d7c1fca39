import { expect, it } from 'vitest'
import type { Finding } from '../../../../core/model/finding'
import { writeCheckReport } from '../../../../core/workspace/check-report'

it('the report quotes what editors wrote without becoming markup', () => {
  const entry = {
    path: 'methods/x.md',
    kind: 'method',
    id: 'x',
    title: '<b>*x*</b>',
    review: null,
    updated: '',
  } as const
  const finding: Finding = {
    path: entry.path,
    line: 3,
    column: 1,
    severity: 'error',
    rule: 'html',
    message: 'Nicht <script>',
  }
  const report = writeCheckReport([entry], [finding], '2026-11-22')
  expect(report).toContain('# Prüfbericht vom 22.11.2026')
  expect(report).not.toMatch(/(?<!\\)<(?:b|script)/)
  expect(report).toContain('1 Eintrag, 1 Fehler, 0 Hinweise.')
})
