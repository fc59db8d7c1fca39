import { EventEmitter } from 'node:events'
import type { IpcMainInvokeEvent } from 'electron'
import {
  type Channel,
  EVENT_NAMES,
  type EventName,
  type Events,
  type Machine,
  type Params,
  type Value,
} from '../../core/contract'
import type { Result } from '../../core/errors'
import { startBrowserEdition } from '../../electron/browser/edition'
import { createHost, type Host, type HostOptions } from '../../electron/host/host'
import { EVENT_CHANNEL } from '../../electron/ipc-channels'
import { type Sender, serveRequests } from '../../electron/main/ipc'
import { createMachine } from '../../electron/preload/machine'
import { PACK_ENVIRONMENT } from '../support/pack-environment'
import { SHELL_FIXTURE } from '../support/shell-fixture'

/** One way from a window to the machine. */
export interface Connection {
  readonly machine: Machine
  close(): Promise<void>
}

export interface Shell {
  readonly name: string
  connect(dataDir: string, libraryDir?: string): Promise<Connection>
}

/** The address that `links.open` last handed to the operating system. */
export const openedOutside: string[] = []

function hostOptions(dataDir: string, libraryDir: string): HostOptions {
  return {
    dataDir,
    libraryDir,
    edition: 'desktop',
    version: '1.2.3',
    openExternal: async (address) => void openedOutside.push(address),
    packs: PACK_ENVIRONMENT,
    log: () => undefined,
  }
}

const direct: Shell = {
  name: 'the host itself',
  connect: async (dataDir, libraryDir = SHELL_FIXTURE.libraryDir) => {
    const host = createHost(hostOptions(dataDir, libraryDir))
    return { machine: host, close: host.close }
  },
}

/** The real preload and the real IPC entrance, with the wire between them cut short: values are cloned as between processes. */
const ipc: Shell = {
  name: 'IPC',
  connect: async (dataDir, libraryDir = SHELL_FIXTURE.libraryDir) => {
    const host = createHost(hostOptions(dataDir, libraryDir))
    return { machine: createMachine(joinByIpc(host, () => true)), close: host.close }
  },
}

type Invoke = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

export function joinByIpc(host: Host, isAllowed: (sender: Sender) => boolean): Parameters<typeof createMachine>[0] {
  const handlers = new Map<string, Invoke>()
  const events = new EventEmitter()
  serveRequests({ handle: (channel, handler) => void handlers.set(channel, handler) }, host, isAllowed)
  for (const name of EVENT_NAMES) {
    host.on(name, (payload) => events.emit(EVENT_CHANNEL, {}, name, structuredClone(payload)))
  }
  const renderer = {
    invoke: async (channel: string, ...args: unknown[]) =>
      structuredClone(await handlers.get(channel)?.({} as IpcMainInvokeEvent, ...structuredClone(args))),
    on: (channel: string, listener: (...args: never[]) => void) => events.on(channel, listener as () => void),
    removeListener: (channel: string, listener: (...args: never[]) => void) =>
      events.off(channel, listener as () => void),
  }
  return renderer as unknown as Parameters<typeof createMachine>[0]
}

const http: Shell = {
  name: 'HTTP',
  connect: async (dataDir, libraryDir = SHELL_FIXTURE.libraryDir) => {
    const { rendererDir } = SHELL_FIXTURE
    const edition = await startBrowserEdition({
      port: 0,
      dataDir,
      libraryDir,
      rendererDir,
      version: '1.2.3',
      packs: PACK_ENVIRONMENT,
      log: () => undefined,
    })
    const { origin, searchParams } = new URL(edition.address)
    const headers = { authorization: `Bearer ${searchParams.get('token')}` }
    return { machine: createHttpMachine(origin, headers), close: edition.close }
  },
}

function createHttpMachine(origin: string, headers: Record<string, string>): Machine {
  return {
    async request<C extends Channel>(channel: C, params: Params<C>): Promise<Result<Value<C>>> {
      const response = await fetch(`${origin}/api/${channel}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(params),
      })
      return (await response.json()) as Result<Value<C>>
    },
    on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
      const abort = new AbortController()
      void listenToStream(`${origin}/api/events`, headers, abort.signal, (name, data) => {
        if (name === event) listener(JSON.parse(data) as Events[E])
      })
      return () => abort.abort()
    },
  }
}

async function listenToStream(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  onEvent: (name: string, data: string) => void,
): Promise<void> {
  try {
    const response = await fetch(address, { headers, signal })
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = `${text}${chunk}`.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? []
        if (name !== undefined && data !== undefined) onEvent(name, data)
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

export const SHELLS: readonly Shell[] = [direct, ipc, http]
