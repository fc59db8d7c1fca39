/** How long a step takes. Minutes and hours belong to one meeting and are minutes here; longer times count in their own unit. */
export type StepTime =
  | { readonly unit: 'minutes'; readonly min: number; readonly max: number }
  | { readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly min: number; readonly max: number }
  | { readonly unit: 'open' }

/** The forms of content/README.md, for messages. */
export const STEP_TIME_FORMS = '15 Min., 15–20 Min., 2 × 20 Min., 1 Std., 3 Tage, 2–3 Wochen, 4 Monate oder laufend'

const FORM =
  /^(?:(?:etwa|ca\.) )?(?:(\d+) ?[×x] ?)?(\d+(?:,\d+)?)(?: ?[–-] ?(\d+(?:,\d+)?))? (Min\.|Std\.|Tage?|Wochen?|Monate?|Jahre?)$/

/** Reads `15–20 Min.` and the other forms of content/README.md; null for anything else. */
export function parseStepTime(text: string): StepTime | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === 'laufend') return { unit: 'open' }
  const match = FORM.exec(plain)
  if (match === null) return null
  const [, times = '1', low = '', high = low, unit = ''] = match
  const factor = Number(times) * (unit === 'Std.' ? 60 : 1)
  return { unit: unitOf(unit), min: factor * readNumber(low), max: factor * readNumber(high) }
}

function unitOf(word: string): 'minutes' | 'days' | 'weeks' | 'months' | 'years' {
  if (word.startsWith('Tag')) return 'days'
  if (word.startsWith('Woche')) return 'weeks'
  if (word.startsWith('Monat')) return 'months'
  return word.startsWith('Jahr') ? 'years' : 'minutes'
}

function readNumber(text: string): number {
  return Number(text.replace(',', '.'))
}

/** `Ankommen (15 Min.)` → title and time; the time is null where no brackets close the text. */
export function splitStepLabel(label: string): { readonly title: string; readonly time: string | null } {
  const match = /^(.*?)\s*\(([^()]+)\)\s*[:.]?$/s.exec(label.trim())
  return match === null ? { title: label.trim(), time: null } : { title: match[1] ?? '', time: match[2] ?? '' }
}
