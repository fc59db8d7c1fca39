import { describe, expect, it } from 'vitest'
import { continueList, findChange, toggleAround, toggleLines } from '../../../../renderer/notes/markdown-edit'

/** `[` and `]` show the selection. */
function read(shown: string): { text: string; start: number; end: number } {
  const start = shown.indexOf('[')
  const end = shown.indexOf(']') - 1
  return { text: shown.replace(/[[\]]/g, ''), start, end }
}

function show({ text, start, end }: { text: string; start: number; end: number }): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

describe('toggleAround', () => {
  it.each([
    ['ein [Fest] hier', '**', 'ein **[Fest]** hier'],
    ['ein **[Fest]** hier', '**', 'ein [Fest] hier'],
    ['ein *[Fest]* hier', '*', 'ein [Fest] hier'],
    ['ein **[Fest]** hier', '*', 'ein ***[Fest]*** hier'],
  ])('%s with %s', (before, mark, after) => {
    expect(show(toggleAround(read(before), mark))).toBe(after)
  })
})

describe('toggleLines', () => {
  it('begins every selected line with the prefix, and takes it away again', () => {
    const marked = toggleLines(read('eins\n[zwei\ndrei]'), '- ')
    expect(show(marked)).toBe('eins\n- [zwei\n- drei]')
    expect(show(toggleLines(marked, '- '))).toBe('eins\n[zwei\ndrei]')
  })
})

describe('continueList', () => {
  it.each([
    ['- Tassen[]', '- Tassen\n- []'],
    ['- Tas[]sen', '- Tas\n- []sen'],
    ['eins\n  * zwei[]\ndrei', 'eins\n  * zwei\n  * []\ndrei'],
    ['9. neun[]', '9. neun\n10. []'],
    ['1) eins[]', '1) eins\n2) []'],
    ['> gesagt[]', '> gesagt\n> []'],
    ['- Tassen\n- []', '- Tassen\n[]'],
    ['- Tassen\n- []\nweiter', '- Tassen\n[]\nweiter'],
  ])('%j becomes %j', (before, after) => {
    const next = continueList(read(before))
    expect(next && show(next)).toBe(after)
  })

  it('begins a further task undone, and ends with an empty one', () => {
    const text = '- [x] Saal gebucht'
    const next = continueList({ text, start: text.length, end: text.length })
    expect(next?.text).toBe('- [x] Saal gebucht\n- [ ] ')
    expect(next && continueList(next)?.text).toBe('- [x] Saal gebucht\n')
  })

  it.each(['Kaffee[]', '-[] Tassen', '- [Tassen]', '-5 Grad[]', '*wichtig*[]'])('leaves %j to the field', (before) => {
    expect(continueList(read(before))).toBeNull()
  })
})

describe('findChange', () => {
  it.each([
    ['ein Fest', 'ein **Fest**', { from: 4, to: 8, insert: '**Fest**' }],
    ['eins\nzwei', '- eins\n- zwei', { from: 0, to: 5, insert: '- eins\n- ' }],
    ['- eins', 'eins', { from: 0, to: 2, insert: '' }],
    ['aaa', 'aaaa', { from: 3, to: 3, insert: 'a' }],
    ['gleich', 'gleich', { from: 6, to: 6, insert: '' }],
  ])('%j to %j', (before, after, change) => {
    expect(findChange(before, after)).toEqual(change)
    expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after)
  })
})
