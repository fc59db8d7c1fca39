import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Finding } from '../../core/model/finding'
import type { CompiledEntry } from '../../core/model/library'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { createLatestOnly } from './latest-only'

export interface Checks {
  /** The text that was checked; findings name its lines. */
  readonly text: string
  readonly findings: readonly Finding[]
  readonly compiled: CompiledEntry | null
  readonly hasSpelling: boolean
}

/** Milliseconds without a key; together with the check itself, people wait a tenth of a second. Spelling takes longer, and is not what one waits for. */
const PAUSE = 40
const SPELLING_PAUSE = 900

interface Spelling {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly isAvailable: boolean
}

/** What the checks say of the text, and what readers would get; null before the first answer. `again` is another value to check anew. */
export function useChecks(path: string, text: string, again: number): Checks | null {
  const machine = useMachine()
  const [checks, setChecks] = useState<Omit<Checks, 'hasSpelling'> | null>(null)
  const [spelling, setSpelling] = useState<Spelling | null>(null)

  const check = useMemo(
    () =>
      createLatestOnly((asked: string) =>
        ask(machine, 'workspace.check', { path, text: asked }).then(
          ({ findings, compiled }) => startTransition(() => setChecks({ text: asked, findings, compiled })),
          () => undefined,
        ),
      ),
    [machine, path],
  )
  const spell = useMemo(
    () =>
      createLatestOnly((asked: string) =>
        ask(machine, 'workspace.spell', { path, text: asked }).then(
          (result) => startTransition(() => setSpelling({ text: asked, ...result })),
          () => undefined,
        ),
      ),
    [machine, path],
  )
  useEffect(() => {
    // Another round asks for another look at the same text.
    void again
    const timer = setTimeout(() => check(text), PAUSE)
    const later = setTimeout(() => spell(text), SPELLING_PAUSE)
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
    }
  }, [check, spell, text, again])

  return useMemo(() => {
    if (checks === null) return null
    const words = spelling?.text === checks.text ? spelling.findings : []
    return { ...checks, findings: [...checks.findings, ...words], hasSpelling: spelling?.isAvailable ?? true }
  }, [checks, spelling])
}
