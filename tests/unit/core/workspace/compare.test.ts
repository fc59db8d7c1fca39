import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../core/workspace/compare'
import { describeDelivery } from '../../../../core/workspace/delivery'
import { createEntryFile } from '../../../fakes/entry-files'

describe('a comparison', () => {
  const before = createEntryFile('method', 'treff')

  it('names fields and sections, and shows the words', () => {
    const after = before
      .replace(/^title: .*/m, 'title: Neuer Treff')
      .replace('## Varianten\n\n', '## Varianten\n\nNeu. ')
    const differences = compareVersions(before, after, (_key, value) => String(value))
    expect(differences.map(({ kind, name, type }) => [kind, name, type])).toEqual([
      ['field', 'title', 'changed'],
      ['section', 'Varianten', 'changed'],
    ])
    expect(differences[1]?.parts[0]).toEqual({ type: 'added', text: 'Neu. ' })
    expect(compareVersions(before, before, (_key, value) => String(value))).toEqual([])
  })

  it('says values in the words that it is given', () => {
    const after = before.replace(/^duration:.*/m, 'duration: { min: 60, max: 120 }')
    const [difference] = compareVersions(before, after, (key, value) => `${key} ${Object.values(value ?? {})}`)
    expect(difference?.parts.map(({ text }) => text).join('')).toBe('duration 60,90120')
  })

  it('says of a delivered file what is new in it', () => {
    const theirs = before.replace('## Varianten\n\n', '## Varianten\n\nNeu. ')
    expect(describeDelivery('methods/treff.md', before, theirs)).toMatchObject({
      type: 'changed',
      sections: ['Varianten'],
    })
    expect(describeDelivery('methods/treff.md', null, theirs)).toMatchObject({ type: 'new' })
    expect(describeDelivery('methods/treff.md', before, before)).toMatchObject({ type: 'same', sections: [] })
  })
})
