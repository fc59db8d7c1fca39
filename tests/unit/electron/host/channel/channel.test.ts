import { describe, expect, it } from 'vitest'
import { TestPublisher } from '../../../../fakes/publisher'
import { openDesk, serve } from '../../../../support/pack-desk'
import { look, openSeen, packOf } from '../../../../support/trust-desk'

describe('a channel', () => {
  it('is not set with another fingerprint than the one that was seen', async () => {
    const desk = await openDesk()
    const publisher = new TestPublisher()
    const source = { type: 'file', text: publisher.channelFile('https://example.org') } as const
    const wrong = desk.ask('channel.set', { source, fingerprint: '0'.repeat(64) })
    await expect(wrong).rejects.toMatchObject({ code: 'channel-fingerprint' })
    expect((await desk.ask('channel.read', null)).channel).toBeNull()
  })

  it('can be set by its address alone, with the fingerprint to compare', async () => {
    const publisher = new TestPublisher([packOf('1.0.0')])
    const server = await serve(publisher)
    publisher.files.set('channel.kanal', Buffer.from(publisher.channelFile('https://anderswo.example')))
    const desk = await openDesk()
    const source = { type: 'address', address: server.address } as const
    const preview = await desk.ask('channel.preview', { source })
    expect(preview).toMatchObject({ title: 'Bündnis', address: server.address, threshold: 2, keys: 3 })
    await desk.ask('channel.set', { source, fingerprint: preview.fingerprint })
    expect(await look(desk)).toEqual(['1.0.0'])
  })

  it('that is removed is gone, and another one starts from its own root', async () => {
    const { desk } = await openSeen()
    await desk.ask('channel.remove', null)
    expect(await look(desk)).toBe('channel-none')
    const other = new TestPublisher([packOf('5.0.0')])
    const server = await serve(other)
    await desk.setChannel(other.channelFile(server.address))
    expect(await look(desk)).toEqual(['5.0.0'])
  })
})
