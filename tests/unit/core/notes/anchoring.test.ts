import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAgain, findInEntry, makeSelectors, type Selectors } from '../../../../core/notes/anchoring'

const TEXT =
  'Laden Sie zwei Wochen vorher ein. Gehen Sie die Strecke am Tag davor noch einmal ab. Am Anfang stellen sich alle kurz vor. ' +
  'Dann gehen Sie los und halten an jeder Station. Zum Schluss sammeln Sie, was allen aufgefallen ist.'

const words = fc.array(
  fc.constantFrom('wir', 'gehen', 'langsam', 'durch', 'die', 'Straße', 'am', 'Park', 'Platz', 'Bank', '🌳'),
  {
    minLength: 8,
    maxLength: 60,
  },
)

function select(text: string, passage: string): Selectors {
  const start = text.indexOf(passage)
  const selectors = makeSelectors(text, start, start + passage.length)
  if (selectors === null) throw new Error('nothing selected')
  return selectors
}

function passageIn(text: string, selectors: Selectors): string | null {
  const found = findAgain(text, selectors)
  return found.state === 'found' ? text.slice(found.start, found.end) : null
}

describe('anchoring a highlight', () => {
  it('finds every passage of an unchanged text exactly where it is', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, from, to) => {
        const text = list.join(' ')
        const selectors = makeSelectors(text, from % text.length, to % (text.length + 1))
        fc.pre(selectors !== null)
        if (selectors === null) return
        expect(findAgain(text, selectors)).toMatchObject({ state: 'found', ...selectors.position })
      }),
    )
  })

  it('finds a passage that stands once wherever text before and after it grows or goes', () => {
    fc.assert(
      fc.property(words, words, words, words, (before, after, newBefore, newAfter) => {
        const passage = 'Zum Schluss sammeln Sie die Zettel ein.'
        const selectors = select(`${before.join(' ')} ${passage} ${after.join(' ')}`, passage)
        expect(passageIn(`${newBefore.join(' ')} ${passage} ${newAfter.join(' ')}`, selectors)).toBe(passage)
      }),
    )
  })

  it('never gives a place outside the text, and what it calls found by its words are the very words', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (list, changed, from, to) => {
        const selectors = makeSelectors(list.join(' '), from % 100, to % 200)
        if (selectors === null) return
        const text = changed.join(' ')
        const found = findAgain(text, selectors)
        if (found.state === 'lost') return
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeLessThanOrEqual(text.length)
        expect(found.start).toBeLessThan(found.end)
        if (found.how !== 'similar') expect(text.slice(found.start, found.end)).toBe(selectors.quote.exact)
      }),
    )
  })

  it('takes the one of two equal passages that stands in the old surroundings, though the other is nearer', () => {
    const text = 'Stellen Sie Stühle auf. Danach Kaffee. Räumen Sie die Tische weg. Danach Kaffee. Ende.'
    const start = text.lastIndexOf('Danach Kaffee.')
    const selectors = makeSelectors(text, start, start + 'Danach Kaffee.'.length)
    if (selectors === null) throw new Error('nothing selected')
    const changed = `Danach Kaffee. ${'Ein neuer langer Absatz. '.repeat(3)}${text}`
    expect(findAgain(changed, selectors)).toMatchObject({
      state: 'found',
      start: changed.lastIndexOf('Danach Kaffee.'),
    })
  })

  it('finds a passage in which an editor mended some words', () => {
    const selectors = select(TEXT, 'Gehen Sie die Strecke am Tag davor noch einmal ab.')
    const changed = TEXT.replace('am Tag davor noch einmal ab', 'am Tag vorher noch einmal ab')
    expect(passageIn(changed, selectors)).toBe('Gehen Sie die Strecke am Tag vorher noch einmal ab.')
  })

  it('finds a long passage by its first and last words when its middle was rewritten', () => {
    const passage = `${TEXT} ${TEXT.replaceAll(/[aeiou]/g, 'y')}`
    const selectors = select(`Vorher. ${passage} Nachher.`, passage)
    const changed = passage.replace('Dann gehen Sie los und halten an jeder Station', 'Unterwegs wird oft gehalten')
    expect(passageIn(`Vorher. Etwas mehr. ${changed} Nachher.`, selectors)).toBe(changed)
  })

  it('says that a passage is lost rather than mark something else', () => {
    const selectors = select(TEXT, 'Am Anfang stellen sich alle kurz vor.')
    expect(findAgain('Hier steht jetzt ein ganz anderer Text über Gärten und Feste im Hof.', selectors)).toEqual({
      state: 'lost',
    })
    expect(findAgain('', selectors)).toEqual({ state: 'lost' })
    const short = select(TEXT, 'Tag')
    expect(findAgain('Wir tragen den Tisch.', short)).toEqual({ state: 'lost' })
  })

  it('selects nothing where there is only space', () => {
    expect(makeSelectors('a   b', 1, 4)).toBeNull()
    expect(makeSelectors('abc', 2, 2)).toBeNull()
    expect(makeSelectors('abc', 0, 99)?.quote.exact).toBe('abc')
  })

  it('finds a passage in another section after its section was renamed, if it stands in one only', () => {
    const highlight = { ...select(TEXT, 'Dann gehen Sie los'), sectionId: 'ablauf' }
    const sections = [{ id: 'durchfuehrung', text: `Neu. ${TEXT}` }]
    expect(findInEntry(sections, highlight)).toMatchObject({ sectionId: 'durchfuehrung', how: 'quote' })
    expect(findInEntry([...sections, { id: 'leicht', text: TEXT }], highlight)).toBeNull()
  })

  it('takes no long time for a long text', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `wort${n % 977}`).join(' ')
    const selectors = { ...select(TEXT, TEXT.slice(0, 300)) }
    const begin = performance.now()
    findAgain(text, selectors)
    expect(performance.now() - begin).toBeLessThan(1000)
  })
})
