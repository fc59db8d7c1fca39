/** Holds what arrives before anybody is there to take it. */
export interface Inbox<T> {
  readonly put: (items: readonly T[]) => void
  /** From now on everything goes there, what has waited first. */
  readonly deliverTo: (take: (items: readonly T[]) => void) => void
}

export function createInbox<T>(): Inbox<T> {
  let waiting: readonly T[] = []
  let take: ((items: readonly T[]) => void) | undefined
  return {
    put: (items) => {
      if (take === undefined) waiting = [...waiting, ...items]
      else take(items)
    },
    deliverTo: (receiver) => {
      take = receiver
      if (waiting.length > 0) receiver(waiting)
      waiting = []
    },
  }
}
