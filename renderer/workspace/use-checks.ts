import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Finding } from '../../core/model/finding'
import { carryFindings } from '../../core/workspace/carry-findings'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { createLatestOnly } from './latest-only'

/** Findings name the lines of the text that was checked. */
interface Checked {
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface Checks extends Checked {
  readonly hasSpelling: boolean
}

/** Milliseconds without a key, for what takes longer and is not what one waits for. */
const PAUSE = 900

/**
 * What the checks say of the text; null before the first answer. Each key starts a check, unless one is under way: then the newest text is next. Spelling
 * and what other entries say come after a pause, and stay meanwhile at lines that are as they were. `again` is another value to check anew.
 */
export function useChecks(path: string, text: string, again: number): Checks | null {
  const machine = useMachine()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [spelling, setSpelling] = useState<Checked | null>(null)
  const [neighbours, setNeighbours] = useState<Checked | null>(null)
  const [hasSpelling, setHasSpelling] = useState(true)

  const ways = useMemo(() => {
    const once = (work: (asked: string) => Promise<() => void>): ((asked: string) => void) =>
      createLatestOnly((asked: string) => work(asked).then(startTransition, () => undefined))
    return {
      check: once(async (asked) => {
        const findings = await ask(machine, 'workspace.check', { path, text: asked })
        return () => setChecked({ text: asked, findings })
      }),
      spell: once(async (asked) => {
        const { findings, isAvailable } = await ask(machine, 'workspace.spell', { path, text: asked })
        return () => {
          setSpelling({ text: asked, findings })
          setHasSpelling(isAvailable)
        }
      }),
      compare: once(async (asked) => {
        const findings = await ask(machine, 'workspace.checkNeighbours', { path, text: asked })
        return () => setNeighbours({ text: asked, findings })
      }),
    }
  }, [machine, path])
  useEffect(() => {
    // Another round asks for another look at the same text.
    void again
    ways.check(text)
    const timer = setTimeout(() => {
      ways.spell(text)
      ways.compare(text)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [ways, text, again])

  return useMemo(() => {
    if (checked === null) return null
    const later = [neighbours, spelling].flatMap((each) =>
      each === null ? [] : carryFindings(each.findings, each.text, checked.text),
    )
    return { ...checked, findings: [...checked.findings, ...later], hasSpelling }
  }, [checked, spelling, neighbours, hasSpelling])
}
