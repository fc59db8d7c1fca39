import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../../../core/errors'
import { LATER, LONG_AGO, TestPublisher } from '../../../../fakes/publisher'
import { openChannelDesk } from '../../../../support/pack-desk'
import { look, openSeen, packOf, trustedVersions } from '../../../../support/trust-desk'

describe('case 17: signatures', () => {
  const EDITS: readonly (readonly [string, (publisher: TestPublisher) => void])[] = [
    [
      'an edited timestamp',
      (p) => p.edit('metadata/timestamp.json', (text) => text.replace('"version": 2', '"version": 9')),
    ],
    [
      'a timestamp without signatures',
      (p) => p.edit('metadata/timestamp.json', (text) => text.replace(/"signatures": \[[^\]]*\]/, '"signatures": []')),
    ],
    ['a timestamp signed by a key of another role', (p) => p.publishTimestamp({ signers: ['snapshot-1'] })],
    [
      'a snapshot signed by a stranger',
      (p) => {
        p.publishSnapshot({ signers: ['stranger'] })
        p.publishTimestamp()
      },
    ],
    [
      'targets signed by a stranger',
      (p) => {
        p.publishTargets({ signers: ['stranger'] })
        p.publishSnapshot()
        p.publishTimestamp()
      },
    ],
    ['a root below its threshold', (p) => p.publishRoot({ signers: ['root-1'] })],
    ['a root signed by strangers', (p) => p.publishRoot({ signers: ['stranger-1', 'stranger-2'] })],
  ]

  it.each(EDITS)('%s is refused', async (_name, edit) => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    edit(publisher)
    expect(await look(desk)).toBe('channel-untrusted')
  })

  it('a signature that stands there twice counts once', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishRoot({ signers: ['root-1'] })
    publisher.edit('metadata/2.root.json', (text) => {
      const root = JSON.parse(text)
      return JSON.stringify({ ...root, signatures: [...root.signatures, ...root.signatures] })
    })
    expect(await look(desk)).toBe('channel-untrusted')
  })

  it('one key under two names does not count for two', async () => {
    const { publisher, desk } = await openSeen()
    publisher.aliasKey('root-1-again', 'root-1')
    publisher.rotate('root', ['root-1', 'root-1-again'])
    publisher.publishRoot({ signers: ['root-1', 'root-2', 'root-1-again'] })
    expect(await look(desk)).toBe('channel-untrusted')
    expect(await trustedVersions(desk)).toMatchObject({ root: 1 })
  })
})

describe('case 18: older states', () => {
  it('an older timestamp is refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    await look(desk)
    publisher.publishTimestamp({ version: 1 })
    expect(await look(desk)).toBe('channel-rollback')
  })

  it('a newer timestamp of an older snapshot is refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    await look(desk)
    publisher.publishSnapshot({ version: 1 })
    publisher.publishTimestamp({ version: 9 })
    expect(await look(desk)).toBe('channel-rollback')
  })

  it('a newer snapshot of older targets is refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    await look(desk)
    publisher.publishTargets({ version: 1 })
    publisher.publishSnapshot()
    publisher.publishTimestamp()
    expect(await look(desk)).toBe('channel-rollback')
  })

  it('a root that skips a version, or stays at one, is refused', async () => {
    for (const version of [3, 1]) {
      const { publisher, desk } = await openSeen()
      publisher.publishRoot({ version })
      const misnamed = publisher.files.get(`metadata/${version}.root.json`)
      if (misnamed !== undefined) publisher.files.set('metadata/2.root.json', misnamed)
      expect(await look(desk)).toBe('channel-rollback')
    }
  })

  it('metadata of two publications do not mix', async () => {
    const { publisher, desk } = await openSeen()
    const old = publisher.files.get('metadata/1.targets.json')
    publisher.publish([packOf('2.0.0')])
    if (old === undefined) throw new Error('no targets')
    publisher.files.set('metadata/2.targets.json', old)
    expect(await look(desk)).toBe('channel-incomplete')
  })

  it.each([['timestamp'], ['snapshot']] as const)('after a fast-forward, new keys of %s heal it', async (role) => {
    const { publisher, desk } = await openSeen()
    // The attacker had the online keys and raised the numbers as far as they go.
    publisher.publishSnapshot({ version: 1_000_000 })
    publisher.publishTimestamp({ version: 1_000_000 })
    expect(await look(desk)).toEqual(['1.0.0'])
    publisher.publishSnapshot({ version: 5 })
    publisher.publishTimestamp({ version: 5 })
    expect(await look(desk)).toBe('channel-rollback')
    publisher.rotate(role, [`${role}-2`])
    publisher.publishRoot()
    publisher.publishSnapshot({ version: 6 })
    publisher.publishTimestamp({ version: 6 })
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ root: 2, timestamp: 6, snapshot: 6 })
  })
})

