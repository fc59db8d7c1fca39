import type { Emitter } from './events'

/** How long a window may take to save and back up before it is closed all the same. Milliseconds. */
const CLOSE_LIMIT = 8_000

/** The way a window gets to finish before it goes: the shell asks, the window answers when all is on the disk. */
export interface Closing {
  /** A window has something to finish: from now on closing waits for it. */
  hold(): void
  /** The window is ready. */
  release(): void
  /** Resolves when the window may go. */
  prepare(): Promise<void>
}

export function createClosing(emitter: Emitter): Closing {
  let isHeld = false
  let answer: (() => void) | undefined
  return {
    hold: () => {
      isHeld = true
    },
    release: () => answer?.(),
    prepare: () => {
      if (!isHeld) return Promise.resolve()
      return new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, CLOSE_LIMIT)
        answer = () => {
          clearTimeout(timer)
          resolve()
        }
        emitter.emit('window.closing', null)
      })
    },
  }
}
