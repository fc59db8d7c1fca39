import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CHANNEL_FILE } from '../../core/packs/channel-layout'
import { readErrorCode } from '../../electron/host/atomic-write'
import { describeChannel } from './channel-file'
import { readPublished } from './published'
import { ToolError } from './tool-error'
import type { Workspace } from './workspace'

const ADDRESS = '127.0.0.1'
/** What a channel consists of, and nothing else: no dots, no way out of the folder. */
const SERVED =
  /^\/(?:metadata\/(?:timestamp|\d+\.(?:root|targets|snapshot))\.json|targets\/(?:packs\/[a-z0-9-]+\/[0-9a-f]{64}\.pack|[0-9a-f]{64}\.app)\.json|blobs\/[0-9a-f]{64})$/

export interface ChannelServer {
  readonly address: string
  close(): Promise<void>
}

/**
 * `serve`: the repository as a web host would give it, for this computer only. The `.kanal` file names this address instead of the real one.
 * @throws ToolError where the port is taken
 */
export async function serveChannel(workspace: Workspace, port: number): Promise<ChannelServer> {
  const server = createServer((request, response) => {
    answer(workspace, ownAddress(), request, response).catch(() => response.destroy())
  })
  const ownAddress = (): string => {
    const place = server.address()
    return `http://${ADDRESS}:${typeof place === 'object' && place !== null ? place.port : port}`
  }
  server.listen(port, ADDRESS)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (readErrorCode(error) !== 'EADDRINUSE') throw error
    throw new ToolError(`Der Port ${port} ist schon belegt. Wählen Sie mit --port einen anderen.`, { cause: error })
  }
  return {
    address: ownAddress(),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(
  workspace: Workspace,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? ''
  if (request.method !== 'GET') return end(response, 405)
  if (path === `/${CHANNEL_FILE}`) {
    const { root } = await readPublished(workspace.repository)
    return end(response, 200, describeChannel({ ...workspace.settings, address }, root).text)
  }
  if (!SERVED.test(path)) return end(response, 404)
  const file = join(workspace.repository, path)
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return end(response, 404)
  response.writeHead(200, { 'content-length': size, 'content-type': typeOf(path) })
  await pipeline(createReadStream(file), response)
}

function typeOf(path: string): string {
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream'
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}
