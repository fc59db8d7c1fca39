/**
 * What a check found in a file of the library. Editors read it, so every text is plain German and says what to do;
 * `rule` is the stable English name of the check.
 */
export interface Finding {
  /** Relative to the library's folder, with `/`. */
  readonly path: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly expected?: string | undefined
  readonly found?: string | undefined
  /** The corrected YAML or text, ready to be copied. */
  readonly suggestion?: string | undefined
}
