export interface Timed<T> {
  readonly value: T
  /** Milliseconds. */
  readonly ms: number
}

export async function timedAsync<T>(run: () => Promise<T>): Promise<Timed<T>> {
  const started = performance.now()
  const value = await run()
  return { value, ms: performance.now() - started }
}

/** The value below which this share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
