import { describe, expect, it } from 'vitest'
import {
  type Insertion,
  insertBlock,
  insertList,
  insertStep,
  type Place,
  toggleMark,
} from '../../../../core/workspace/insertions'

/** `[` and `]` are the ends of the selection, before and after. */
function place(marked: string): Place {
  const from = marked.indexOf('[')
  return { text: marked.replace(/[[\]]/g, ''), from, to: marked.indexOf(']') - 1 }
}
function show({ text }: Place, done: Insertion): string {
  const { from, to } = done.select
  const inserted = `${done.text.slice(0, from)}[${done.text.slice(from, to)}]${done.text.slice(to)}`
  return text.slice(0, done.from) + inserted + text.slice(done.to)
}

describe('the tools of the editor', () => {
  it.each([
    ['ein [Wort ]hier', '**', 'ein **[Wort]** hier'],
    ['ein **[Wort]** hier', '**', 'ein [Wort] hier'],
    ['ein [**Wort**] hier', '**', 'ein [Wort] hier'],
    ['ein **[Wort]** hier', '*', 'ein ***[Wort]*** hier'],
    ['ein ***[Wort]*** hier', '*', 'ein **[Wort]** hier'],
    ['ein []', '*', 'ein *[Probe]*'],
  ] as const)('%s and %s become %s', (before, mark, after) => {
    expect(show(place(before), toggleMark(place(before), mark, 'Probe'))).toBe(after)
  })

  it.each([
    ['[]', '[X]\n'],
    ['Text[]', 'Text\n\n[X]\n'],
    ['Text\n[]', 'Text\n\n[X]\n'],
    ['Text\n\n[]\n\nMehr', 'Text\n\n[X]\n\nMehr'],
    ['Text[] mehr', 'Text\n\n[X]\n\n mehr'],
  ])('a block at %j leaves one empty line around it', (before, after) => {
    expect(show(place(before), insertBlock(place(before), 'X', { from: 0, to: 1 }))).toBe(after)
  })

  it.each([
    ['A\n\nT[isch\nBan]k\n', 'A\n\n- [Tisch\n- Bank]\n'],
    ['- Tisch\n[]', '- Tisch\n- [Probe]\n'],
    ['T[]isch', '- [Tisch]\n'],
  ])('a list of %j', (before, after) => {
    expect(show(place(before), insertList(place(before), 'Probe'))).toBe(after)
  })

  it.each([
    ['Ablauf[]', 'Ablauf\n\n1. **[Name]** …\n'],
    ['1. **A** x[]\n\nMehr', '1. **A** x\n2. **[Name]** …\n\nMehr'],
    ['1. **A** x\n2. **B[]** y\n', '1. **A** x\n2. **B** y\n3. **[Name]** …\n'],
    ['9. **A** x\n   - Brot\n[]', '9. **A** x\n   - Brot\n10. **[Name]** …\n'],
  ])('the next step of %j', (before, after) => {
    expect(show(place(before), insertStep(place(before), 'Name', '** …'))).toBe(after)
  })
})
