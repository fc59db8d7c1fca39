import {
  type Channel,
  EVENT_NAMES,
  type EventName,
  type Events,
  type Machine,
  type Params,
  type Value,
} from '../core/contract'
import { fromWire, type Result } from '../core/errors'

declare global {
  interface Window {
    /** Put there by the preload of the desktop app; absent in an ordinary browser. */
    readonly machine?: Machine
  }
}

/** The machine in an ordinary browser: requests and events over the loopback server that served this page. */
function createHttpMachine(): Machine {
  let stream: EventSource | null = null
  let listeners = 0
  const openStream = (): EventSource => {
    stream ??= new EventSource('/api/events')
    return stream
  }
  return {
    async request<C extends Channel>(channel: C, params: Params<C>): Promise<Result<Value<C>>> {
      try {
        const response = await fetch(`/api/${channel}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(params),
        })
        return (await response.json()) as Result<Value<C>>
      } catch {
        return { ok: false, error: { code: 'disconnected', message: 'the local server does not answer', data: {} } }
      }
    },
    on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
      if (!EVENT_NAMES.includes(event)) return () => undefined
      const source = openStream()
      const handle = (message: MessageEvent<string>): void => listener(JSON.parse(message.data) as Events[E])
      source.addEventListener(event, handle)
      listeners += 1
      return () => {
        source.removeEventListener(event, handle)
        listeners -= 1
        if (listeners === 0) {
          source.close()
          stream = null
        }
      }
    },
  }
}

export function connectMachine(): Machine {
  return window.machine ?? createHttpMachine()
}

/** Asks the machine; throws the AppError that came back instead of a value. */
export async function ask<C extends Channel>(machine: Machine, channel: C, params: Params<C>): Promise<Value<C>> {
  const result = await machine.request(channel, params)
  if (result.ok) return result.value
  throw fromWire(result.error)
}
