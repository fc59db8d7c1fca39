import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../../core/errors'
import type { PackInfo, PackOrigin } from '../../../../core/model/pack'
import { checkInstall } from '../../../../core/packs/decide-install'
import { compareVersions } from '../../../../core/packs/version'
import { installedPack, packManifest } from '../../../support/pack-samples'

interface Situation {
  readonly candidate?: Partial<PackInfo> & { readonly withdrawn?: { readonly reason: string } }
  readonly origin?: PackOrigin
  readonly installed?: readonly [string, PackOrigin]
  readonly highest?: string
}

const decide = ({ candidate = {}, origin = 'signed', installed, highest }: Situation): ErrorCode | 'install' => {
  try {
    checkInstall(
      { manifest: packManifest(candidate), origin },
      {
        installed:
          installed === undefined ? null : installedPack(packManifest({ version: installed[0] }), installed[1]),
        highestVersion: highest ?? null,
        appVersion: '1.4.0',
      },
    )
    return 'install'
  } catch (error) {
    return (error as { code: ErrorCode }).code
  }
}

describe('whether a version may be installed', () => {
  const CASES: readonly (readonly [string, Situation, ErrorCode | 'install'])[] = [
    ['a new pack', {}, 'install'],
    ['a newer version', { candidate: { version: '1.10.0' }, installed: ['1.9.0', 'signed'] }, 'install'],
    ['the same version again', { installed: ['1.0.0', 'signed'] }, 'install'],
    [
      'case 18: a version below the installed one',
      { candidate: { version: '1.9.0' }, installed: ['1.10.0', 'signed'] },
      'pack-older',
    ],
    [
      'case 25: a version below one that was removed',
      { candidate: { version: '1.9.0' }, highest: '2.0.0' },
      'pack-older',
    ],
    [
      'a signed version below the bundled one',
      { candidate: { version: '0.9.0' }, installed: ['1.0.0', 'bundled'] },
      'pack-older',
    ],
    ['one for a newer app', { candidate: { minAppVersion: '1.5.0' } }, 'pack-needs-app'],
    ['one for this very app', { candidate: { minAppVersion: '1.4.0' } }, 'install'],
    ['one that was taken back', { candidate: { withdrawn: { reason: 'Falsche Nummer.' } } }, 'pack-withdrawn'],
    [
      'case 32: a zip over a signed pack',
      { origin: 'unchecked', candidate: { version: '9.0.0' }, installed: ['1.0.0', 'signed'] },
      'pack-signed-exists',
    ],
    [
      'case 32: a zip over the bundled pack',
      { origin: 'unchecked', candidate: { version: '9.0.0' }, installed: ['1.0.0', 'bundled'] },
      'pack-signed-exists',
    ],
    [
      'a zip over a zip, even an older one',
      { origin: 'unchecked', candidate: { version: '0.9.0' }, installed: ['1.0.0', 'unchecked'] },
      'install',
    ],
    ['a signed pack over a zip that calls itself 999.0.0', { installed: ['999.0.0', 'unchecked'] }, 'install'],
  ]

  it.each(CASES)('%s', (_name, situation, outcome) => {
    expect(decide(situation)).toBe(outcome)
  })
})

describe('versions', () => {
  it('are compared as numbers', () => {
    const sorted = ['0.9.9', '1.0.0', '1.0.9', '1.0.10', '1.10.0', '2.0.0']
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted)
  })
})
