/** The words that the window has for a field's parts and choices; undefined where it has none. */
export interface FieldWords {
  readonly part: (name: string) => string | undefined
  readonly choice: (key: string, value: string) => string | undefined
}

/** Said in one breath: "von 3 bis 6 Wochen". */
const RANGE: ReadonlySet<string> = new Set(['min', 'max', 'from', 'to', 'unit'])

/** The value of a field of the front matter as a form would say it: a line for each item, and for each part of a group. */
export function describeField(key: string, value: unknown, words: FieldWords): string {
  if (Array.isArray(value)) {
    const gap = value.some((item) => typeof item === 'object') ? '\n\n' : '\n'
    return value.map((item: unknown) => describeField(key, item, words)).join(gap)
  }
  if (typeof value !== 'object' || value === null) return words.choice(key, String(value)) ?? String(value)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  const say = (name: string, part: unknown): string => describeField(name, part, words)
  if (parts.every(([name]) => RANGE.has(name)))
    return parts.map(([name, part]) => [words.part(name), say(name, part)].filter(Boolean).join(' ')).join(' ')
  return parts.map(([name, part]) => `${words.part(name) ?? name}: ${say(name, part)}`).join('\n')
}
