import { useMemo } from 'react'

/** Travels with the address of an entry that was opened from a list of hits. */
export interface HitPosition {
  readonly position: number
  readonly total: number
}

/** The hit that was opened, as the history remembers it; null for an entry that was reached in another way. Survives going back and forth. */
export function useHitPosition(): HitPosition | null {
  return useMemo(() => {
    const state: unknown = window.history.state
    return typeof state === 'object' && state !== null && 'position' in state && 'total' in state
      ? { position: Number(state.position), total: Number(state.total) }
      : null
  }, [])
}
