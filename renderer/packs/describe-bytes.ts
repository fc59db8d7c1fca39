const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "2,4 MB": at most one digit after the comma. */
export function describeBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return new Intl.NumberFormat('de-DE', {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: unit === 0 || value >= 100 ? 0 : 1,
  }).format(value)
}

/** "etwa 2 Minuten" is for a sentence: here only the number with its unit. */
export function describeSeconds(seconds: number): string {
  const [value, unit] =
    seconds < 90 ? [Math.max(1, Math.round(seconds)), 'second'] : [Math.round(seconds / 60), 'minute']
  return new Intl.NumberFormat('de-DE', { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
