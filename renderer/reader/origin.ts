import { useMemo } from 'react'

/** Travels with the address of an entry that was opened from a list of hits. */
export interface HitPosition {
  readonly position: number
  readonly total: number
}

/** Where the reader came from, as the history remembers it; survives going back and forth. */
export function useOrigin(): { readonly hit: HitPosition | null; readonly canGoBack: boolean } {
  return useMemo(() => {
    const state: unknown = window.history.state
    const hit =
      typeof state === 'object' && state !== null && 'position' in state && 'total' in state
        ? { position: Number(state.position), total: Number(state.total) }
        : null
    return { hit, canGoBack: window.history.length > 1 }
  }, [])
}
