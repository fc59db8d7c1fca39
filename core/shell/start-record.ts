/** Kept outside of everything that could hinder a start. */
export interface StartRecord {
  /** Starts in a row that never came to a window. */
  readonly unfinished: number
}

export const FIRST_START: StartRecord = { unfinished: 0 }

/** After so many starts that came to nothing, the next one leaves out whatever did not come with the app. */
const FAILURES_BEFORE_SAFE = 2

export interface StartDecision {
  readonly record: StartRecord
  readonly safe: boolean
}

/** Counts this start as unfinished until `finishStart`. */
export function beginStart({ unfinished }: StartRecord, isAskedFor: boolean): StartDecision {
  return { record: { unfinished: unfinished + 1 }, safe: isAskedFor || unfinished >= FAILURES_BEFORE_SAFE }
}

/** The window stands, or the person ended the app in good order. */
export function finishStart(): StartRecord {
  return FIRST_START
}
