import { describe, expect, it } from 'vitest'
import { listMaterials, mergeMaterials } from '../../../../core/sheets/materials'

describe('listMaterials', () => {
  it.each([
    ['Klebepunkte, 5 je Person', '120 ×'],
    ['Gesprächsbogen „Kopf – Hand – Herz“, einer je Person', '24 ×'],
    ['Zeichenpapier A3, zwei Blatt je Person', '48 Blatt'],
    ['Einwilligung für Fotos, je Person ein Blatt, in ihrer Sprache', '24 Blatt'],
    ['je Person ein Stuhl, dazu fünf Tische am Rand', '24 Stühle'],
    ['Taschenlampen, 1 je drei Personen (nur zum Schreiben)', '8 ×'],
    ['Prüfbogen mit sechs Stationen, einer je Zweierteam', '12 ×'],
    ['Kaffee und Obst, ein Tisch je sieben Personen', '4 Tische'],
    // Nobody can say how many groups, colours or households there are.
    ['Protokollbogen, einer je Gespräch', null],
    ['Klebepunkte in Rot, Gelb und Grün, 20 je Farbe', null],
    ['Stimmkarten, ein Satz je Haushalt', null],
    ['Karteikarten A6, 60 Stück', null],
    ['Wollfäden', null],
  ])('counts %s', (line, amount) => {
    expect(listMaterials([line], 24)).toEqual([{ text: line, amount, detail: null }])
  })

  it('counts nothing while the size of the group is unknown', () => {
    expect(listMaterials(['Klebepunkte, 5 je Person'], null)[0]?.amount).toBeNull()
  })
})

describe('mergeMaterials', () => {
  const methods = [
    { title: 'Fishbowl', materials: ['Klebepunkte, 5 je Person', 'Karteikarten A6, 60 Stück', 'Gong'] },
    { title: 'Nadelmethode', materials: ['Klebepunkte, 2 je Person', 'Karteikarten A6, 40 Stück', 'Ein Gong', 'gong'] },
  ]

  it('adds what is the same, and says for what it is', () => {
    expect(mergeMaterials(methods, 10)).toEqual([
      { text: 'Ein Gong', amount: null, detail: 'Nadelmethode' },
      { text: 'Gong; gong', amount: null, detail: 'Fishbowl, Nadelmethode' },
      { text: 'Karteikarten A6', amount: '100 Stück', detail: 'Fishbowl, Nadelmethode' },
      { text: 'Klebepunkte', amount: '70 ×', detail: 'Fishbowl, Nadelmethode' },
    ])
  })

  it('keeps every line where the group is unknown', () => {
    const texts = mergeMaterials(methods, null).map(({ text }) => text)
    expect(texts).toContain('Klebepunkte, 5 je Person; Klebepunkte, 2 je Person')
  })
})
