import { describe, expect, it } from 'vitest'
import { compareEntries } from '../../../../core/packs/entry-diff'
import { methodText } from '../../../support/pack-samples'

const file = (id: string, text: string, folder = 'methods') => ({
  path: `${folder}/${id}.md`,
  bytes: new TextEncoder().encode(text),
})

describe('what is new, entry by entry', () => {
  it('tells new, changed and gone entries apart, by title', () => {
    const before = [file('bleibt', methodText('bleibt')), file('geht', methodText('geht'))]
    const after = [file('bleibt', methodText('bleibt', 'Neu.')), file('kommt', methodText('kommt'))]
    expect(compareEntries(before, after)).toEqual([
      {
        type: 'changed',
        id: 'bleibt',
        title: 'Methode bleibt',
        facts: false,
        sections: [{ heading: 'Worum es geht', type: 'changed' }],
      },
      { type: 'removed', id: 'geht', title: 'Methode geht' },
      { type: 'added', id: 'kommt', title: 'Methode kommt' },
    ])
  })

  it('names sections that came and went', () => {
    const text = methodText('a')
    const change = compareEntries([file('a', text)], [file('a', text.replace('## Ablauf', '## Varianten'))])
    expect(change).toMatchObject([
      {
        sections: [
          { heading: 'Varianten', type: 'added' },
          { heading: 'Ablauf', type: 'removed' },
        ],
      },
    ])
  })

  it('sees a change of the facts, but not one of dates, line ends and empty lines', () => {
    const text = methodText('a')
    const restyled = text
      .replaceAll('\n\n', '\n\n\n')
      .replaceAll('\n', '\r\n')
      .replace('updated: 2026-11-22', 'updated: 2026-12-01')
    expect(compareEntries([file('a', text)], [file('a', restyled)])).toEqual([])
    expect(compareEntries([file('a', text)], [file('a', text.replace('cost: 1', 'cost: 2'))])).toMatchObject([
      { facts: true, sections: [] },
    ])
  })

  it('takes a heading in a code block for text', () => {
    const text = methodText('a', '\n\n```\n## Kein Abschnitt\n```\n')
    const change = compareEntries([file('a', text)], [file('a', text.replace('Kein Abschnitt', 'Auch keiner'))])
    expect(change).toMatchObject([{ sections: [{ heading: 'Worum es geht', type: 'changed' }] }])
  })

  it('passes over files that readers do not see', () => {
    expect(compareEntries([], [file('x', 'kein Kopf'), file('liste', '- a', 'paths')])).toEqual([])
  })
})
