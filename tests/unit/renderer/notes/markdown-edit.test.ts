import { describe, expect, it } from 'vitest'
import { toggleAround, toggleLines } from '../../../../renderer/notes/markdown-edit'

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
