import { describe, expect, it } from 'vitest'
import { SELF_TEST_ROOT, testSignatures } from '../../../../../electron/host/channel/self-test'

describe('the self-test of signatures', () => {
  it('passes on a computer that can verify', () => {
    expect(() => testSignatures()).not.toThrow()
  })

  it.each<readonly [string, (root: string) => unknown]>([
    ['takes everything for sound', () => null],
    [
      'takes nothing for sound',
      () => {
        throw new Error('broken')
      },
    ],
    [
      'looks at the signed part only',
      (root) => {
        if (!root.includes('"version":1,')) throw new Error('another')
      },
    ],
  ])('fails closed where the verifier %s', (_name, verify) => {
    expect(() => testSignatures(verify)).toThrow(expect.objectContaining({ code: 'channel-self-test' }))
  })

  it('is made of metadata that nobody could use as a channel', () => {
    expect(JSON.parse(SELF_TEST_ROOT).signed.expires).toBe('2000-01-01T00:00:00Z')
  })
})
