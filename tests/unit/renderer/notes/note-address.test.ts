import { describe, expect, it } from 'vitest'
import {
  NO_FILTERS,
  type NoteFilters,
  readNoteFilters,
  writeNoteFilters,
} from '../../../../renderer/notes/note-address'

const ADDRESSES: readonly (readonly [string, NoteFilters])[] = [
  ['', NO_FILTERS],
  ['q=Tee+%26+Kuchen', { ...NO_FILTERS, text: 'Tee & Kuchen' }],
  ['schlagwort=Fest', { ...NO_FILTERS, tag: 'Fest' }],
  ['nur=frei', { ...NO_FILTERS, entry: 'free' }],
  ['q=Tee&schlagwort=Fest&eintrag=telefonkette', { text: 'Tee', tag: 'Fest', entry: { id: 'telefonkette' } }],
]

describe('the address of a query over notes', () => {
  it.each(ADDRESSES)('writes and reads "%s"', (address, filters) => {
    expect(writeNoteFilters(filters)).toBe(address)
    expect(readNoteFilters(`?${address}`)).toEqual(filters)
  })

  it('asks for all notes where what was typed by hand says nothing', () => {
    expect(readNoteFilters('?schlagwort=&eintrag=&nur=alles&x=1')).toEqual(NO_FILTERS)
  })
})