describe('case 19: expiry', () => {
  const EXPIRED: readonly (readonly [string, (publisher: TestPublisher) => void, ErrorCode])[] = [
    ['timestamp', (p) => p.publishTimestamp({ expires: LONG_AGO }), 'channel-expired'],
    [
      'snapshot',
      (p) => {
        p.publishSnapshot({ expires: LONG_AGO })
        p.publishTimestamp()
      },
      'channel-expired',
    ],
    [
      'targets',
      (p) => {
        p.publishTargets({ expires: LONG_AGO })
        p.publishSnapshot()
        p.publishTimestamp()
      },
      'channel-expired',
    ],
    ['root', (p) => void p.publishRoot({ expires: LONG_AGO }), 'channel-root-expired'],
  ]

  it.each(EXPIRED)('expired %s: nothing is offered, and the reason is said', async (_role, edit, code) => {
    const { publisher, desk } = await openSeen()
    edit(publisher)
    expect(await look(desk)).toBe(code)
  })

  it('an expired root on the way to a sound one is no obstacle', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishRoot({ expires: LONG_AGO })
    publisher.publishRoot({ expires: LATER })
    publisher.publish([packOf('1.1.0')])
    expect(await look(desk)).toEqual(['1.1.0'])
    expect(await trustedVersions(desk)).toMatchObject({ root: 3 })
  })

  it('case 26: where the host has another date than this computer, the clock is named', async () => {
    const publisher = new TestPublisher([packOf('1.0.0')])
    publisher.publishTimestamp({ expires: LONG_AGO })
    const { desk } = await openChannelDesk(publisher, { server: { date: 'Wed, 01 Jan 2020 00:00:00 GMT' } })
    await expect(desk.ask('channel.check', { folder: null })).rejects.toMatchObject({
      code: 'channel-clock',
      data: { today: expect.any(Number) },
    })
  })
})

describe('case 23: a publication that is half there', () => {
  it('leaves the old state, and heals by itself', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    const snapshot = `metadata/${publisher.versions.snapshot}.snapshot.json`
    const bytes = publisher.files.get(snapshot)
    publisher.files.delete(snapshot)
    expect(await look(desk)).toBe('channel-incomplete')
    publisher.files.set(snapshot, bytes ?? Buffer.alloc(0))
    expect(await look(desk)).toEqual(['2.0.0'])
  })
})

describe('case 27: new root keys', () => {
  it('three rotations that were missed, two of three keys each, are followed', async () => {
    const { publisher, desk } = await openSeen()
    for (const [keys, signers] of [
      [
        ['root-2', 'root-3', 'root-4'],
        ['root-1', 'root-2', 'root-3'],
      ],
      [
        ['root-4', 'root-5', 'root-6'],
        ['root-3', 'root-4', 'root-5'],
      ],
      [
        ['root-6', 'root-7', 'root-8'],
        ['root-4', 'root-5', 'root-6', 'root-7'],
      ],
    ] as const) {
      publisher.rotate('root', keys)
      publisher.publishRoot({ signers })
    }
    publisher.rotate('targets', ['targets-9'])
    publisher.publishRoot({ signers: ['root-6', 'root-8'] })
    publisher.publish([packOf('2.0.0')])
    expect(await look(desk)).toEqual(['2.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ root: 5 })
  })

  it('new keys that the old ones did not sign are refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.rotate('root', ['root-7', 'root-8', 'root-9'])
    publisher.publishRoot({ signers: ['root-7', 'root-8'] })
    expect(await look(desk)).toBe('channel-untrusted')
  })
})
