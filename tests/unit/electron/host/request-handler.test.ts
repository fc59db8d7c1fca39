import { describe, expect, it } from 'vitest'
import { createHost, type Host } from '../../../../electron/host/host'
import { createRequestHandler, type RequestHandler } from '../../../../electron/host/request-handler'
import { PACK_ENVIRONMENT } from '../../../support/pack-environment'
import { SHELL_FIXTURE } from '../../../support/shell-fixture'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const ORIGIN = 'app://methodenkoffer'

async function open(): Promise<{ host: Host; handle: RequestHandler; get: (path: string) => Promise<Response> }> {
  const dataDir = await makeTemporaryFolder()
  const { libraryDir } = SHELL_FIXTURE
  const host = createHost({
    dataDir,
    libraryDir,
    edition: 'desktop',
    version: '1.2.3',
    packs: PACK_ENVIRONMENT,
    log: () => undefined,
  })
  const handle = createRequestHandler({ host, ...SHELL_FIXTURE, origin: ORIGIN })
  return { host, handle, get: (path) => handle(new Request(`${ORIGIN}${path}`)) }
}

function readPolicy(response: Response): Map<string, string> {
  const directives = (response.headers.get('content-security-policy') ?? '').split('; ')
  return new Map(directives.map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]))
}

describe('pages of the window', () => {
  it.each(['/', '/themen', '/methoden/stadtteilspaziergang', '/suche?q=fest', '/themen/'])(
    'answers %s with the window',
    async (path) => {
      const response = await (await open()).get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  it('carries appearance and text size, so that the first paint is right', async () => {
    const { host, get } = await open()
    await host.request('settings.write', { appearance: 'contrast', textSize: 26 })
    expect(await (await get('/')).text()).toContain('<html lang="de" data-appearance="contrast" data-text-size="26">')
  })

  it('carries a nonce for styles, another one each time, and the policy names the same', async () => {
    const { get } = await open()
    const nonces = []
    for (let round = 0; round < 2; round += 1) {
      const response = await get('/')
      const nonce = /<meta property="csp-nonce" content="([^"]+)">/.exec(await response.text())?.[1]
      expect(readPolicy(response).get('style-src')).toBe(`'self' 'nonce-${nonce}'`)
      nonces.push(nonce)
    }
    expect(nonces[0]).not.toBe(nonces[1])
  })
})

describe('headers', () => {
  it.each(['/', '/assets/app.js', '/library/rev-1/catalogue.json', '/nothing.txt'])(
    'of %s let nothing in from outside',
    async (path) => {
      const response = await (await open()).get(path)
      const policy = readPolicy(response)
      expect(policy.get('default-src')).toBe("'none'")
      expect(policy.get('script-src')).toBe("'self'")
      for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src'])
        expect(policy.get(name)).toBe("'none'")
      expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe-|\*|https?:|data:/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('permissions-policy')).toContain('geolocation=()')
    },
  )
})

describe('files', () => {
  it('are served with their type, those with a hash in the name for ever', async () => {
    const { get } = await open()
    const script = await get('/assets/app.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toMatch(/immutable/)
    expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('of the library are served below its revision only', async () => {
    const { get } = await open()
    for (const path of ['catalogue.json', 'index.json', 'texts.json', 'entries/beispiel.json', 'images/punkt.png']) {
      const response = await get(`/library/rev-1/${path}`)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('cache-control')).toMatch(/immutable/)
      expect([path, (await get(`/library/rev-0/${path}`)).status]).toEqual([path, 404])
    }
  })

  it('give their headers to HEAD, and nothing to other methods', async () => {
    const { handle } = await open()
    const head = await handle(new Request(`${ORIGIN}/assets/app.js`, { method: 'HEAD' }))
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await handle(new Request(`${ORIGIN}/`, { method: 'POST' }))).status).toBe(405)
  })
})

describe('what is not served', () => {
  it.each([
    ['a traversal (case 51)', '/..%2f..%2fetc/passwd'],
    ['a traversal in a page route', '/themen/..%2f..%2fetc'],
    ['an encoded backslash', '/%5c..%5cetc'],
    ['a NUL', '/themen%00'],
    ['broken percent-encoding', '/%zz'],
    ['an empty segment', '/a//b'],
    ['the template itself', '/index.html'],
    ['a file that is not there', '/assets/nothing.js'],
    ['an unknown ending', '/geheim.txt'],
    ['a channel', '/api/settings.read'],
    ['the folder of the library', '/library/rev-1/'],
    ['a file beside the library (case 42)', '/library/rev-1/geheim.json'],
    ['an entry outside (case 42)', '/library/rev-1/entries/..%2fcatalogue.json'],
    ['an entry that is no id', '/library/rev-1/entries/Beispiel.json'],
    ['an image outside', '/library/rev-1/images/..%2f..%2frenderer%2ficon.svg'],
    ['a page among the images', '/library/rev-1/images/seite.html'],
    ['a page that is named like an image (case 13)', '/library/rev-1/images/seite.png'],
  ])('%s: 404', async (_what, path) => {
    expect((await (await open()).get(path)).status).toBe(404)
  })

  it.each(['app://evil/', 'app://methodenkoffer.evil/', 'app://methodenkoffer:80/', 'https://methodenkoffer/'])(
    'another host, %s: 404',
    async (address) => {
      const { handle } = await open()
      expect((await handle(new Request(address))).status).toBe(404)
    },
  )
})

it('lets an image that is opened by itself do nothing (case 39)', async () => {
  const response = await (await open()).get('/library/rev-1/images/boese.svg')
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
})
