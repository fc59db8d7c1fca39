import { describe, expect, it } from 'vitest'
import { prepareGlossary } from '../../../../core/markdown/glossary-matcher'
import type { GlossaryTerm } from '../../../../core/model/library'

function term(id: string, name: string): GlossaryTerm {
  return { id, term: name, explanation: 'Erklärt.', synonyms: [], near: [], searchOnly: [], entries: [] }
}

const TEXT = 'Am Runden Tisch steht ein Tisch im Quartier.'

function findAll(matcherFor: ReturnType<typeof prepareGlossary>, id: string, title: string): readonly string[] {
  const matcher = matcherFor({ id, title })
  const found: string[] = []
  for (let match = matcher?.(TEXT, 0, new Set()); match; match = matcher?.(TEXT, match.end, new Set())) {
    found.push(`${match.id}: ${TEXT.slice(match.start, match.end)}`)
  }
  return found
}

describe('one glossary for many entries', () => {
  const matcherFor = prepareGlossary([
    term('tisch', 'Tisch'),
    term('runder-tisch', 'Runder Tisch'),
    term('quartier', 'Quartier'),
  ])

  it('explains to each entry what its title does not name', () => {
    const all = ['runder-tisch: Runden Tisch', 'tisch: Tisch', 'quartier: Quartier']
    expect(findAll(matcherFor, 'a', 'Nachbarschaftsfest')).toEqual(all)
    expect(findAll(matcherFor, 'b', 'Ein Fest im Quartier')).toEqual(all.slice(0, 2))
    expect(findAll(matcherFor, 'quartier', 'Wo wir wohnen')).toEqual(all.slice(0, 2))
    expect(findAll(matcherFor, 'runder-tisch', 'Zusammen')).toEqual([
      'tisch: Tisch',
      'tisch: Tisch',
      'quartier: Quartier',
    ])
    expect(findAll(matcherFor, 'c', 'Nachbarschaftsfest')).toEqual(all)
  })

  it('has nothing to find where no term is left', () => {
    expect(prepareGlossary([term('tisch', 'Tisch')])({ id: 'tisch', title: 'Der Tisch' })).toBeNull()
  })
})
