import { describe, expect, it } from 'vitest'
import { createManifest, parseManifest, serializeManifest } from '../../../../core/packs/manifest'
import { PUBLISHED, packFile, packInfo, packManifest } from '../../../support/pack-samples'

const encode = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const sound = () => JSON.parse(new TextDecoder().decode(serializeManifest(packManifest())))

describe('a manifest', () => {
  it('has one spelling, whatever the order of its files and fields', () => {
    const files = [packFile('methods/b.md'), packFile('methods/a.md')]
    const one = createManifest(packInfo(), files, PUBLISHED)
    const other = createManifest({ ...packInfo() }, [...files].reverse(), PUBLISHED)
    expect(serializeManifest(one)).toEqual(serializeManifest(other))
    expect(parseManifest(serializeManifest(one))).toEqual(one)
    expect(new TextDecoder().decode(serializeManifest(one))).toMatch(/^\{"changes":\[.*"version":"1\.0\.0"\}$/)
  })

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Anmelden</title>'],
    ['half of it', JSON.stringify(packInfo()).slice(0, 40)],
    ['a list', []],
    ['no files', { ...sound(), files: [] }],
    ['another field', { ...sound(), script: 'x' }],
    ['a field __proto__', JSON.stringify(sound()).replace('{', '{"__proto__":{"x":1},')],
    ['a version of two numbers', { ...sound(), version: '1.0' }],
    ['a version with a leading zero', { ...sound(), version: '1.02.0' }],
    ['an id that is a path', { ...sound(), id: '../x' }],
    ['a title of two lines', { ...sound(), title: 'a\nb' }],
    ['a hash in capitals', { ...sound(), files: [{ ...packFile('a.md'), sha256: 'A'.repeat(64) }] }],
    ['a negative length', { ...sound(), files: [{ ...packFile('a.md'), length: -1 }] }],
    ['a file of 51 MB', { ...sound(), files: [{ ...packFile('a.md'), length: 51 * 1024 * 1024 }] }],
    [
      '2 GB in all',
      { ...sound(), files: Array.from({ length: 50 }, (_, n) => ({ ...packFile(`${n}.md`), length: 49e6 })) },
    ],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1')],
  ])('is refused with %s', (_name, content) => {
    expect(() => parseManifest(encode(content))).toThrow(expect.objectContaining({ code: 'pack-invalid' }))
  })

  it('of a newer format says that the app is too old', () => {
    expect(() => parseManifest(encode({ format: 2, more: true }))).toThrow(
      expect.objectContaining({ code: 'pack-newer-format' }),
    )
  })
})
