import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { LATER, LONG_AGO, TestPublisher } from '../../../../fakes/publisher'
import { openChannelDesk, openDesk } from '../../../../support/pack-desk'
import { sha256Of } from '../../../../support/pack-samples'
import { look, openSeen, packOf, trustedVersions, trustFile } from '../../../../support/trust-desk'

/**
 * What the official tuf-conformance suite asks of a client, under its names, as far as no test beside this one shows it; docs/tuf-conformance.md has the
 * whole table.
 */
describe('tuf-conformance: basic', () => {
  it('test_basic_refresh_requests', async () => {
    const { server } = await openSeen()
    expect(server.requests.slice(0, 4).map(({ path }) => path)).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
    ])
  })

  it('test_basic_refresh_trusted_data, test_metadata_bytes_match', async () => {
    const { publisher, desk } = await openSeen()
    expect(await trustedVersions(desk)).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 })
    const { metadata } = JSON.parse(await readFile(trustFile(desk), 'utf8'))
    for (const [role, path] of [
      ['timestamp', 'metadata/timestamp.json'],
      ['snapshot', 'metadata/1.snapshot.json'],
      ['targets', 'metadata/1.targets.json'],
    ]) {
      expect(metadata[role ?? '']).toBe(publisher.files.get(path ?? '')?.toString('utf8'))
    }
  })

  it.each([
    ['test_invalid_initial_root', (text: string) => text.replace('"_type": "root"', '"_type": "timestamp"')],
    ['test_unsigned_initial_root', (text: string) => text.replace(/"sig": "./g, '"sig": "z')],
  ])('%s', async (_name, edit) => {
    const desk = await openDesk()
    const text = edit(new TestPublisher().channelFile('https://example.org'))
    const preview = desk.ask('channel.preview', { source: { type: 'file', text } })
    await expect(preview).rejects.toMatchObject({ code: expect.stringMatching(/^channel-(?:untrusted|fingerprint)$/) })
    expect((await desk.ask('channel.read', null)).channel).toBeNull()
  })

  it.each([
    ['snapshot', 'metadata/2.snapshot.json', 'metadata/1.snapshot.json'],
    ['targets', 'metadata/2.targets.json', 'metadata/1.targets.json'],
  ])('test_url_and_metadata_version_mismatch: %s', async (_role, path, older) => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    publisher.files.set(path, publisher.files.get(older) ?? Buffer.alloc(0))
    expect(await look(desk)).toBe('channel-incomplete')
    expect(await trustedVersions(desk)).toMatchObject({ root: 1, timestamp: 2 })
  })

  it('test_timestamp_content_changes: another timestamp of the same version is not taken', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishTargets()
    publisher.publishSnapshot()
    publisher.publishTimestamp({ version: 1 })
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ timestamp: 1, snapshot: 1 })
  })

  it('test_custom_fields: what a later specification adds is signed, kept and no obstacle', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    const text = publisher.files.get('metadata/timestamp.json')?.toString('utf8') ?? ''
    expect(text).toContain('"spec_version": "1.0.34"')
    expect(publisher.files.get('metadata/1.root.json')?.toString('utf8')).toContain('"x-name"')
    expect(await look(desk)).toEqual(['2.0.0'])
  })

  it.each([
    ['test_snapshot_404', 'metadata/2.snapshot.json', 'channel-incomplete'],
    ['test_targets_404', 'metadata/2.targets.json', 'channel-incomplete'],
    ['test_timestamp_404', 'metadata/timestamp.json', 'channel-missing'],
  ])('%s', async (_name, path, code) => {
    const { publisher, desk } = await openSeen()
    publisher.publish([packOf('2.0.0')])
    publisher.files.delete(path)
    expect(await look(desk)).toBe(code)
  })

  it.each(['metadata/timestamp.json', 'metadata/2.snapshot.json', 'metadata/2.root.json'])(
    'test_incorrect_metadata_type: %s holds targets',
    async (path) => {
      const { publisher, desk } = await openSeen()
      publisher.publishRoot()
      publisher.publish([packOf('2.0.0')])
      publisher.files.set(path, publisher.files.get('metadata/2.targets.json') ?? Buffer.alloc(0))
      expect(await look(desk)).toMatch(/^channel-(?:untrusted|incomplete)$/)
    },
  )
})

describe('tuf-conformance: expiration', () => {
  it('test_expired_local_root: newer roots are followed from an expired one', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishRoot({ expires: LONG_AGO })
    expect(await look(desk)).toBe('channel-root-expired')
    expect(await trustedVersions(desk)).toMatchObject({ root: 2 })
    publisher.publishRoot({ expires: LATER })
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ root: 3 })
  })

  it('test_expired_local_timestamp: an expired one still guards against older ones', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishTimestamp({ version: 5, expires: new Date(Date.now() + 1_500) })
    await look(desk)
    const { metadata } = JSON.parse(await readFile(trustFile(desk), 'utf8'))
    const expires = Date.parse(JSON.parse(metadata.timestamp).signed.expires)
    while (Date.now() <= expires) await new Promise(setImmediate)
    publisher.publishTimestamp({ version: 4 })
    expect(await look(desk)).toBe('channel-rollback')
    publisher.publishTimestamp({ version: 6 })
    expect(await look(desk)).toEqual(['1.0.0'])
  })
})

