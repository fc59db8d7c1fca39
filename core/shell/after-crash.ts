/** Milliseconds. A second crash within this time comes from what is shown, and would come for ever. */
const REPEAT_LIMIT = 60_000

/**
 * What becomes of a window whose process is gone: it is opened again by itself, and only where that did not hold is the person asked. `before` is
 * when it crashed last (milliseconds), null for never.
 */
export function decideAfterCrash(before: number | null, now: number): 'reopen' | 'ask' {
  return before === null || now - before > REPEAT_LIMIT ? 'reopen' : 'ask'
}
