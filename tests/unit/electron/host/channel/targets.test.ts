import { describe, expect, it } from 'vitest'
import { serializeManifest } from '../../../../../core/packs/manifest'
import { TestPublisher } from '../../../../fakes/publisher'
import { openChannelDesk } from '../../../../support/pack-desk'
import { packManifest } from '../../../../support/pack-samples'
import { look, openSeen, packOf } from '../../../../support/trust-desk'

describe('case 28: foreign targets', () => {
  it.each(['../../x', 'constructor', '__proto__', 'packs/a/../b/pack.json', 'notes.json'])(
    '%s is refused',
    async (name) => {
      const { publisher, desk } = await openSeen()
      publisher.addTarget('x', serializeManifest(packManifest({ id: 'x' })), name)
      publisher.publish([])
      expect(await look(desk)).toBe('pack-path')
    },
  )

  it('what tells of the app itself is no pack, and no obstacle', async () => {
    const { publisher, desk } = await openSeen()
    publisher.addTarget('app', Buffer.from('{}'), 'app.json')
    publisher.publish([])
    expect(await look(desk)).toEqual(['1.0.0'])
  })

  it('a manifest under the name of another pack is refused', async () => {
    const { publisher, desk } = await openSeen()
    publisher.addTarget('x', serializeManifest(packManifest({ id: 'y' })))
    publisher.publish([])
    expect(await look(desk)).toBe('pack-invalid')
  })
})

describe('case 16: manifests', () => {
  it.each([
    ['flipped', 'pack-damaged'],
    ['cut', 'pack-damaged'],
    ['longer', 'channel-too-large'],
  ] as const)('%s: refused, and sound again once the host is', async (how, code) => {
    const publisher = new TestPublisher([packOf('1.0.0')])
    const { desk, server } = await openChannelDesk(publisher)
    server.fail(/^targets\//, { type: how === 'flipped' ? 'flip' : how })
    expect(await look(desk)).toBe(code)
    server.heal()
    expect(await look(desk)).toEqual(['1.0.0'])
  })
})
