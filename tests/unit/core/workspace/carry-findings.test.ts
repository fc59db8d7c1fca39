import { expect, it } from 'vitest'
import type { Finding } from '../../../../core/model/finding'
import { carryFindings } from '../../../../core/workspace/carry-findings'

const BEFORE = ['eins', 'zwei', 'drei', 'vier'].join('\n')
const FINDINGS = BEFORE.split('\n').map((message, index): Finding => {
  return { path: 'methods/a.md', rule: 'spelling', severity: 'warning', line: index + 1, column: 1, message }
})

it.each([
  ['the same text', 'eins\nzwei\ndrei\nvier', ['1 eins', '2 zwei', '3 drei', '4 vier']],
  ['a line changed', 'eins\nzwo\ndrei\nvier', ['1 eins', '3 drei', '4 vier']],
  ['lines added before the first', 'neu\nneu\neins\nzwei\ndrei\nvier', ['3 eins', '4 zwei', '5 drei', '6 vier']],
  ['a line doubled', 'eins\nzwei\nzwei\ndrei\nvier', ['1 eins', '2 zwei', '4 drei', '5 vier']],
  ['lines removed', 'eins\nvier', ['1 eins', '2 vier']],
  ['all removed', '', []],
  ['the end removed', 'eins\nzwei', ['1 eins', '2 zwei']],
])('keeps findings at the lines that are as they were: %s', (_name, after, expected) => {
  expect(carryFindings(FINDINGS, BEFORE, after).map(({ line, message }) => `${line} ${message}`)).toEqual(expected)
})
