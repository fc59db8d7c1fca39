import { useEffect, useState } from 'react'
import type { About } from '../../core/contract'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

/** In which shell the window runs; null until the machine has said so. */
export function useEdition(): About['edition'] | null {
  const machine = useMachine()
  const [edition, setEdition] = useState<About['edition'] | null>(null)
  useEffect(() => {
    void ask(machine, 'app.about', null).then(
      (about) => setEdition(about.edition),
      () => undefined,
    )
  }, [machine])
  return edition
}
