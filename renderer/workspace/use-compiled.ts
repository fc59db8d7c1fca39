import { startTransition, useEffect, useMemo, useState } from 'react'
import type { CompiledEntry } from '../../core/model/library'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { createLatestOnly } from './latest-only'

/** Milliseconds without a key: drawing a whole entry is work, and nobody reads while a word is half written. */
const PAUSE = 40

/** What readers would get of the text, while somebody looks at it; undefined before the first answer, null where there is no text. `again` is another value to compile anew. */
export function useCompiled(path: string, text: string, again: number): CompiledEntry | null | undefined {
  const machine = useMachine()
  const [compiled, setCompiled] = useState<CompiledEntry | null>()
  const compile = useMemo(
    () =>
      createLatestOnly((asked: string) =>
        ask(machine, 'workspace.preview', { path, text: asked }).then(
          (result) => startTransition(() => setCompiled(result)),
          () => undefined,
        ),
      ),
    [machine, path],
  )
  useEffect(() => {
    // Another round asks for another look at the same text.
    void again
    const timer = setTimeout(() => compile(text), PAUSE)
    return () => clearTimeout(timer)
  }, [compile, text, again])
  return compiled
}
