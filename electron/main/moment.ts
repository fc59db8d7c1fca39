/** Something that happens once, for whoever waits for it. */
export interface Moment {
  readonly reached: Promise<void>
  readonly reach: () => void
}

export function createMoment(): Moment {
  let resolve: (() => void) | undefined
  const reached = new Promise<void>((done) => {
    resolve = done
  })
  return { reached, reach: () => resolve?.() }
}
