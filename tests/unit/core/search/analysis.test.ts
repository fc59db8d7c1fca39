import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitCompound, type WordBook } from '../../../../core/search/compounds'
import { allowedTypos, TypoMeasure } from '../../../../core/search/edit-distance'
import { foldWithOrigins, foldWord } from '../../../../core/search/fold'
import { PackReader, PackWriter } from '../../../../core/search/pack'
import { relatedWords, stemWord } from '../../../../core/search/stem'
import { tokenize, tokenizeWhole } from '../../../../core/search/tokens'

const words = (text: string): string[] => tokenize(text).map((token) => token.word)

describe('folding', () => {
  test.each([
    [['ältere', 'aeltere', 'Altere', 'a\u0308ltere'], 'altere'],
    [['Straße', 'STRASSE', 'strasse'], 'strasse'],
    [['Café', 'cafe', 'CAFÉ'], 'cafe'],
    [['Führerschein', 'Fuehrerschein'], 'fuhrerschein'],
    [['Bäuerin', 'Baeuerin'], 'bauerin'],
    [['neue'], 'neue'],
    [['Frauen'], 'frauen'],
    [['Quelle'], 'quelle'],
    [['Abenteuer'], 'abenteuer'],
  ])('%j', (spellings, folded) => {
    for (const spelling of spellings) expect(foldWord(spelling)).toBe(folded)
  })

  test('fast and exact path agree, and every letter has its origin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { folded, origins } = foldWithOrigins(raw)
        expect(foldWord(raw)).toBe(folded)
        expect(origins.length).toBe(folded.length)
        expect(origins.every((origin, place) => origin < raw.length && origin >= (origins[place - 1] ?? 0))).toBe(true)
      }),
    )
  })
})

describe('words of a text', () => {
  test.each([
    ['Sprach-Café', ['sprach', 'cafe', 'sprachcafe']],
    ['Bewohner*innen Bewohner:innen Bewohner/-innen BewohnerInnen', Array(4).fill('bewohnerinnen')],
    ['Stadt·teil Stadt\u00adteil', ['stadtteil', 'stadtteil']],
    ["geht's und/in 2–3", ['gehts', 'und', 'in', '2', '3']],
    ['e. V.', ['e', 'v']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('a hyphenated word is one for the query', () => {
    const [token, ...rest] = tokenizeWhole('Welt-Café')
    expect(rest).toEqual([])
    expect([token?.word, token?.parts.map((part) => part.word)]).toEqual(['weltcafe', ['welt', 'cafe']])
  })

  test('offsets point at the word as it is written', () => {
    const text = fc.array(
      fc.constantFrom(
        'Dämmung',
        'Sprach-Café',
        'Stadt·teil',
        ' ',
        '. ',
        '🙂',
        'a\u0308',
        'ß',
        '\u00ad',
        'Nachbar:innen',
        '-',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          text.map((parts) => parts.join('')),
        ),
        (input) => {
          for (const { word, start, end } of tokenize(input)) expect(foldWord(input.slice(start, end))).toBe(word)
        },
      ),
    )
  })
})

describe('stems', () => {
  test.each([
    ['fest', 'feste'],
    ['spaziergang', 'spaziergange'],
    ['nachbar', 'nachbarn'],
    ['nachbar', 'nachbarinnen'],
    ['bewohner', 'bewohnerinnen'],
    ['moderieren', 'moderation'],
    ['organisiere', 'organisation'],
    ['zentrum', 'zentren'],
    ['einsam', 'einsamkeit'],
    ['quartier', 'quartieren'],
  ])('%s = %s', (one, other) => {
    expect(stemWord(one)).toBe(stemWord(other))
  })

  test.each([
    ['mediation', 'medien'],
    ['zeit', 'zeitung'],
    ['berlin', 'berl'],
    ['termin', 'term'],
  ])('%s ≠ %s', (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other))
  })

  test('families of verbs', () => {
    expect(relatedWords('eingeladen')).toContain('einladen')
    expect(relatedWords('planung')).toContain('planen')
    expect(relatedWords('zeitung')).toEqual([])
  })
})

describe('compounds', () => {
  const nouns = new Set(['nachbarschaft', 'fest', 'hilfe', 'verein', 'stadtteil', 'spaziergang', 'garten', 'bereitung'])
  const stems = new Set([...nouns].map(stemWord))
  const book: WordBook = { isHead: (word) => nouns.has(word), isModifier: (word) => stems.has(stemWord(word)) }
  const parts = (word: string): string[] => splitCompound(word, book).map((part) => part.word)

  test.each([
    ['nachbarschaftsfest', ['nachbarschafts', 'fest']],
    ['stadtteilspaziergang', ['stadtteil', 'spaziergang']],
    ['nachbarschaftshilfeverein', ['nachbarschafts', 'hilfe', 'verein']],
    ['gartenfest', ['garten', 'fest']],
    ['vorbereitung', []],
    ['nachbarschaften', []],
    ['fest', []],
  ])('%s', (word, expected) => {
    expect(parts(word)).toEqual(expected)
  })

  test('the last part is the head', () => {
    expect(splitCompound('nachbarschaftsfest', book).map((part) => part.head)).toEqual([false, true])
  })
})

describe('typing errors', () => {
  test.each([
    ['mediation', 'mediaton', 1],
    ['befragung', 'befragnug', 1],
    ['quartier', 'quatier', 1],
    ['fest', 'rest', 1],
    ['haus', 'garten', 3],
  ])('%s, %s: %i', (word, candidate, distance) => {
    expect(new TypoMeasure(word).distance(candidate, 2)).toBe(distance)
  })

  test('a word still being typed is measured against beginnings', () => {
    expect(new TypoMeasure('zukumf').prefixDistance('zukunftswerkstatt', 1)).toBe(1)
    expect(new TypoMeasure('zukumf').prefixDistance('garten', 1)).toBeGreaterThan(1)
  })

  test('measures one after the other do not disturb each other', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), { minLength: 2 })
    fc.assert(
      fc.property(words, ([first = '', ...rest]) => {
        const measure = new TypoMeasure(first)
        for (const word of rest) expect(measure.distance(word, 2)).toBe(new TypoMeasure(first).distance(word, 2))
      }),
    )
  })

  test('long words may have more of them', () => {
    expect([4, 5, 8, 9].map(allowedTypos)).toEqual([0, 1, 1, 2])
  })
})

test('packed numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
      const writer = new PackWriter()
      for (const number of numbers) writer.number(number)
      const reader = new PackReader(JSON.parse(JSON.stringify(writer.toString())))
      expect(numbers.map(() => reader.number())).toEqual(numbers)
      expect(reader.done).toBe(true)
    }),
  )
})
