import { describe, expect, it } from 'vitest'
import type { PackOrigin } from '../../../../core/model/pack'
import { mergePacks } from '../../../../core/packs/merge'
import { packFile } from '../../../support/pack-samples'

const pack = (id: string, origin: PackOrigin, paths: readonly string[]) => ({
  pack: { id, title: id, version: '1.0.0', origin },
  files: paths.map((path) => packFile(path, `${id} ${path}`)),
})

const owners = (...packs: readonly ReturnType<typeof pack>[]) =>
  Object.fromEntries(
    [...mergePacks(packs).files].map(
      ([
        path,
        {
          pack: { id },
        },
      ]) => [path, id],
    ),
  )

describe('several packs as one library', () => {
  it('shows an entry of one id from the more trusted pack, whatever its kind and the order of the packs', () => {
    const zip = pack('aaa', 'unchecked', ['concepts/fest.md', 'methods/eigene.md', 'support.yaml'])
    const bundled = pack('grund', 'bundled', ['methods/fest.md', 'support.yaml'])
    const signed = pack('zzz', 'signed', ['methods/fest.md'])
    const expected = { 'methods/fest.md': 'zzz', 'support.yaml': 'grund', 'methods/eigene.md': 'aaa' }
    expect(owners(zip, bundled, signed)).toEqual(expected)
    expect(owners(signed, bundled, zip)).toEqual(expected)
  })

  it('says which files are not shown, and from which pack they are shown instead', () => {
    const { shadowed } = mergePacks([pack('b', 'signed', ['methods/x.md']), pack('a', 'signed', ['methods/x.md'])])
    expect(shadowed).toEqual([{ path: 'methods/x.md', packId: 'b', shownFrom: 'a' }])
  })

  it('keeps the glossary of each pack', () => {
    expect(owners(pack('a', 'signed', ['glossary.yaml']), pack('b', 'signed', ['glossary.yaml']))).toEqual({
      'glossary.yaml': 'a',
      'glossary/b.yaml': 'b',
    })
  })
})
