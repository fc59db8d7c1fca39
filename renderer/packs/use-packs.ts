import { useCallback, useEffect, useRef, useState } from 'react'
import type { Channel, PacksState, Params, Value } from '../../core/contract'
import type { ChannelState } from '../../core/model/channel'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { useNotice } from '../ui/notice'
import { useErrorText } from '../ui/use-error-text'

export interface PacksAndChannel {
  readonly packs: PacksState | null
  readonly channel: ChannelState | null
}

/** Packs and channel as they are, and as they change from whichever window. */
export function usePacks(): PacksAndChannel {
  const machine = useMachine()
  const [packs, setPacks] = useState<PacksState | null>(null)
  const [channel, setChannel] = useState<ChannelState | null>(null)
  useEffect(() => {
    void ask(machine, 'packs.read', null).then(setPacks, () => undefined)
    void ask(machine, 'channel.read', null).then(setChannel, () => undefined)
    const stops = [machine.on('packs.changed', setPacks), machine.on('channel.changed', setChannel)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [machine])
  return { packs, channel }
}

type Request = <C extends Channel>(channel: C, params: Params<C>) => Promise<Value<C> | null>

/**
 * Asks the machine for something that may fail; the failure is said in a sentence, and the answer is then null. What failed before is no longer
 * said once something is asked anew.
 */
export function useRequest(): Request {
  const machine = useMachine()
  const show = useNotice()
  const errorText = useErrorText()
  const takeBack = useRef<() => void>(() => undefined)
  return useCallback(
    async (channel, params) => {
      takeBack.current()
      try {
        return await ask(machine, channel, params)
      } catch (error) {
        takeBack.current = show({ kind: 'error', text: errorText(error) })
        return null
      }
    },
    [machine, show, errorText],
  )
}
