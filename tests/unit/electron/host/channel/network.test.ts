import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:https'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError, type ErrorCode } from '../../../../../core/errors'
import type { ChannelPreview } from '../../../../../core/model/channel'
import { createHttpTransport } from '../../../../../electron/host/channel/http-transport'
import { describeNetworkFailure } from '../../../../../electron/host/channel/network-failure'
import { readWhole } from '../../../../../electron/host/channel/transport'
import { type Fault, serveFiles } from '../../../../fakes/channel-server'
import { TestPublisher } from '../../../../fakes/publisher'
import { openChannelDesk, openDesk, serve } from '../../../../support/pack-desk'
import { methodText } from '../../../../support/pack-samples'

const BODY = Buffer.from('x'.repeat(10_000))
const files = new Map([['blobs/a', BODY]])

async function open(options: { readonly idleTimeout?: number } = {}) {
  const server = await serveFiles(files)
  onTestFinished(server.close)
  const transport = createHttpTransport({ address: server.address, fetch, idleTimeout: options.idleTimeout ?? 300 })
  const read = (signal = new AbortController().signal) =>
    readWhole(transport, 'blobs/a', { maxLength: BODY.length, signal }).then(
      (bytes) => bytes.length,
      (error: unknown) => (error instanceof AppError ? error.code : error),
    )
  return { server, transport, read }
}

describe('cases 20 to 22: the way to the channel', () => {
  const FAULTS: readonly (readonly [string, Fault, ErrorCode])[] = [
    ['403', { type: 'status', status: 403 }, 'channel-forbidden'],
    ['404', { type: 'status', status: 404 }, 'channel-missing'],
    ['500', { type: 'status', status: 500 }, 'channel-server'],
    ['503', { type: 'status', status: 503 }, 'channel-server'],
    ['511, which asks for a login', { type: 'status', status: 511 }, 'channel-captive'],
    ['a page that asks for a login', { type: 'page' }, 'channel-captive'],
    ['silence before the headers', { type: 'silence', after: 'nothing' }, 'channel-interrupted'],
    ['silence in the middle', { type: 'silence', after: 'half' }, 'channel-interrupted'],
    ['a connection that is reset', { type: 'reset' }, 'channel-interrupted'],
    ['a body without an end', { type: 'endless' }, 'channel-too-large'],
    ['a body that is a byte longer', { type: 'longer' }, 'channel-too-large'],
    ['a redirect to itself', { type: 'redirect', to: '/blobs/a' }, 'channel-redirect'],
    ['a redirect to plain http elsewhere', { type: 'redirect', to: 'http://example.org/' }, 'channel-redirect'],
    ['a redirect to a file', { type: 'redirect', to: 'file:///etc/passwd' }, 'channel-redirect'],
    ['a redirect to no address', { type: 'redirect', to: 'http://[' }, 'channel-redirect'],
  ]

  it.each(FAULTS)('%s', async (_name, fault, code) => {
    const { server, read } = await open()
    server.fail(/^blobs/, fault)
    expect(await read()).toBe(code)
  })

  it('case 20: slow but moving succeeds, however long it takes', async () => {
    const { server, read } = await open({ idleTimeout: 250 })
    server.fail(/^blobs/, { type: 'slow', pause: 60, pieces: 15 })
    expect(await read()).toBe(BODY.length)
  })

  it('follows a redirect on this computer, and sends no cookies', async () => {
    const { server, read } = await open()
    server.fail(/^blobs/, { type: 'redirect', to: '/blobs/a' }, 2)
    expect(await read()).toBe(BODY.length)
    expect(server.requests.flatMap(({ headers }) => (headers.cookie === undefined ? [] : [headers.cookie]))).toEqual([])
  })

  it('a host in the net never redirects to this very computer', async () => {
    const { server } = await open()
    const asked: string[] = []
    const redirecting = async (address: string) => {
      asked.push(address)
      return new Response(null, { status: 302, headers: { location: `${server.address}/blobs/a` } })
    }
    const transport = createHttpTransport({ address: 'https://example.org', fetch: redirecting })
    const signal = new AbortController().signal
    await expect(readWhole(transport, 'blobs/a', { maxLength: 1, signal })).rejects.toMatchObject({
      code: 'channel-redirect',
    })
    expect(asked).toEqual(['https://example.org/blobs/a'])
    expect(server.requests).toEqual([])
  })

  it('a request that is cancelled says so', async () => {
    const { server, read } = await open({ idleTimeout: 10_000 })
    server.fail(/^blobs/, { type: 'silence', after: 'half' })
    const abort = new AbortController()
    const reading = read(abort.signal)
    while (server.requests.length === 0) await new Promise(setImmediate)
    abort.abort()
    expect(await reading).toBe('cancelled')
  })

  it('no host of that name, and nobody at that port, is no connection', async () => {
    const signal = new AbortController().signal
    const closed = await serveFiles(files)
    await closed.close()
    for (const address of ['https://nirgends.invalid', closed.address]) {
      const transport = createHttpTransport({ address, fetch })
      await expect(readWhole(transport, 'x', { maxLength: 1, signal })).rejects.toMatchObject({
        code: 'channel-offline',
      })
    }
  })

  it('a host without a certificate that anyone vouches for is not safe', async () => {
    const server = createTlsServer({})
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const place = server.address()
    const port = typeof place === 'object' && place !== null ? place.port : 0
    const transport = createHttpTransport({ address: `https://127.0.0.1:${port}`, fetch })
    const signal = new AbortController().signal
    await expect(readWhole(transport, 'x', { maxLength: 1, signal })).rejects.toMatchObject({ code: 'channel-tls' })
  })

  it.each<readonly [string, ErrorCode]>([
    ['net::ERR_CERT_DATE_INVALID', 'channel-tls'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'channel-tls'],
    ['net::ERR_INTERNET_DISCONNECTED', 'channel-offline'],
    ['net::ERR_NAME_NOT_RESOLVED', 'channel-offline'],
    ['net::ERR_CONNECTION_RESET', 'channel-interrupted'],
    ['net::ERR_TOO_MANY_REDIRECTS', 'channel-redirect'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'channel-redirect'],
  ])("Electron's %s is told as %s", (message, code) => {
    expect(describeNetworkFailure(new Error(message)).code).toBe(code)
  })
})

