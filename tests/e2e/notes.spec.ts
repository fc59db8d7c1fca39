import { makeCollection, makeFavourite, makeHighlight, makeNote, makeUsage } from '../support/own-data'
import { expect, test } from './app'
import { readIn } from './own-file'

const GONE = 'verschwundene-methode'
const SEEN = { title: 'Die verschwundene Methode', updated: '2026-01-01', sections: {} }

test('the overview lists the notes of one entry, keeps that in the address, and leads back to all where nothing fits', async ({
  app,
}) => {
  const { page } = app
  await readIn(app, {
    notes: [
      makeNote({ id: 'a', entryId: 'telefonkette', text: 'Probelauf im Mai' }),
      makeNote({ id: 'b', entryId: 'fishbowl', text: 'Sechs Stühle' }),
      makeNote({ id: 'c', entryId: null, text: 'Einkaufen', tags: ['fest'] }),
    ],
  })
  await app.goto('/notizen')
  const notes = page.locator('.note-item')
  await expect(notes).toHaveCount(3)
  const which = page.getByRole('combobox', { name: 'Welche Notizen' })
  await which.selectOption({ label: 'Telefonkette (1)' })
  await expect(notes).toHaveCount(1)
  await expect(notes).toContainText('Probelauf im Mai')
  await expect(page).toHaveURL(/\/notizen\?eintrag=telefonkette$/)
  await notes.click()
  await expect(page.getByRole('textbox', { name: 'Text der Notiz' })).toHaveValue('Probelauf im Mai')
  await page.goBack()
  await expect(which).toHaveValue('entry:telefonkette')
  await expect(notes).toHaveCount(1)

  await page.getByRole('button', { name: '#fest' }).click()
  await expect(page.getByText('Zu dem, was Sie gewählt haben, passt keine Notiz.')).toBeVisible()
  await expect(page.getByText(/Noch keine Notizen/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Alle Notizen zeigen' }).click()
  await expect(notes).toHaveCount(3)
  await expect(page).toHaveURL(/\/notizen$/)
})

test('an entry shows its first five notes, and all where one asks for them', async ({ app }) => {
  const { page } = app
  const numbers = [1, 2, 3, 4, 5, 6, 7]
  const notes = numbers.map((n) =>
    makeNote({ id: `n${n}`, entryId: 'telefonkette', text: `Probe ${n}`, pinned: n === 7 }),
  )
  await readIn(app, { notes })
  await app.goto('/eintrag/telefonkette')
  const shown = page.locator('.entry-notes > li')
  await expect(shown).toHaveCount(5)
  await expect(shown.first()).toContainText('Probe 7')
  await page.getByRole('button', { name: 'Alle 7 Notizen zeigen' }).click()
  await expect(shown).toHaveCount(7)
  await shown.last().getByRole('button', { name: 'Bearbeiten' }).click()
  await page.getByRole('button', { name: 'Weniger zeigen' }).click()
  // The one that is being written stays.
  await expect(shown).toHaveCount(6)
  await expect(page.getByRole('textbox', { name: 'Text der Notiz' })).toBeVisible()
})

test('notes and marks of an entry that is gone are named, shown and reached (case 67)', async ({ app }) => {
  const { page } = app
  const marked = { exact: 'Zuerst alle begrüßen', prefix: '', suffix: '' }
  await readIn(app, {
    notes: [makeNote({ id: 'a', entryId: GONE, text: 'Klappt nur *draußen*', entrySeen: SEEN })],
    highlights: [
      makeHighlight({ id: 'm', entryId: GONE, quote: marked, comment: 'Auf Arabisch auch' }),
      makeHighlight({
        id: 'n',
        entryId: 'ohne-notiz',
        entryTitle: 'Ohne Notiz',
        quote: { ...marked, exact: 'Nur markiert' },
      }),
    ],
    favourites: [makeFavourite({ id: 'nur-gemerkt', entryTitle: 'Nur gemerkt' })],
    collections: [makeCollection({ items: [{ kind: 'entry', entryId: 'weg', entryTitle: 'Aus der Mappe' }] })],
    usage: [makeUsage({ entryId: 'weg', entryTitle: 'Eingesetzt' })],
  })
  await app.goto('/notizen')
  await expect(page.locator('.note-item')).toContainText('Die verschwundene Methode (nicht mehr in der Bibliothek)')
  const gone = page.getByRole('region', { name: 'Zu Einträgen, die nicht mehr in der Bibliothek sind' })
  await expect(gone.getByRole('listitem')).toHaveText([
    'Die verschwundene Methode (1 Notiz, 1 Markierung)',
    'Ohne Notiz (1 Markierung)',
  ])
  await gone.getByRole('link', { name: 'Ohne Notiz' }).click()
  await expect(page.getByRole('blockquote')).toHaveText('Nur markiert')
  await expect(page.getByRole('region', { name: /Ohne Notiz/ })).toBeVisible()
  await app.goto('/einsatzprotokoll')
  await expect(page.getByRole('link', { name: 'Eingesetzt' })).toBeVisible()
  await app.goto('/mappen')
  await page.locator('.path-card').click()
  await expect(page.getByText('„Aus der Mappe“ ist nicht mehr in der Bibliothek')).toBeVisible()
  await app.goto('/merkliste')
  await expect(page.getByRole('link', { name: 'Nur gemerkt' })).toBeVisible()
  await page.getByRole('button', { name: 'Von der Merkliste nehmen: Nur gemerkt' }).click()
  await expect(page.getByText(/Noch nichts gemerkt/)).toBeVisible()
  await app.goto(`/eintrag/${GONE}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diesen Eintrag gibt es nicht (mehr)')
  const own = page.getByRole('region', { name: /Die verschwundene Methode/ })
  await expect(own.locator('.note-text em')).toHaveText('draußen')
  await expect(own.getByRole('blockquote')).toHaveText('Zuerst alle begrüßen')
  await expect(own.getByText('Auf Arabisch auch')).toBeVisible()
  await own.getByRole('link', { name: 'Öffnen' }).click()
  await expect(page.getByText(/gehörte zu „Die verschwundene Methode“/)).toBeVisible()
})
