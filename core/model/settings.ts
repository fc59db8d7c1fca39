export const APPEARANCES = ['system', 'light', 'dark', 'contrast'] as const
export type Appearance = (typeof APPEARANCES)[number]

/** Size of running text in CSS pixels. */
export const TEXT_SIZES = [16, 18, 20, 23, 26] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export interface Settings {
  readonly appearance: Appearance
  readonly textSize: TextSize
}

export const DEFAULT_SETTINGS: Settings = { appearance: 'system', textSize: 18 }
