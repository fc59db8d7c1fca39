import { describe, expect, it } from 'vitest'
import { checkSpelling, rememberWords, type Speller } from '../../../../core/entry/check-spelling'
import { createEntryFile } from '../../../fakes/entry-files'
import { check, checkText } from '../../../support/check-files'

describe('what is written', () => {
  it.each([
    ['html', 'Ein <b>fettes</b> Wort.'],
    ['html', '<!-- Kommentar ohne Ende\n\nText.'],
    ['callouts', ':::tip\nText.\n:::'],
    ['callouts', ':::tipp\nA\n:::\n\n:::tipp\nB\n:::\n\n:::schutz\nC\n:::'],
    ['wording', 'Ein sozialer Brennpunkt.'],
    ['wording', 'Die Behinderten kommen.'],
    ['gender', 'Alle Nachbar*innen kommen.'],
    ['gender', 'Alle Nachbar:innen kommen.'],
    ['gender', 'Alle NachbarInnen kommen.'],
    ['html', '<!-- a --><b>fett</b>'],
    ['html', '<!--> <b>fett</b> -->'],
    ['privacy', 'Fragen Sie Frau Meyer, 0511 123456.'],
    ['privacy', 'Anmeldung unter 0176 1234567.'],
    ['privacy', 'Schreiben Sie an anna.schmidt@example.org.'],
    ['privacy', 'Getroffen haben wir uns bei Mehmet Yilmaz,\nLindenstraße 12.'],
    ['consent', '![Drei Kinder malen ein Plakat](../images/fest.webp)'],
    ['consent', '![Drei Kinder](../images/fest.webp)\n\n<!-- schönes Bild -->'],
    ['length', 'Kurz.'],
  ])('is checked for %s: %s', async (rule, text) => {
    expect(await checkText(rule, { Varianten: text })).not.toEqual([])
  })

  it.each([
    ['wording', 'Die LAG Soziale Brennpunkte und „sozialer Brennpunkt“ als Zitat; Menschen mit Behinderung.'],
    ['gender', 'Nachbarinnen und Nachbarn, um 10:30 Uhr, „Nachbar*innen“ als Zitat.'],
    ['callouts', ':::tipp\nText.\n:::\n\nUm 10:30 Uhr.'],
    ['html', '<!-- Für Maria: Stimmt das? -->\n\nText<!-- woher? -->.\n\n<!--\nzwei\n-->'],
    ['wording', '<!-- Hier stand „Asylant“: so nicht Asylant -->\n\nText.'],
    ['privacy', 'Die Stadt hilft: 0511 123456 oder info@stadt.example, Rathausplatz 1, seit 2015-2020.'],
    ['privacy', 'Frau Meyer fing 1996 mit 30 Gärten an, um 10:30 Uhr.'],
    [
      'consent',
      '![Kinder malen](../images/fest.webp)\n\n<!-- Einwilligung der Eltern liegt vor, Redaktion, 2026-11-22 -->',
    ],
    ['consent', '![Zeichnung: Menschen im Kreis](../images/kreis.svg)'],
  ])('passes for %s: %s', async (rule, text) => {
    expect(await checkText(rule, { Varianten: text })).toEqual([])
  })
})

