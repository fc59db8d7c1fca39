import { readFile, rm, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { look, openSeen, packOf, trustedVersions, trustFile } from '../../../../support/trust-desk'

describe('cases 24 and 25: the kept metadata', () => {
  it.each([
    ['gone', (file: string) => rm(file)],
    ['torn', async (file: string) => writeFile(file, (await readFile(file, 'utf8')).slice(0, 500))],
    ['emptied', (file: string) => writeFile(file, '')],
    [
      'with a torn root',
      async (file: string) => {
        const trust = JSON.parse(await readFile(file, 'utf8'))
        await writeFile(
          file,
          JSON.stringify({ ...trust, metadata: { ...trust.metadata, root: trust.metadata.root.slice(0, 99) } }),
        )
      },
    ],
    [
      'with a torn timestamp',
      async (file: string) => {
        const trust = JSON.parse(await readFile(file, 'utf8'))
        await writeFile(file, JSON.stringify({ ...trust, metadata: { ...trust.metadata, timestamp: '{' } }))
      },
    ],
  ])('%s: they heal from the root that was set', async (_name, damage) => {
    const { publisher, desk } = await openSeen()
    publisher.publishRoot()
    publisher.publish([packOf('2.0.0')])
    await look(desk)
    await damage(trustFile(desk))
    expect(await look(desk)).toEqual(['2.0.0'])
    expect(await trustedVersions(desk)).toEqual({ root: 2, timestamp: 2, snapshot: 2, targets: 2 })
  })

  it('whoever withholds the newer root after the cache is gone is noticed', async () => {
    const { publisher, desk } = await openSeen()
    const old = new Map(publisher.files)
    publisher.publishRoot()
    publisher.publish([])
    await look(desk)
    await rm(trustFile(desk))
    publisher.files.clear()
    for (const [path, bytes] of old) publisher.files.set(path, bytes)
    expect(await look(desk)).toBe('channel-rollback')
  })
})
