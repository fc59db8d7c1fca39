import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type BrowserEdition, PortTakenError, startBrowserEdition } from '../../electron/browser/edition'
import { PACK_ENVIRONMENT } from '../support/pack-environment'
import { sendRaw } from '../support/raw-http'
import { SHELL_FIXTURE } from '../support/shell-fixture'
import { makeTemporaryFolder } from '../support/temporary-folder'

/** Hostile cases 56 to 60, with real sockets. */

let edition: BrowserEdition
let dataDir: string
let token: string
let host: string
const logged: string[] = []

beforeEach(async () => {
  dataDir = await makeTemporaryFolder()
  edition = await start(0)
  onTestFinished(edition.close)
  token = new URL(edition.address).searchParams.get('token') ?? ''
  host = `127.0.0.1:${edition.port}`
  logged.length = 0
})

function start(port: number, headersTimeout?: number): Promise<BrowserEdition> {
  const { libraryDir, rendererDir } = SHELL_FIXTURE
  const log = (message: string): void => void logged.push(message)
  return startBrowserEdition({
    port,
    dataDir,
    libraryDir,
    rendererDir,
    version: '1.2.3',
    packs: PACK_ENVIRONMENT,
    log,
    headersTimeout,
  })
}

/** A request as our own window would send it, but for what a test changes. */
function ask(target: string, changes: Readonly<Record<string, string | null>> = {}, method = 'GET', body = '') {
  const headers = { host, authorization: `Bearer ${token}`, connection: 'close', ...changes }
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return sendRaw(edition.port, `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

function post(channel: string, body: string, changes: Readonly<Record<string, string | null>> = {}) {
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...changes }
  return ask(`/api/${channel}`, headers, 'POST', body)
}

describe('Host (case 56)', () => {
  it.each(['evil.com', '127.0.0.1.evil.com', 'localhost', '127.0.0.1', '[::1]', ''])('refuses %j', async (name) => {
    expect((await ask('/', { host: name })).status).toBe(403)
    expect((await ask('/', { host: `${name}:${edition.port + 1}` })).status).toBe(403)
  })

  it('refuses a request without one, and one with two', async () => {
    expect((await ask('/', { host: null })).status).toBe(403)
    expect((await sendRaw(edition.port, `GET / HTTP/1.0\r\nauthorization: Bearer ${token}\r\n\r\n`)).status).toBe(403)
    expect((await ask('/', { Host: 'evil.com' })).status).toBe(403)
  })

  it('refuses it before routing and before the token is looked at', async () => {
    expect((await ask('/api/nothing', { host: 'evil.com', authorization: null })).status).toBe(403)
  })
})

describe('other sites (case 57)', () => {
  it.each([
    { origin: 'https://evil.com' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses %j', async (header) => {
    const answer = await ask('/', header)
    expect(answer.status).toBe(403)
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
    expect((await post('settings.read', 'null', header)).status).toBe(403)
  })

  it('answers its own window, and lets no other origin in, preflight or not', async () => {
    const own = await post('settings.read', 'null', { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })
    expect(own.status).toBe(200)
    expect(own.headers.has('access-control-allow-origin')).toBe(false)
    const preflight = await ask('/api/settings.read', { origin: `http://${host}` }, 'OPTIONS')
    expect(preflight.status).toBe(405)
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the token (case 58)', () => {
  it.each(['/', '/assets/app.js', '/icon.svg', '/library/rev-1/catalogue.json', '/api/events', '/nothing.txt'])(
    'is asked for at %s',
    async (target) => {
      for (const authorization of [null, 'Bearer ', `Bearer ${'0'.repeat(64)}`, `Basic ${token}`]) {
        expect((await ask(target, { authorization })).status).toBe(401)
      }
    },
  )

  it('is asked for by channels, and the answer is a result', async () => {
    const answer = await post('settings.read', 'null', { authorization: null })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('"code":"not-allowed"')
  })

  it('says in German what to do where a person asks for a page', async () => {
    const answer = await ask('/methoden/weltcafe', { authorization: null })
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.body).toContain('Öffnen Sie die Adresse, die im Terminal steht')
  })

  it('goes from the address into a cookie that no script reads and no other site sends, and out of the address', async () => {
    const hop = await ask(`/?token=${token}`, { authorization: null, 'sec-fetch-site': 'none' })
    expect(hop.status).toBe(303)
    expect(hop.headers.get('location')).toBe('/')
    expect(hop.headers.get('referrer-policy')).toBe('no-referrer')
    const cookie = hop.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    const page = await ask('/', { authorization: null, cookie: cookie.split(';')[0] ?? '' })
    expect(page.status).toBe(200)
    expect(page.body).not.toContain(token)
  })

  it('sets no cookie for a wrong one', async () => {
    const answer = await ask(`/?token=${'0'.repeat(64)}`, { authorization: null })
    expect(answer.status).toBe(401)
    expect(answer.headers.has('set-cookie')).toBe(false)
  })

  it('lies in a file that only its owner reads, stays the same, and is in no log', async () => {
    expect((await stat(join(dataDir, 'browser-token'))).mode & 0o777).toBe(0o600)
    await edition.close()
    edition = await start(0)
    onTestFinished(edition.close)
    expect(new URL(edition.address).searchParams.get('token')).toBe(token)
    host = `127.0.0.1:${edition.port}`
    await ask(`/?token=${token}`)
    await post('settings.read', '{')
    expect(logged.join('\n')).not.toContain(token)
  })
})

