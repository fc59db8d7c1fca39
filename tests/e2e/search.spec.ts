import { expect } from '@playwright/test'
import { test } from './app'

const FIELD = 'Bibliothek durchsuchen'

test('a method is found by typing and opened with the keyboard alone', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1, name: 'Was brauchen Sie heute?' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: FIELD })).toBeFocused()
  await page.keyboard.type('streit im treppenhaus')
  await expect(page.getByRole('textbox', { name: FIELD })).toHaveValue('streit im treppenhaus')
  await expect(page.locator('.results-head')).toContainText('zu „streit im treppenhaus“')
  const first = page.locator('.hit').first()
  await expect(first.getByRole('link', { name: 'Nachbarschaftsmediation' })).toBeVisible()
  await expect(first.locator('mark').first()).toHaveText(/streit/i)
  await page.keyboard.press('ArrowDown')
  await expect(first.getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nachbarschaftsmediation' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Treffer 1 von/ })).toBeVisible()
  await page.getByRole('button', { name: /Treffer 1 von/ }).click()
  await expect(page.getByRole('textbox', { name: FIELD })).toHaveValue('streit im treppenhaus')
})

test('a hit that is opened at once is the first of all letters, and going back shows them all', async ({ app }) => {
  const { page } = app
  const field = page.getByRole('textbox', { name: FIELD })
  await field.pressSequentially('aktiv')
  await expect(page.locator('.hit').first()).toBeVisible()
  // Enter within the same moment as the last letters: the results of those are not there yet.
  await field.evaluate(async (input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(input, 'zukunftswerkstatt')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Zukunftswerkstatt' })).toBeVisible()
  await page.goBack()
  await expect(field).toHaveValue('zukunftswerkstatt')
})

test('the first words lead to their own results, and not by way of the list of everything', async ({ app }) => {
  await app.goto('/suche')
  const { page } = app
  const total = page.locator('.results-head strong')
  await expect(total).toContainText('Einträge')
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await expect(total).toHaveCount(0)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      seen.push(document.querySelector('.results-head strong')?.textContent ?? '')
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.getByRole('textbox', { name: FIELD }).fill('einsam')
  await expect(total).toHaveText(/Treffer/)
  const seen = await page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen)
  expect(seen.filter((text) => text.includes('Einträge'))).toEqual([])
})

test('results come while typing, from parts of words', async ({ app }) => {
  await app.page.getByRole('textbox', { name: FIELD }).pressSequentially('nachbarschaftsf')
  await expect(app.page.locator('.hit').first()).toContainText('Nachbarschaftsfest')
})

test('filters combine, stand in the address, and are cleared one by one', async ({ app }) => {
  await app.goto('/suche')
  const { page } = app
  const total = page.locator('.results-head strong')
  await expect(total).toContainText('Einträge')
  const all = (await total.textContent()) ?? ''
  /** Chooses a filter and waits for as many entries as its number promised. */
  const choose = async (name: string): Promise<string> => {
    const choice = page.locator('.facet-choice', { hasText: name })
    const promised = `${await choice.locator('.count').textContent()} Einträge`
    await choice.click()
    await expect(total).toHaveText(promised)
    return promised
  }
  const methods = await choose('Methode')
  const short = await choose('bis 1 Stunde')
  expect(new Set([all, methods, short]).size).toBe(3)
  await expect(page).toHaveURL(/art=method&dauer=up-to-60/)
  await page.getByRole('button', { name: 'Filter entfernen: bis 1 Stunde' }).click()
  await expect(total).toHaveText(methods)
  await page.getByRole('button', { name: 'Alle Filter löschen' }).click()
  await expect(total).toHaveText(all)
  await expect(page).toHaveURL(/suche$/)
})

test('an address with filters opens what it says', async ({ app }) => {
  await app.goto('/suche?q=begegnung&art=case-study')
  await expect(app.page.getByRole('textbox', { name: FIELD })).toHaveValue('begegnung')
  await expect(app.page.getByRole('checkbox', { name: /^Praxisbeispiel/ })).toBeChecked()
  const kinds = app.page.locator('.hit .kind-label')
  await expect(kinds.first()).toHaveText(/^Praxisbeispiel/)
  await expect(kinds.filter({ hasNotText: /^Praxisbeispiel/ })).toHaveCount(0)
})

test('no match is an offer of near words or themes', async ({ app }) => {
  const { page } = app
  await app.goto('/suche?q=qqqxxyzz')
  await expect(page.getByRole('heading', { name: 'Dazu haben wir noch nichts' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Krisen, Konflikte, Selbsthilfe/ })).toBeVisible()
  await app.goto('/suche?q=fest&art=concept&dauer=up-to-60&ort=online&aufwand=3')
  await page.getByRole('button', { name: 'Ohne Filter suchen' }).click()
  await expect(page.locator('.hit').first()).toBeVisible()
})

test('what fits today is found by time, people and money, with the reason', async ({ app }) => {
  const { page } = app
  await page.getByRole('combobox', { name: 'Zeit' }).selectOption('2')
  await page.getByRole('combobox', { name: 'Personen' }).selectOption('12')
  await page.getByRole('combobox', { name: 'Geld' }).selectOption('noMoney')
  await page.getByRole('link', { name: /Methoden? pass/ }).click()
  await expect(page.locator('.hit').first().locator('.reasons')).toContainText(/Passt: .*(Min\.|Stunde).*Personen/)
  await expect(page.getByRole('button', { name: 'Filter entfernen: 12 Personen' })).toBeVisible()
})

test('the worker of the first page finds something against loneliness, for two hours and no money', async ({ app }) => {
  const { page } = app
  await page.getByRole('textbox', { name: FIELD }).fill('etwas gegen Einsamkeit, zwei Stunden, kein Geld')
  const readFirst = (): Promise<string> =>
    page.locator('.hit h2 a').evaluateAll((links) =>
      links
        .slice(0, 5)
        .map((link) => link.textContent)
        .join(' '),
    )
  await expect.poll(readFirst).toMatch(/Besuchsdienst|Telefonkette|Begegnungscafé|Erzählcafé|Lange Tafel|Sprachcafé/)
})

test('/ and Ctrl+K lead to the field, Esc clears it and then goes back', async ({ app }) => {
  const { page } = app
  await app.goto('/handlungsfelder')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('textbox', { name: FIELD })
  await expect(field).toBeFocused()
  await page.keyboard.type('garten')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Handlungsfelder' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
})
