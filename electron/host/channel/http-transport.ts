import { AppError } from '../../../core/errors'
import { isAllowedAddress } from '../../../core/packs/channel-file'
import { describeNetworkFailure } from './network-failure'
import type { ReadOptions, Transport } from './transport'

/**
 * What of `fetch` is needed. With `redirect: 'manual'` it must answer a redirect with its status and its `location`; Electron's `net.fetch` does not,
 * so the desktop shell passes one that does.
 */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

export interface HttpTransportOptions {
  /** Of the channel, without a slash at the end. */
  readonly address: string
  readonly fetch: Fetch
  /** Milliseconds of silence after which a request is given up; there is no limit to how long a slow one may take. */
  readonly idleTimeout?: number | undefined
}

const IDLE_TIMEOUT = 30_000
const MAX_REDIRECTS = 5

/** A channel on a web host. */
export function createHttpTransport({ address, fetch, idleTimeout = IDLE_TIMEOUT }: HttpTransportOptions): Transport {
  let serverTime: number | null = null
  return {
    serverTime: () => serverTime,
    read: async function* (path, options) {
      const request = createRequest(options.signal, idleTimeout)
      try {
        const response = await request.watch(() => follow(fetch, new URL(`${address}/${path}`), request.signal))
        const date = Date.parse(response.headers.get('date') ?? '')
        if (!Number.isNaN(date)) serverTime = date
        checkAnswer(response, options)
        yield* readBody(response, options.maxLength, request)
      } catch (error) {
        throw request.explain(error)
      } finally {
        request.end()
      }
    },
  }
}

interface RunningRequest {
  readonly signal: AbortSignal
  /** Runs one step that waits for the network; it is aborted when it takes longer than the idle timeout. */
  watch<T>(step: () => Promise<T>): Promise<T>
  explain(error: unknown): AppError
  /** Frees the connection; a body that was not read to its end is dropped. */
  end(): void
}

function createRequest(outer: AbortSignal, idleTimeout: number): RunningRequest {
  const abort = new AbortController()
  const signal = AbortSignal.any([outer, abort.signal])
  let isIdle = false
  return {
    signal,
    watch: async (step) => {
      const timer = setTimeout(() => {
        isIdle = true
        abort.abort()
      }, idleTimeout)
      try {
        return await step()
      } finally {
        clearTimeout(timer)
      }
    },
    explain: (error) => {
      if (outer.aborted) return new AppError('cancelled', 'the request was cancelled', {}, { cause: error })
      if (isIdle) return new AppError('channel-interrupted', `silent for ${idleTimeout} ms`, {}, { cause: error })
      return describeNetworkFailure(error)
    },
    end: () => abort.abort(),
  }
}

/** Follows redirects by hand: only to where a channel may be, and from a host in the net never to this very computer. */
async function follow(fetch: Fetch, start: URL, signal: AbortSignal): Promise<Response> {
  let url = start
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await fetch(url.href, { redirect: 'manual', credentials: 'omit', cache: 'no-store', signal })
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) return response
    await response.body?.cancel()
    url = checkRedirect(url, location)
  }
  throw new AppError('channel-redirect', `more than ${MAX_REDIRECTS} redirects`)
}

function checkRedirect(from: URL, location: string): URL {
  const url = URL.canParse(location, from) ? new URL(location, from) : null
  const isAllowed = url !== null && isAllowedAddress(url) && (url.protocol === 'https:' || from.protocol === 'http:')
  if (!isAllowed) throw new AppError('channel-redirect', `redirected to ${location.slice(0, 200)}`)
  return url
}

function checkAnswer(response: Response, { maxLength }: ReadOptions): void {
  const { status, headers } = response
  if (status === 403 || status === 401) throw new AppError('channel-forbidden', `status ${status}`)
  if (status === 404 || status === 410) throw new AppError('channel-missing', `status ${status}`)
  // Pages where a login to the network is asked for come as 200, or as 511 (RFC 6585).
  if (status === 511 || (status < 400 && /^text\/html\b/i.test(headers.get('content-type') ?? ''))) {
    throw new AppError('channel-captive', `status ${status}, a page instead of a file`)
  }
  if (status !== 200) throw new AppError('channel-server', `status ${status}`)
  const isEncoded = headers.has('content-encoding')
  if (!isEncoded && Number(headers.get('content-length') ?? 0) > maxLength) {
    throw new AppError('channel-too-large', `${headers.get('content-length')} of ${maxLength} bytes announced`)
  }
}

async function* readBody(response: Response, maxLength: number, request: RunningRequest): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  let length = 0
  while (reader !== undefined) {
    const { done, value } = await request.watch(() => reader.read())
    if (done) return
    length += value.length
    if (length > maxLength) throw new AppError('channel-too-large', `more than ${maxLength} bytes`)
    yield value
  }
}
