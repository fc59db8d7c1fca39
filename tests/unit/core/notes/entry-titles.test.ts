import { describe, expect, it } from 'vitest'
import { EMPTY_DATA } from '../../../../core/model/notes'
import { readBackup, writeBackup } from '../../../../core/notes/backup-file'
import { rememberTitles } from '../../../../core/notes/entry-titles'
import { makeCollection, makeFavourite, makeHighlight, makeNote, makeUsage } from '../../../support/own-data'

const HEAD = { created: '2026-11-22T09:00:00.000Z', appVersion: '1.0.0', databaseId: 'eins', revision: 1 }
const SEEN = { title: 'Aus der Notiz', updated: '2026-01-01', sections: {} }

describe('titles of entries', () => {
  it('are remembered by everything that hangs on an entry, through a backup', () => {
    const data = {
      ...EMPTY_DATA,
      notes: [makeNote({ entryId: 'a', entrySeen: SEEN })],
      highlights: [makeHighlight({ entryId: 'b', entryTitle: 'Aus der Markierung' })],
      favourites: [makeFavourite({ id: 'c', entryTitle: 'Von der Merkliste' })],
      collections: [
        makeCollection({
          items: [
            { kind: 'text', text: 'Zum Anfang' },
            { kind: 'entry', entryId: 'd', entryTitle: 'Aus der Mappe' },
          ],
        }),
      ],
      usage: [makeUsage({ entryId: 'e', entryTitle: 'Aus dem Protokoll' })],
    }
    expect(Object.fromEntries(rememberTitles(readBackup(writeBackup({ ...HEAD, data })).data))).toEqual({
      a: 'Aus der Notiz',
      b: 'Aus der Markierung',
      c: 'Von der Merkliste',
      d: 'Aus der Mappe',
      e: 'Aus dem Protokoll',
    })
  })

  it('are the latest that were remembered, and none where an older app wrote the record', () => {
    const titles = rememberTitles({
      highlights: [
        makeHighlight({ id: 'neu', entryTitle: 'Neuer Name', updated: '2026-03-01T10:00:00.000Z' }),
        makeHighlight({ id: 'alt', entryTitle: 'Alter Name', updated: '2026-02-01T10:00:00.000Z' }),
        makeHighlight({ id: 'aelter', updated: '2026-04-01T10:00:00.000Z' }),
      ],
      favourites: [makeFavourite({ id: 'ohne' })],
    })
    expect([...titles]).toEqual([['stadtteilspaziergang', 'Neuer Name']])
  })
})
