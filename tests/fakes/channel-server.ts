import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What a host, or the line to it, may do instead of answering. */
export type Fault =
  | { readonly type: 'status'; readonly status: number }
  /** A page that asks to log in to the network. */
  | { readonly type: 'page'; readonly contentType?: string }
  | { readonly type: 'redirect'; readonly to: string }
  /** Neither a byte nor an end: before the headers, or in the middle of the body. */
  | { readonly type: 'silence'; readonly after: 'nothing' | 'half' }
  /** Hangs up in the middle. */
  | { readonly type: 'reset' }
  | { readonly type: 'cut' }
  | { readonly type: 'longer' }
  | { readonly type: 'endless' }
  | { readonly type: 'flip' }
  /** Slow, but never silent: so many milliseconds between the pieces of a body. */
  | { readonly type: 'slow'; readonly pause: number; readonly pieces: number }

interface Rule {
  readonly path: RegExp
  readonly fault: Fault
  left: number
}

export interface ServedRequest {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Milliseconds of `performance.now()`: when it came, and when its answer was on the way as a whole (0 before that). */
  readonly at: number
  readonly endedAt: () => number
}

export interface ChannelServer {
  readonly address: string
  readonly requests: ServedRequest[]
  /** Of all bodies. */
  bytes(): number
  /** Bytes that went over the line in both directions, with what HTTP adds. */
  traffic(): { readonly sent: number; readonly received: number }
  /** Answers requests for such paths with a fault, so many times. */
  fail(path: RegExp, fault: Fault, times?: number): void
  heal(): void
  close(): Promise<void>
}

export interface ServerOptions {
  /** Sent as `Date`; the real time otherwise. */
  readonly date?: string
  /** Milliseconds before each answer, and bits a second of the whole line. */
  readonly line?: { readonly delay: number; readonly bitsPerSecond: number } | undefined
}

/** A web host on the loopback address that gives out these files, and can be told to stall, reset, lie and redirect. */
export async function serveFiles(
  files: ReadonlyMap<string, Buffer>,
  options: ServerOptions = {},
): Promise<ChannelServer> {
  const rules: Rule[] = []
  const requests: ServedRequest[] = []
  const sockets: Socket[] = []
  let sent = 0
  const line = createLine(options.line)
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1)
    let endedAt = 0
    response.once('finish', () => {
      endedAt = performance.now()
    })
    requests.push({ path, headers: request.headers, at: performance.now(), endedAt: () => endedAt })
    const rule = rules.find((each) => each.left > 0 && each.path.test(path))
    if (rule !== undefined) rule.left -= 1
    if (options.date !== undefined) response.setHeader('date', options.date)
    const body = files.get(path)
    const answered = rule === undefined ? undefined : answerWithFault(response, rule.fault, body ?? Buffer.alloc(0))
    if (answered !== undefined) return void answered.catch(() => response.destroy())
    sent += body?.length ?? 0
    if (body === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')
    else void line(response, body).catch(() => response.destroy())
  })
  server.on('connection', (socket) => sockets.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  return {
    address: `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`,
    requests,
    bytes: () => sent,
    traffic: () => ({
      sent: sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
      received: sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    }),
    fail: (path, fault, times = Number.POSITIVE_INFINITY) => void rules.push({ path, fault, left: times }),
    heal: () => void rules.splice(0),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answerWithFault(response: ServerResponse, fault: Fault, body: Buffer): Promise<void> {
  const half = body.subarray(0, Math.floor(body.length / 2))
  const announced = { 'content-length': body.length }
  switch (fault.type) {
    case 'status':
      return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>?</h1>')
    case 'page':
      return void response
        .writeHead(200, { 'content-type': fault.contentType ?? 'text/html; charset=utf-8' })
        .end('<!doctype html><title>Anmelden</title>')
    case 'redirect':
      return void response.writeHead(302, { location: fault.to }).end()
    case 'silence':
      if (fault.after === 'half') response.writeHead(200, announced).write(half)
      return
    case 'reset':
      response.writeHead(200, announced).write(half, () => response.destroy())
      return
    case 'cut':
      return void response.writeHead(200).end(half)
    case 'longer':
      return void response.writeHead(200).end(Buffer.concat([body, Buffer.from('!')]))
    case 'endless':
      response.writeHead(200)
      while (!response.destroyed) if (!response.write(Buffer.alloc(64 * 1024))) await once(response, 'drain')
      return
    case 'flip':
      return void response.writeHead(200).end(Buffer.from(body.map((byte, at) => (at === 0 ? byte ^ 1 : byte))))
    case 'slow': {
      response.writeHead(200, announced)
      const size = Math.ceil(body.length / fault.pieces)
      for (let at = 0; at < body.length; at += size) {
        response.write(body.subarray(at, at + size))
        await wait(fault.pause)
      }
      response.end()
    }
  }
}

/** A line that all answers share: each waits its way there and back, and then for its turn. */
function createLine(line: ServerOptions['line']): (response: ServerResponse, body: Buffer) => Promise<void> {
  if (line === undefined) {
    return async (response, body) => void response.writeHead(200, { 'content-length': body.length }).end(body)
  }
  let freeAt = 0
  return async (response, body) => {
    await wait(line.delay)
    response.writeHead(200, { 'content-length': body.length })
    for (let at = 0; at < body.length; at += 1460) {
      const piece = body.subarray(at, at + 1460)
      const now = performance.now()
      freeAt = Math.max(freeAt, now) + (piece.length * 8 * 1000) / line.bitsPerSecond
      await wait(freeAt - now)
      response.write(piece)
    }
    response.end()
  }
}
