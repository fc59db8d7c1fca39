import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../../core/search/index-build'
import { loadSearchIndex } from '../../../../core/search/index-load'
import { documents, glossary } from '../../../fixtures/search/library'

const serialized = buildSearchIndex(documents, glossary)

describe('the stored index', () => {
  test('is the same for the same library', () => {
    expect(JSON.stringify(buildSearchIndex(documents, glossary))).toBe(JSON.stringify(serialized))
  })

  test('an empty library has one too', () => {
    expect(loadSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex([], [])))).docs).toEqual([])
  })

  test('headings that every entry has are not searched', () => {
    const same = documents.map((document) => ({ ...document, headings: ['Kopfzeile'], sections: [] }))
    expect(loadSearchIndex(buildSearchIndex(same, [])).termPlaces.has('kopfzeile')).toBe(false)
    const [first, ...rest] = same
    const own = first ? [{ ...first, headings: ['Eigenart'] }, ...rest] : rest
    expect(loadSearchIndex(buildSearchIndex(own, [])).termPlaces.has('eigenart')).toBe(true)
  })

  test.each([
    ['nothing', null],
    ['a text', 'index'],
    ['another format', { ...serialized, format: 99 }],
    ['a missing list', { ...serialized, postings: undefined }],
    ['a list cut short', { ...serialized, postings: serialized.postings.slice(0, 40) }],
    ['a foreign sign', { ...serialized, termStems: `\u0000${serialized.termStems.slice(1)}` }],
    ['postings of documents that are not there', { ...serialized, docs: serialized.docs.slice(0, 1) }],
    ['a group that is none', { ...serialized, groups: [{ docs: [0], phrases: [{ kind: 'same', text: 'x' }] }] }],
  ])('%s is refused as damaged', (_, value) => {
    expect(() => loadSearchIndex(value)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
  })
})
