import { describe, expect, test } from 'vitest'
import { search } from '../../../../core/search/search'
import { ask, askIds, entries, index, texts } from '../../../fixtures/search/library'

describe('finding German words', () => {
  test.each([
    ['a part of a compound', 'Fest', 'nachbarschaftsfest'],
    ['the last part in another form', 'Spaziergänge', 'stadtteilspaziergang'],
    ['the last part of a compound, foreign', 'Mediation', 'nachbarschaftsmediation'],
    ['a compound written apart and wrongly', 'stadteil spaziergang', 'stadtteilspaziergang'],
    ['a compound written apart', 'Nachbarschafts fest', 'nachbarschaftsfest'],
    ['a hyphen', 'Sprach-Café', 'sprachcafe'],
    ['two words for one', 'sprach cafe', 'sprachcafe'],
    ['ß as ss', 'strassenfest', 'nachbarschaftsfest'],
    ['missing letters in a long word', 'zukunftwerkstat', 'zukunftswerkstatt'],
    ['swapped letters', 'Sprachcaef', 'sprachcafe'],
    ['a beginning', 'zukunf', 'zukunftswerkstatt'],
    ['a beginning with an error', 'zukumftswerk', 'zukunftswerkstatt'],
    ['an unknown compound by its last part', 'Seniorenbesuch', 'besuchsdienst'],
    ['the middle of a word', 'öhler', 'dritte-orte'],
    ['a feminine form', 'Bewohner', 'stadtteilspaziergang'],
    ['the noun of a verb', 'Moderation', 'zukunftswerkstatt'],
    ['an infinitive for a participle', 'gestreiten', 'nachbarschaftsmediation'],
    ['a synonym of the entry', 'Quartiersrundgang', 'stadtteilspaziergang'],
    ['a synonym of the glossary', 'Kiezspaziergang', 'stadtteilspaziergang'],
    ['a word that is only searched', 'zoff', 'nachbarschaftsmediation'],
    ['a phrase in another order', 'mit den Nachbarn Streit', 'nachbarschaftsmediation'],
    ['a phrase with fillers', 'was tun wenn das Geld ausläuft', 'verstetigung-planen'],
    ['a phrase in another case', 'dritter Ort', 'dritte-orte'],
    ['a place', 'göttingen', 'garten-goettingen'],
    ['a whole question', 'was brauche ich für ein Straßenfest?', 'nachbarschaftsfest'],
    ['a situation', 'streit im treppenhaus', 'nachbarschaftsmediation'],
  ])('%s: %s', (_, query, id) => {
    expect(askIds(query)[0]).toBe(id)
  })

  test('umlauts may be written in three ways', () => {
    const found = ['ältere', 'aeltere', 'altere', 'ÄLTERE', 'a\u0308ltere'].map((word) => askIds(`${word} einsam`))
    expect(found[0]?.[0]).toBe('besuchsdienst')
    for (const ids of found) expect(ids).toEqual(found[0])
  })

  test('each letter typed keeps the entry in sight', () => {
    const word = 'nachbarschaftsf'
    for (let length = 3; length <= word.length; length += 1) {
      expect(askIds(word.slice(0, length))).toContain('nachbarschaftsfest')
    }
  })

  test('typing errors are only assumed where nothing else is found', () => {
    expect(ask('Fest').fuzzy).toBe(false)
    expect(ask('zukunftwerkstat').fuzzy).toBe(true)
    expect(askIds('Stadt')).not.toContain('besuchsdienst')
  })

  test('short words are not guessed', () => {
    expect(ask('xest').total).toBe(0)
  })
})

