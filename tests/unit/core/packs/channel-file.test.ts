import { describe, expect, it } from 'vitest'
import {
  checkChannelAddress,
  formatFingerprint,
  parseChannelFile,
  writeChannelFile,
} from '../../../../core/packs/channel-file'
import { parseTargetName, targetName } from '../../../../core/packs/channel-layout'
import { sha256Of } from '../../../support/pack-samples'

const root = { signed: { _type: 'root', version: 1 }, signatures: [] }
const sound = writeChannelFile({ title: 'Bündnis', address: 'https://example.org/kanal/', root }, sha256Of)

describe('a .kanal file', () => {
  it('says where the channel is and whom to believe', () => {
    expect(parseChannelFile(sound, sha256Of)).toEqual({
      title: 'Bündnis',
      address: 'https://example.org/kanal',
      root,
      fingerprint: sha256Of('{"_type":"root","version":1}'),
    })
  })

  it('with another root than its fingerprint says is refused', () => {
    expect(() => parseChannelFile(sound.replace('"version": 1', '"version": 2'), sha256Of)).toThrow(
      expect.objectContaining({ code: 'channel-fingerprint' }),
    )
  })

  it.each(['', '{}', '<html>', '[]', `${sound}x`, ' '.repeat(700_000)])('is refused when it is %.20s', (text) => {
    expect(() => parseChannelFile(text, sha256Of)).toThrow(expect.objectContaining({ code: 'channel-file-invalid' }))
  })

  it.each([
    'http://example.org',
    'ftp://example.org',
    'https://a:b@example.org',
    'https://example.org/?x=1',
    'file:///tmp',
    'example',
  ])('may not lead to %s', (address) => {
    expect(() => checkChannelAddress(address)).toThrow(expect.objectContaining({ code: 'channel-address' }))
  })

  it('may lead to this very computer, to try', () => {
    expect(checkChannelAddress('http://127.0.0.1:8080/kanal')).toBe('http://127.0.0.1:8080/kanal')
  })

  it('has a fingerprint that can be read aloud', () => {
    expect(formatFingerprint('0123456789ab')).toBe('0123 4567 89ab')
  })
})

describe('case 28: names of targets', () => {
  it.each([
    '../../x',
    'constructor',
    '__proto__',
    'packs/../x/pack.json',
    'packs/A/pack.json',
    'packs/a/b/pack.json',
    `packs/${'a'.repeat(61)}/pack.json`,
  ])('%s is no pack', (name) => {
    expect(parseTargetName(name)).toBeNull()
  })

  it('a pack is found by its own name', () => {
    expect(parseTargetName(targetName('nachbarschaft'))).toBe('nachbarschaft')
  })
})
