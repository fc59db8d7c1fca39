import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../core/errors'
import { createManifest, parseManifest } from '../../../../core/packs/manifest'
import { findPathProblem } from '../../../../core/packs/path-policy'
import HOSTILE from '../../../fixtures/packs/paths.json'
import { packFile, packInfo } from '../../../support/pack-samples'

const LONG = 'a'.repeat(237)

describe('the path policy', () => {
  it.each(HOSTILE)('case $case: refuses $paths as $kind', ({ paths, kind }) => {
    expect(findPathProblem(paths)?.kind).toBe(kind)
  })

  it.each(HOSTILE)('case $case: a manifest with $paths is refused with the path and the reason', ({ paths, kind }) => {
    const make = () =>
      createManifest(
        packInfo(),
        paths.map((path) => packFile(path)),
        '2026-01-01T00:00:00Z',
      )
    expect(make).toThrow(
      expect.objectContaining({ code: 'pack-path', data: expect.objectContaining({ reason: kind }) }),
    )
  })

  it('case 6: counts the path in characters and each component in bytes', () => {
    expect(findPathProblem([`${LONG}.md`])).toBeNull()
    expect(findPathProblem([`${LONG}a.md`])?.kind).toBe('too-long')
    expect(findPathProblem([`${'ä'.repeat(126)}.md`])).toBeNull()
    expect(findPathProblem([`${'ä'.repeat(127)}.md`])?.kind).toBe('too-long')
  })

  it('case 11: takes __proto__ for the name that it is', () => {
    expect(findPathProblem(['__proto__.md', 'constructor/x.md', 'methods/toString.md'])).toBeNull()
    expect(findPathProblem(['__proto__.md', '__proto__.md'])?.kind).toBe('duplicate')
  })

  it('has nothing against what libraries consist of', () => {
    const paths = [
      'themes.yaml',
      'methods/nadelmethode.md',
      'images/fest/bild-1.webp',
      'images/fest/bild-2.svg',
      'data.json',
    ]
    expect(findPathProblem([...paths, 'images/Straßenfest Käthe (1).jpg', 'images/x.avif', 'console.md'])).toBeNull()
  })

  it('a file that calls itself the manifest is refused', () => {
    const make = () => createManifest(packInfo(), [packFile('PACK.json')], '2026-01-01T00:00:00Z')
    expect(make).toThrow(AppError)
  })

  it('case 10: 60,000 files are refused from the count alone', () => {
    const files = Array.from({ length: 60_000 }, (_, n) => ({ path: `a/${n}.md`, sha256: 'x', length: 1 }))
    const text = JSON.stringify({ ...packInfo(), format: 1, published: '2026-01-01T00:00:00Z', files })
    expect(() => parseManifest(new TextEncoder().encode(text))).toThrow(
      expect.objectContaining({ code: 'pack-invalid' }),
    )
  })
})
