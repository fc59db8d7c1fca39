import { describe, expect, it } from 'vitest'
import type { NewerPack, PackManifest } from '../../../../core/model/pack'
import { planUpdate } from '../../../../core/packs/plan'
import { installedPack, packManifest, sha256Of } from '../../../support/pack-samples'

const plan = (
  installed: readonly PackManifest[],
  available: readonly PackManifest[],
  blobs: readonly string[] = [],
  unreadable: readonly NewerPack[] = [],
) =>
  planUpdate({
    installed: new Map(installed.map((manifest) => [manifest.id, installedPack(manifest)])),
    available,
    unreadable,
    appVersion: '1.0.0',
    hasBlob: (sha256) => blobs.some((content) => sha256Of(content) === sha256),
  })

describe('the plan of an update', () => {
  it('names what is new, changed and gone, and fetches only what is not here', () => {
    const before = packManifest({}, ['methods/a.md', 'methods/b.md'])
    const after = packManifest({ version: '1.1.0' }, ['methods/b.md', 'methods/c.md'])
    const { offers, missing, bytes } = plan([before], [after], ['methods/a.md', 'methods/b.md'])
    expect(offers).toMatchObject([
      {
        type: 'newer',
        installedVersion: '1.0.0',
        changes: { added: [{ path: 'methods/c.md' }], changed: [], removed: [{ path: 'methods/a.md' }] },
      },
    ])
    expect(missing.map(({ path }) => path)).toEqual(['methods/c.md'])
    expect(bytes).toBe('methods/c.md'.length)
  })

  it('fetches a blob that two packs share once', () => {
    const { missing } = plan([], [packManifest({ id: 'a' }), packManifest({ id: 'b' })])
    expect(missing).toHaveLength(1)
  })

  it('does not call a pack gone that only a newer app can read', () => {
    const newer = { id: 'zukunft', title: 'Zukunft', version: '2.0.0' }
    const { offers, unreadable } = plan([packManifest({ id: 'zukunft' })], [packManifest({ id: 'b' })], [], [newer])
    expect(offers.map(({ type, manifest }) => [type, manifest.id])).toEqual([['new', 'b']])
    expect(unreadable).toEqual([newer])
  })

  it('tells apart what is current, too new for the app, taken back and no longer offered', () => {
    const offers = plan(
      [packManifest({ id: 'gleich' }), packManifest({ id: 'weg' }), packManifest({ id: 'zurueck' })],
      [
        packManifest({ id: 'gleich' }),
        packManifest({ id: 'zukunft', minAppVersion: '2.0.0' }),
        packManifest({ id: 'zurueck', withdrawn: { reason: 'Fehler' } }),
        packManifest({ id: 'nie', withdrawn: { reason: 'Fehler' } }),
      ],
    ).offers
    expect(offers.map((offer) => [offer.manifest.id, offer.type, 'isInstalled' in offer && offer.isInstalled])).toEqual(
      [
        ['gleich', 'current', false],
        ['zukunft', 'needs-app', false],
        ['zurueck', 'withdrawn', true],
        ['nie', 'withdrawn', false],
        ['weg', 'gone', false],
      ],
    )
  })
})
