import { describe, expect, it } from 'vitest'
import { createNoteIndex } from '../../../../core/notes/note-search'

const NOTES = [
  {
    id: 'fest',
    title: 'Nachbarschaftsfest',
    text: 'Im Mai feiern wir im Hof. Frau Öhler bringt Kuchen mit.',
    keywords: ['termin'],
  },
  {
    id: 'gang',
    title: 'Idee',
    text: `${'Viele Worte davor. '.repeat(20)}Die Spaziergänge mit den Älteren waren gut.`,
    keywords: [],
  },
  { id: 'geld', title: 'Antrag', text: 'Die Gemeinde zahlt 500 Euro für das Fest.', keywords: ['förderung'] },
]

function openIndex() {
  const index = createNoteIndex()
  for (const note of NOTES) index.put(note)
  return index
}

const idsFor = (text: string): string[] => [...openIndex().find(text).ids]

describe('the search over notes', () => {
  it.each([
    ['fest', ['geld', 'fest']],
    ['Spaziergang', ['gang']],
    ['aeltere', ['gang']],
    ['öhler', ['fest']],
    ['Foerderung', ['geld']],
    ['nachbarschaft', ['fest']],
    ['Gemainde', ['geld']],
    ['fest gemeinde', ['geld']],
    ['kuch', ['fest']],
    ['gibtesnicht', []],
    ['   ', []],
    ['termin', ['fest']],
  ])('finds for %j %j', (text, ids) => {
    expect(idsFor(text).sort()).toEqual([...ids].sort())
  })

  it('shows where it matched, as it is written', () => {
    const { text, marks } = openIndex().find('spaziergang').snippet('gang')
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Spaziergänge'])
    expect(text.startsWith('… ')).toBe(true)
    expect(text.length).toBeLessThan(170)
  })

  it('forgets the old text of a changed note, and a removed note', () => {
    const index = openIndex()
    index.put({ id: 'fest', title: 'Neu', text: 'Sommer', keywords: [] })
    index.remove('geld')
    expect(index.find('fest').ids).toEqual([])
    expect(index.find('Sommer').ids).toEqual(['fest'])
  })
})
