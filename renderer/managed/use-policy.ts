import { useEffect, useState } from 'react'
import type { PolicyView } from '../../core/model/shell'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

/** What an administrator decided for this computer; null where nothing, or as long as the machine has not answered. */
export function usePolicy(): PolicyView | null {
  const machine = useMachine()
  const [policy, setPolicy] = useState<PolicyView | null>(null)
  useEffect(() => {
    void ask(machine, 'app.policy', null).then(setPolicy, () => undefined)
  }, [machine])
  return policy
}