describe('metadata in the wrong hands', () => {
  it('a login page with any type of content is not taken for metadata', async () => {
    const { desk, server } = await openChannelDesk(new TestPublisher())
    server.fail(/timestamp/, { type: 'page', contentType: 'application/json' })
    await expect(desk.ask('channel.check', { folder: null })).rejects.toMatchObject({ code: 'channel-captive' })
  })

  it('a channel behind a login page cannot be set by its address', async () => {
    const server = await serve(new TestPublisher())
    server.fail(/kanal/, { type: 'page' })
    const desk = await openDesk()
    const preview: Promise<ChannelPreview> = desk.ask('channel.preview', {
      source: { type: 'address', address: server.address },
    })
    await expect(preview).rejects.toMatchObject({ code: 'channel-captive' })
  })
})

describe('case 30: without a channel', () => {
  it('no socket is opened, whatever is asked', async () => {
    const asked: string[] = []
    const desk = await openDesk({
      fetch: (address) => {
        asked.push(address)
        return Promise.reject(new Error('no network'))
      },
    })
    await desk.ask('channel.checkAtStart', { enabled: true })
    await desk.packs.start()
    await desk.ask('packs.read', null)
    await desk.ask('channel.read', null)
    await expect(desk.ask('channel.check', { folder: null })).rejects.toMatchObject({ code: 'channel-none' })
    await desk.ask('packs.update', { ids: ['nachbarschaft'] })
    expect((await desk.settled()).activity).toMatchObject({ type: 'failed', error: { code: 'channel-none' } })
    expect(asked).toEqual([])
  })
})

describe('looking at the start', () => {
  const publish = () => new TestPublisher([{ files: { 'methods/a.md': methodText('a') } }])

  it('is off until it is switched on', async () => {
    const { desk, server } = await openChannelDesk(publish())
    await desk.packs.start()
    expect(server.requests).toEqual([])
  })

  it('happens once a day, also when it fails, and tells nobody of a failure', async () => {
    let now = new Date('2026-11-22T08:00:00Z')
    const { desk, server } = await openChannelDesk(publish(), { now: () => now })
    await desk.ask('channel.checkAtStart', { enabled: true })
    server.fail(/timestamp/, { type: 'status', status: 500 }, 1)
    await desk.packs.start()
    expect(server.requests.length).toBeGreaterThan(0)
    expect((await desk.ask('packs.read', null)).activity).toEqual({ type: 'idle' })
    server.requests.splice(0)
    now = new Date('2026-11-22T20:00:00Z')
    await desk.packs.start()
    expect(server.requests).toEqual([])
    now = new Date('2026-11-23T09:00:00Z')
    await desk.packs.start()
    expect((await desk.ask('channel.read', null)).check?.plan.offers).toMatchObject([{ type: 'new' }])
  })
})