describe('ranking', () => {
  test('the title comes before the running text', () => {
    expect(askIds('Gärten')[0]).toBe('garten-goettingen')
    expect(askIds('Besuch')[0]).toBe('besuchsdienst')
    expect(askIds('Fest').slice(0, 2)).toEqual(['nachbarschaftsfest', 'garten-goettingen'])
  })

  test('an entry with all words comes before one with the rarer word alone', () => {
    expect(askIds('Karten Frauen')[0]).toBe('sprachcafe')
  })

  test('fillers do not move anything', () => {
    expect(askIds('wie kann ich bitte eine Mediation machen')[0]).toBe(askIds('Mediation')[0])
  })

  test('fillers alone still find something', () => {
    expect(ask('wie').hits.length + ask('was ist das').hits.length).toBeGreaterThan(0)
  })

  test('time, money and people in passing move what fits up', () => {
    const [first] = ask('etwas gegen Einsamkeit, zwei Stunden, kein Geld').hits
    expect(first?.id).toBe('besuchsdienst')
    expect(first?.reasons.map((reason) => reason.kind)).toEqual(['time', 'cost'])
  })

  test('circumstances alone list what meets them', () => {
    const ids = askIds('6 Personen, zwei Stunden, draußen')
    expect(ids[0]).toBe('kinderstreifzug')
    expect(ids).not.toContain('zukunftswerkstatt')
  })

  test('an audience that is named counts like a word of the text', () => {
    expect(askIds('Angebot für Senioren')[0]).toBe('besuchsdienst')
  })

  test('asking for examples prefers case studies', () => {
    expect(askIds('Beispiele Garten')[0]).toBe('garten-goettingen')
  })
})

describe('a hit shows where it matched', () => {
  const marked = (text: { text: string; marks: readonly (readonly [number, number])[] }): string[] =>
    text.marks.map(([start, end]) => text.text.slice(start, end))

  test('the part of a title', () => {
    expect(marked(ask('Fest').hits[0]?.title ?? { text: '', marks: [] })).toEqual(['fest'])
  })

  test('the original letters, in a snippet of the section', () => {
    const hit = ask('daemmung').hits[0]
    expect(hit?.sectionId).toBe('worum-es-geht')
    expect(marked(hit?.snippet ?? { text: '', marks: [] })).toEqual(['Dämmung'])
  })

  test('the summary, where the texts are not there yet', () => {
    const query = { text: 'Treppenhaus', filters: {}, sort: 'relevance', offset: 0, limit: 5 } as const
    const hit = search(index, entries, null, query).hits[0]
    expect(hit?.sectionId).toBeNull()
    expect(marked(hit?.snippet ?? { text: '', marks: [] })).toEqual(['Treppenhaus'])
  })

  test('the synonym that the title does not show', () => {
    expect(ask('Quartiersrundgang').hits[0]?.via).toBe('Quartiersrundgang')
    expect(ask('Kiezspaziergang').hits[0]?.via).toBe('Kiezspaziergang')
    expect(ask('Stadtteilspaziergang').hits[0]?.via).toBeNull()
  })

  test('never a word that is only searched', () => {
    expect(JSON.stringify(ask('zoff'))).not.toContain('Zoff')
    expect(JSON.stringify(ask('zof'))).not.toContain('Zoff')
  })
})

describe('listing and paging', () => {
  test('without words everything is listed by title, the German way', () => {
    const { total, hits } = ask('')
    expect(total).toBe(entries.length)
    expect(hits.slice(0, 3).map((hit) => hit.id)).toEqual(['besuchsdienst', 'dritte-orte', 'garten-goettingen'])
  })

  test('by duration, weeks after meetings, unknown last', () => {
    const ids = askIds('', {}, { sort: 'duration' })
    expect(ids[0]).toBe('besuchsdienst')
    expect(ids.indexOf('verstetigung-planen')).toBeGreaterThan(ids.indexOf('zukunftswerkstatt'))
    expect(ids.at(-1)).toBe('garten-goettingen')
  })

  test('pages do not overlap', () => {
    const pages = [0, 4, 8].flatMap((offset) => askIds('', {}, { offset, limit: 4 }))
    expect(new Set(pages).size).toBe(entries.length)
  })

  test('entries that the index does not know are listed, and do no harm to a search', () => {
    const [first] = entries
    if (!first) throw new Error('the fixture is empty')
    const more = [...entries, { ...first, id: 'unbekannt', title: 'Unbekannt' }]
    const query = { filters: {}, sort: 'title', offset: 0, limit: 20 } as const
    expect(search(index, more, texts, { ...query, text: '' }).total).toBe(more.length)
    expect(search(index, more, texts, { ...query, text: 'Mediation' }).total).toBe(1)
  })
})

describe('no match is an offer', () => {
  test('near words, as people write them', () => {
    const { total, suggestions } = ask('Sprachkaffeex')
    expect(total).toBe(0)
    expect(suggestions.words).toContain('Sprachcafé')
    expect(suggestions.themes.length).toBeGreaterThan(0)
  })

  test('no offer where there is enough', () => {
    expect(ask('Fest').suggestions).toEqual({ words: [], themes: [] })
  })
})
