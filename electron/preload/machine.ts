import type { IpcRenderer, IpcRendererEvent } from 'electron'
import {
  CHANNELS,
  type Channel,
  EVENT_NAMES,
  type EventName,
  type Events,
  type Machine,
  type Params,
  type Value,
} from '../../core/contract'
import type { Result } from '../../core/errors'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../ipc-channels'

/**
 * What the window gets of the machine: the contract's names and no others, values and no event objects.
 * @throws TypeError for a name that is not in the contract
 */
export function createMachine(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): Machine {
  return {
    request<C extends Channel>(channel: C, params: Params<C>): Promise<Result<Value<C>>> {
      if (!CHANNELS.includes(channel)) throw new TypeError('unknown channel')
      return ipc.invoke(REQUEST_CHANNEL, channel, params)
    },
    on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
      if (!EVENT_NAMES.includes(event)) throw new TypeError('unknown event')
      const pass = (_event: IpcRendererEvent, name: EventName, payload: Events[E]): void => {
        if (name === event) listener(payload)
      }
      ipc.on(EVENT_CHANNEL, pass)
      return () => {
        ipc.removeListener(EVENT_CHANNEL, pass)
      }
    },
  }
}