describe('requests that are not ours (case 59)', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
    'application/json, text/plain',
  ])('refuses a post as %j', async (type) => {
    expect((await post('settings.write', '{"appearance":"dark"}', { 'content-type': type })).status).toBe(415)
  })

  it('refuses a body of a gigabyte without reading it, announced or not', async () => {
    expect((await post('recent.add', '{', { 'content-length': '1073741824' })).status).toBe(413)
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
    const chunked = await post('recent.add', chunk.repeat(24), {
      'content-length': null,
      'transfer-encoding': 'chunked',
    })
    expect(chunked.status).toBe(413)
  })

  it('refuses what is not JSON, and a channel that does not exist', async () => {
    expect((await post('recent.add', '{"id":')).status).toBe(400)
    expect((await post('constructor', 'null')).body).toContain('invalid-argument')
  })

  it('hangs up on a client that never ends its headers', async () => {
    const impatient = await start(0, 150)
    onTestFinished(impatient.close)
    const answer = await sendRaw(impatient.port, `GET / HTTP/1.1\r\nhost: 127.0.0.1:${impatient.port}\r\nx-slow: `)
    expect([0, 408]).toContain(answer.status)
  })

  it.each([
    '/../../etc/passwd',
    '/library/rev-1/../../settings.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd.txt',
    '/..\\..\\etc\\passwd',
    '/%5c..%5cetc',
    '/assets/%00.js',
    '//evil.com/x',
    'http://evil.com/x',
    '/library/rev-1/geheim.json',
  ])('finds nothing at %s', async (target) => {
    expect((await ask(target)).status).toBe(404)
  })

  it('lets no page be framed, and no method but those it knows through', async () => {
    const { headers } = await ask('/')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE']) expect((await ask('/', {}, method)).status).toBe(405)
  })
})

describe('the socket (case 60)', () => {
  it.runIf(process.platform === 'linux')(
    'is bound to 127.0.0.1 and to no other address, not even of this machine',
    async () => {
      await expect(sendRaw(edition.port, 'GET / HTTP/1.1\r\n\r\n', '127.0.0.2')).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      })
      await expect(sendRaw(edition.port, 'GET / HTTP/1.1\r\n\r\n', '::1')).rejects.toThrow()
    },
  )

  it('is never moved: a taken port is an error that knows whether it is our own edition that has it', async () => {
    const again = await start(edition.port).catch((error: unknown) => error)
    expect(again).toBeInstanceOf(PortTakenError)
    expect(again).toMatchObject({ port: edition.port, ownAddress: edition.address })
    const stranger = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void stranger.close())
    await new Promise((resolve) => stranger.once('listening', resolve))
    const address = stranger.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await start(port).catch((error: unknown) => error)).toMatchObject({ port, ownAddress: null })
  })
})
