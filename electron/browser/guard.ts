import type { IncomingMessage } from 'node:http'

/** A request that is answered with a bare status, before any routing. */
export interface Refusal {
  readonly status: 403 | 404 | 405 | 415
  readonly reason: string
}

const METHODS: readonly (string | undefined)[] = ['GET', 'HEAD', 'POST']
/** `none` is a person's own doing: an address typed, a bookmark. A page on another port of this machine is `same-site`, and foreign. */
const OWN_SITES: readonly unknown[] = [undefined, 'same-origin', 'none']

/**
 * Refuses what no window of ours sends: DNS rebinding (a foreign Host), other sites' pages (Origin, Fetch Metadata), simple form posts, and
 * targets that are not a plain path. `authority` is the only Host that is answered, e.g. `127.0.0.1:4783`.
 */
export function findRefusal(request: IncomingMessage, authority: string): Refusal | null {
  const { headers, method, url = '' } = request
  if (countHeader(request, 'host') !== 1 || headers.host !== authority) return { status: 403, reason: 'host' }
  if (countHeader(request, 'origin') > 1 || ![undefined, `http://${authority}`].includes(headers.origin)) {
    return { status: 403, reason: 'origin' }
  }
  if (!OWN_SITES.includes(headers['sec-fetch-site'])) return { status: 403, reason: 'site' }
  if (!METHODS.includes(method)) return { status: 405, reason: 'method' }
  if (!isPlainTarget(url)) return { status: 404, reason: 'target' }
  if (method === 'POST' && !/^application\/json(?:; *charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    return { status: 415, reason: 'content type' }
  }
  return null
}

/** Node keeps the first of several; a proxy in between may have read the last. */
function countHeader(request: IncomingMessage, name: string): number {
  return request.rawHeaders.filter((each, index) => index % 2 === 0 && each.toLowerCase() === name).length
}

/** Judged as sent: once parsed as an address, `/../x` has become `/x`. */
function isPlainTarget(target: string): boolean {
  const path = target.split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') && !path.startsWith('//') && !path.includes('\\') && !/\/\.\.?(?:\/|$)/.test(path)
}
