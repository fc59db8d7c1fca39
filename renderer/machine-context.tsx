import { createContext, type ReactNode, useContext } from 'react'
import type { Machine } from '../core/contract'

const MachineContext = createContext<Machine | null>(null)

export function MachineProvider({ machine, children }: { machine: Machine; children: ReactNode }) {
  return <MachineContext.Provider value={machine}>{children}</MachineContext.Provider>
}

export function useMachine(): Machine {
  const machine = useContext(MachineContext)
  if (!machine) throw new Error('no MachineProvider above')
  return machine
}
