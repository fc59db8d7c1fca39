import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../core/errors'
import type { ExportProgress } from '../../core/model/export'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { type ExportOrder, runExport } from './run-export'

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step: 'building' | ExportProgress['step'] }
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: AppError }

interface Running {
  readonly job: string
  readonly controller: AbortController
}

/** One export at a time, its progress, and the way to end it. `isDesktop` is null until it is known. */
export function useExport() {
  const machine = useMachine()
  const running = useRef<Running | null>(null)
  const [state, setState] = useState<ExportState>({ state: 'idle' })
  const [isDesktop, setDesktop] = useState<boolean | null>(null)

  useEffect(() => {
    ask(machine, 'app.about', null).then(
      ({ edition }) => setDesktop(edition === 'desktop'),
      () => setDesktop(false),
    )
    const stop = machine.on('export.progress', ({ job, step }) => {
      if (running.current?.job === job) setState({ state: 'working', step })
    })
    return () => {
      stop()
      running.current?.controller.abort()
    }
  }, [machine])

  const start = useCallback(
    async (order: ExportOrder) => {
      if (running.current !== null) return
      const { job, controller } = { job: crypto.randomUUID(), controller: new AbortController() }
      running.current = { job, controller }
      setState({ state: 'working', step: 'building' })
      try {
        const { signal } = controller
        const name = await runExport(order, { machine, isDesktop: isDesktop === true, job, signal })
        setState(name === null ? { state: 'cancelled' } : { state: 'saved', name })
      } catch (cause) {
        const error = cause instanceof AppError ? cause : new AppError('internal', 'export failed', {}, { cause })
        setState({ state: 'failed', error })
      } finally {
        running.current = null
      }
    },
    [machine, isDesktop],
  )

  const cancel = useCallback(() => {
    if (running.current === null) return
    running.current.controller.abort()
    void ask(machine, 'export.cancel', { job: running.current.job }).catch(() => undefined)
  }, [machine])

  return { state, isDesktop, start, cancel }
}