describe('tuf-conformance: file_download', () => {
  it('test_repository_substitutes_target_file', async () => {
    const publisher = new TestPublisher([packOf('1.0.0')])
    const { desk } = await openChannelDesk(publisher)
    const path = [...publisher.files.keys()].find((each) => each.startsWith('targets/')) ?? ''
    publisher.edit(path, (text) => text.replace('1.0.0', '9.0.0'))
    expect(await look(desk)).toBe('pack-damaged')
  })

  it('test_multiple_changes_to_target', async () => {
    const { publisher, desk } = await openSeen()
    for (const version of ['1.0.1', '1.0.2', '1.0.3']) {
      publisher.publish([packOf(version)])
      expect(await look(desk)).toEqual([version])
    }
  })

  it('test_download_with_unknown_hash_algorithm: a target without SHA-256 is refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.addTarget('nachbarschaft', Buffer.from('{}'), undefined, { sha256: 'unbekannt' })
    publisher.publish([])
    expect(await look(desk)).toBe('channel-untrusted')
  })

  it('test_artifact_cache: what is here is not fetched again, unless it is damaged', async () => {
    const { publisher, desk, server } = await openSeen()
    const [name] = [...publisher.files.keys()].filter((path) => path.startsWith('targets/'))
    const sha256 = /[0-9a-f]{64}/.exec(name ?? '')?.[0] ?? ''
    server.requests.splice(0)
    await look(desk)
    expect(server.requests.some(({ path }) => path === name)).toBe(false)
    await writeFile(`${desk.dataDir}/packs/blobs/${sha256}`, 'x')
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(server.requests.some(({ path }) => path === name)).toBe(true)
    expect(sha256Of(publisher.files.get(name ?? '') ?? '')).toBe(sha256)
  })
})

describe('tuf-conformance: keys', () => {
  it('test_snapshot_does_not_meet_threshold, test_snapshot_has_too_few_keys', async () => {
    const { publisher, desk } = await openSeen()
    publisher.rotate('snapshot', ['snapshot-1', 'snapshot-2', 'snapshot-3'], 2)
    publisher.publishRoot()
    publisher.publishSnapshot({ signers: ['snapshot-1'] })
    publisher.publishTimestamp()
    expect(await look(desk)).toBe('channel-untrusted')
    publisher.publishSnapshot({ signers: ['snapshot-3', 'snapshot-1'] })
    publisher.publishTimestamp()
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ root: 2, snapshot: 3 })
  })

  it('test_invalid_sig_in_valid_metadata: a bad signature beside enough good ones does no harm', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishRoot({ signers: ['root-1', 'root-2', 'root-3'] })
    publisher.edit('metadata/2.root.json', (text) => {
      const root = JSON.parse(text)
      root.signatures[0].sig = '00'.repeat(64)
      return JSON.stringify(root)
    })
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ root: 2 })
  })
})

describe('tuf-conformance: rollback', () => {
  it('test_targets_role_removal: a snapshot that drops the targets is refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishSnapshot()
    publisher.publishTimestamp()
    publisher.edit('metadata/2.snapshot.json', (text) => text.replace('targets.json', 'anderes.json'))
    expect(await look(desk)).toBe('channel-incomplete')
  })

  it('test_targets_fast_forward_recovery: new keys of the snapshot let lower versions of the targets through', async () => {
    const { publisher, desk } = await openSeen()
    publisher.publishTargets({ version: 99_999 })
    publisher.publishSnapshot()
    publisher.publishTimestamp()
    expect(await look(desk)).toEqual(['1.0.0'])
    publisher.rotate('snapshot', ['snapshot-2'])
    publisher.publishRoot()
    publisher.publishTargets({ version: 2 })
    publisher.publishSnapshot()
    publisher.publishTimestamp()
    expect(await look(desk)).toEqual(['1.0.0'])
    expect(await trustedVersions(desk)).toMatchObject({ targets: 2 })
  })
})

describe('tuf-conformance: updater_key_rotations', () => {
  const ROTATIONS: readonly (readonly [string, readonly string[], number, readonly string[], boolean])[] = [
    ['1-of-1 to 1-of-1', ['neu-1'], 1, ['root-1', 'root-2', 'neu-1'], true],
    ['new keys, not signed by the old', ['neu-1'], 1, ['neu-1'], false],
    ['new keys, signed by the old below their threshold', ['neu-1'], 1, ['root-1', 'neu-1'], false],
    ['new keys that did not sign themselves', ['neu-1'], 1, ['root-1', 'root-2'], false],
    ['new threshold that is not met', ['root-1', 'root-2', 'root-3'], 3, ['root-1', 'root-2'], false],
    ['new threshold that is met', ['root-1', 'root-2', 'root-3'], 3, ['root-1', 'root-2', 'root-3'], true],
    ['partly new keys', ['root-2', 'root-3', 'neu-1'], 2, ['root-2', 'root-3'], true],
  ]

  it.each(ROTATIONS)('test_root_rotation: %s', async (_name, keys, threshold, signers, isTaken) => {
    const { publisher, desk } = await openSeen()
    publisher.rotate('root', keys, threshold)
    publisher.publishRoot({ signers })
    expect(await look(desk)).toEqual(isTaken ? ['1.0.0'] : 'channel-untrusted')
    expect(await trustedVersions(desk)).toMatchObject({ root: isTaken ? 2 : 1 })
  })

  it.each(['timestamp', 'snapshot', 'targets'] as const)('test_non_root_rotations: %s', async (role) => {
    const { publisher, desk } = await openSeen()
    publisher.rotate(role, ['neu-1', 'neu-2', 'neu-3'], 2)
    publisher.publishRoot()
    const republish = (signers: readonly string[]) => {
      const own = (each: string) => (each === role ? { signers } : {})
      publisher.publishTargets(own('targets'))
      publisher.publishSnapshot(own('snapshot'))
      publisher.publishTimestamp(own('timestamp'))
    }
    republish([`${role}-1`])
    expect(await look(desk)).toBe('channel-untrusted')
    republish(['neu-1'])
    expect(await look(desk)).toBe('channel-untrusted')
    republish(['neu-3', 'neu-1'])
    expect(await look(desk)).toEqual(['1.0.0'])
  })
})
