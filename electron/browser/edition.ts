import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { readErrorCode } from '../host/atomic-write'
import { createHost } from '../host/host'
import type { Log } from '../host/log'
import type { PackEnvironment } from '../host/packs/packs'
import { createRequestHandler } from '../host/request-handler'
import { securityHeaders } from '../host/security-headers'
import type { WorkspaceEnvironment } from '../host/workspace/environment'
import { readOrCreateToken } from './access'
import { createBrowserApp } from './app'
import { findRefusal } from './guard'
import { isRunning, removeRunning, writeRunning } from './running-file'

/** Fixed, because a browser keeps the person's notes by origin, and another port is another origin. */
export const DEFAULT_PORT = 4783
/** By number: `localhost` may be another machine's business, and is another origin. */
const ADDRESS = '127.0.0.1'

export interface BrowserEditionOptions {
  /** 0 lets the system choose, for tests. */
  readonly port: number
  readonly dataDir: string
  readonly libraryDir: string
  readonly rendererDir: string
  readonly version: string
  readonly packs: PackEnvironment
  /** Undefined where nothing is edited: in a preview. */
  readonly workspace?: WorkspaceEnvironment | undefined
  readonly log: Log
  /** Milliseconds; how long a client may take to send its headers. */
  readonly headersTimeout?: number | undefined
}

export interface BrowserEdition {
  readonly port: number
  /** With the secret: for the person's eyes, never for a log. */
  readonly address: string
  /** Shows the compiled library anew after it was replaced. */
  reloadLibrary(): Promise<void>
  close(): Promise<void>
}

/** `ownAddress` is where to open it, if it is an edition of ours that has the port. */
export class PortTakenError extends Error {
  readonly port: number
  readonly ownAddress: string | null

  constructor(port: number, ownAddress: string | null, options: ErrorOptions) {
    super(`port ${port} is taken`, options)
    this.name = 'PortTakenError'
    this.port = port
    this.ownAddress = ownAddress
  }
}

/**
 * Serves the same window in an ordinary browser, on the loopback address only.
 * @throws PortTakenError where the port is in use; another is never tried
 */
export async function startBrowserEdition(options: BrowserEditionOptions): Promise<BrowserEdition> {
  const { dataDir, libraryDir, rendererDir, version, packs, workspace, log } = options
  const token = await readOrCreateToken(dataDir)
  const server = createServer(limits(options.headersTimeout ?? 10_000))
  const port = await listen(server, options, token)
  // Nothing is awaited between here and the listener, so that no request comes in between.
  const authority = `${ADDRESS}:${port}`
  const host = createHost({ dataDir, libraryDir, edition: 'browser', version, packs, workspace, log })
  const serveWindow = createRequestHandler({ host, rendererDir, origin: `http://${authority}` })
  const app = createBrowserApp({ host, serveWindow, token, port, log })
  server.on('request', guardRequests(authority, getRequestListener(app.fetch)))
  await writeRunning(dataDir, { pid: process.pid, port })
  void host.start()
  return {
    port,
    address: nameAddress(port, token),
    reloadLibrary: host.reloadLibrary,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await Promise.all([closed, host.close(), removeRunning(dataDir)])
    },
  }
}

function nameAddress(port: number, token: string): string {
  return `http://${ADDRESS}:${port}/?token=${token}`
}

/** A request without a Host reaches the guard, which refuses it like every other wrong one. */
function limits(headersTimeout: number): ServerOptions {
  return {
    requireHostHeader: false,
    headersTimeout,
    requestTimeout: 3 * headersTimeout,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, headersTimeout),
    maxHeaderSize: 16 * 1024,
  }
}

async function listen(server: Server, { port, dataDir }: BrowserEditionOptions, token: string): Promise<number> {
  try {
    server.listen({ port, host: ADDRESS, exclusive: true })
    await once(server, 'listening')
  } catch (error) {
    if (readErrorCode(error) !== 'EADDRINUSE') throw error
    const ownAddress = (await isRunning(dataDir, port)) ? nameAddress(port, token) : null
    throw new PortTakenError(port, ownAddress, { cause: error })
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

function guardRequests(authority: string, serve: Listener): Listener {
  return (request, response) => {
    const refusal = findRefusal(request, authority)
    if (refusal === null) return serve(request, response)
    response.writeHead(refusal.status, {
      ...securityHeaders(),
      'content-type': 'text/plain; charset=utf-8',
      connection: 'close',
      ...(refusal.status === 405 ? { allow: 'GET, HEAD, POST' } : {}),
    })
    return response.end(`refused: ${refusal.reason}\n`)
  }
}