describe('Leichte Sprache', () => {
  const good = Array.from({ length: 20 }, () => 'Wir treffen uns alle im Stadt-Teil.').join('\n')
  const checkLine = (line: string) => checkText('easy-language', { 'In Leichter Sprache': `${good}\n${line}` })

  it.each([
    'Die Gruppe hat 12 Stühle.',
    'Die Menschen sind gegen den Lärm.',
    'Wir werden zusammen essen gehen.',
    'Es wird bald dunkel.',
    'Das ist der Hof von der Stadt.',
    'Kommen Sie in dieses Haus.',
    'Das kann man lernen.',
  ])('passes: %s', async (line) => {
    expect(await checkLine(line)).toEqual([])
  })

  it.each([
    ['Der Raum wird von allen gemeinsam aufgeräumt.', 'Passiv'],
    ['Alle Plätze wurden verteilt.', 'Passiv'],
    ['Die Karten werden eingesammelt.', 'Passiv'],
    ['Das ist die Tür des Hauses.', 'Genitiv'],
    ['Man könnte auch fragen.', 'Konjunktiv'],
    ['Zum Beispiel z. B. Kuchen.', 'Abkürzung'],
    ['Es kommen drei Menschen.', 'Ziffern'],
    ['Menschen (und Kinder) kommen.', 'Zeichen'],
    ['Das ist ein Nachbarschaftsfest.', 'lang'],
    ['Wir gehen los. Wir kommen an.', 'eigenen Zeile'],
    ['Wir gehen heute Abend alle zusammen mit den Kindern in den großen Garten.', '13 Wörter'],
  ])('warns: %s', async (line, message) => {
    const found = await checkLine(line)
    expect(found.map((finding) => finding.message).join()).toContain(message)
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('is neither too short nor too long', async () => {
    expect((await checkText('easy-language', { 'In Leichter Sprache': 'Zu kurz.' }))[0]?.message).toContain(
      'zu kurz: 2 Wörter',
    )
    expect((await checkText('easy-language', { 'In Leichter Sprache': `${good}\n${good}` }))[0]?.message).toContain(
      'zu lang',
    )
  })
})

describe('spelling', () => {
  const words = new Set(
    'Ein Satz über Wir treffen uns im Stadt Teil Nachbarschaft Fest Spaziergang gehen laufen Rollstuhl gerecht Schule Klasse Begrüßen Sie alle Reden'.split(
      ' ',
    ),
  )
  const speller: Speller = {
    isKnown: (word) => words.has(word) || words.has(word.toLowerCase()),
    suggest: (word) => (word === 'Nachbarschfat' ? ['Nachbarschaft'] : []),
  }
  const spell = async (text: string) => {
    const file = createEntryFile('method', 'treff', {}, { Varianten: text })
    const varianten = file.split('\n').indexOf(text) + 1
    const findings = await check({ 'methods/treff.md': file }, speller)
    return findings.filter(({ rule, line }) => rule === 'spelling' && line === varianten).map(({ found }) => found)
  }

  it('takes compounds, hyphens, prefixes, abbreviations and our own words', async () => {
    expect(
      await spell(
        'Nachbarschaftsfest, Stadtteilspaziergang, Schulklasse, rollstuhlgerecht, Stadt-Teil, GWA, Sprachcafés.',
      ),
    ).toEqual([])
    expect(await spell('Hinlaufen, loszugehen, `quelltext`, [Fest](https://example.org/qwertz).')).toEqual([])
  })

  it('reports an unknown word once, with what may have been meant', async () => {
    expect(await spell('Nachbarschfat, Nachbarschfat, Spaziergnag.')).toEqual(['Nachbarschfat', 'Spaziergnag'])
    const prose = [{ text: 'Die Nachbarschfat', at: { line: 7, column: 3 } }]
    expect(checkSpelling([{ path: 'methods/treff.md', prose, names: ['Die'] }], speller, [])).toMatchObject([
      { line: 7, column: 7, severity: 'warning', suggestion: 'Nachbarschaft' },
    ])
  })

  it('looks a word up once, however often a text is checked', () => {
    const asked: string[] = []
    const note = <T>(answer: (word: string) => T) => {
      return (word: string): T => {
        asked.push(word)
        return answer(word)
      }
    }
    const remembered = rememberWords({ isKnown: note(speller.isKnown), suggest: note(speller.suggest) })
    const check = (text: string) =>
      checkSpelling(
        [{ path: 'methods/treff.md', prose: [{ text, at: { line: 1, column: 1 } }], names: [] }],
        remembered,
        [],
      )
    const first = check('Die Nachbarschfat feiert.')
    expect(asked).toContain('Nachbarschfat')
    asked.length = 0
    expect(check('Die Nachbarschfat feiert.')).toEqual(first)
    expect(asked).toEqual([])
    expect(check('Die Nachbarschaft feiert.').map(({ found }) => found)).not.toContain('Nachbarschaft')
  })
})
