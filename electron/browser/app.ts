import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { EVENT_NAMES } from '../../core/contract'
import { AppError, type Result, toWire } from '../../core/errors'
import type { Host } from '../host/host'
import type { Log } from '../host/log'
import type { RequestHandler } from '../host/request-handler'
import { securityHeaders } from '../host/security-headers'
import { isToken, nameCookie } from './access'
import { UNAUTHORIZED_PAGE } from './texts'

export interface BrowserAppOptions {
  readonly host: Host
  readonly serveWindow: RequestHandler
  readonly token: string
  readonly port: number
  readonly log: Log
}

/** Arguments of a channel are small; a note of a thousand pages still fits. */
const BODY_LIMIT = 1024 * 1024
/** Browsers keep a cookie for at most 400 days. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

/** Routes of the browser edition, for requests that have passed the guard. */
export function createBrowserApp({ host, serveWindow, token, port, log }: BrowserAppOptions): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    log(`request failed: ${String(error)}`)
    return answer(c, { ok: false, error: toWire(error) }, 500)
  })
  app.use(async (c, next) => {
    if (c.req.method === 'GET' && c.req.path === '/' && isToken(c.req.query('token'), token))
      return admit(c, token, port)
    if (!isAdmitted(c, token, port)) return turnAway(c)
    await next()
  })
  app.get('/api/events', (c) => streamEvents(c, host))
  app.post('/api/:channel', bodyLimit({ maxSize: BODY_LIMIT, onError: refuseBody }), async (c) => {
    const params = await readJson(c)
    if (params === undefined) return answer(c, refuse('invalid-argument', 'the body is not JSON'), 400)
    return answer(c, await host.answer(c.req.param('channel'), params), 200)
  })
  app.all('*', (c) => serveWindow(c.req.raw))
  return app
}

function isAdmitted(c: Context, token: string, port: number): boolean {
  const bearer = /^Bearer ([0-9a-f]+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  return isToken(bearer, token) || isToken(getCookie(c, nameCookie(port)), token)
}

/** The first hop: the secret goes from the address into a cookie that no script reads, and the address is replaced by a plain one. */
function admit(c: Context, token: string, port: number): Response {
  setCookie(c, nameCookie(port), token, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: COOKIE_SECONDS })
  writeHeaders(c)
  return c.redirect('/', 303)
}

function turnAway(c: Context): Response {
  if (c.req.path.startsWith('/api/')) return answer(c, refuse('not-allowed', 'no token, or a wrong one'), 401)
  writeHeaders(c)
  return c.html(UNAUTHORIZED_PAGE, 401)
}

function refuseBody(c: Context): Response {
  c.header('connection', 'close')
  return answer(c, refuse('invalid-argument', 'the body is too large'), 413)
}

function refuse(code: 'invalid-argument' | 'not-allowed', message: string): Result<never> {
  return { ok: false, error: toWire(new AppError(code, message)) }
}

/** `undefined`, which JSON cannot say, for a body that is not JSON. */
async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function answer(c: Context, result: Result<unknown>, status: 200 | 400 | 401 | 413 | 500): Response {
  writeHeaders(c)
  return c.body(JSON.stringify(result), status, { 'content-type': 'application/json; charset=utf-8' })
}

function streamEvents(c: Context, host: Host): Response {
  writeHeaders(c)
  return streamSSE(c, async (stream) => {
    const ends = EVENT_NAMES.map((event) =>
      host.on(event, (payload) => void stream.writeSSE({ event, data: JSON.stringify(payload) })),
    )
    const aborted = new Promise<void>((resolve) => stream.onAbort(resolve))
    // Without a first byte the headers stay in the buffer, and the window waits for `open`.
    await stream.write(': da\n\n')
    await aborted
    for (const end of ends) end()
  })
}

function writeHeaders(c: Context): void {
  for (const [name, value] of Object.entries(securityHeaders())) c.header(name, value)
  c.header('cache-control', 'no-store')
}
