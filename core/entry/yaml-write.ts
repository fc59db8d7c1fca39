/** Where a value stands: in brackets, commas and brackets end it. */
export type YamlPosition = 'block' | 'flow'

/** Quotes that the value has had; a new one keeps them where it can. */
export type YamlQuote = 'double' | 'single' | null

const NUMBER_LIKE = /^[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$|^0[xob]/i
const WORD_LIKE = /^(?:null|true|false|yes|no|on|off|y|n)$/i
const PLAIN = /^[\p{L}\p{N}„»][^\p{C}\p{Zl}\p{Zp}]*$/u

/**
 * A value as YAML on one line: lists and groups in brackets, texts plain where every reader of YAML takes them for text, in double quotes where not.
 * Absent values of a group are left out.
 */
export function writeYaml(value: unknown, position: YamlPosition, quote: YamlQuote = null): string {
  if (typeof value === 'string') return writeText(value, position, quote)
  if (Array.isArray(value)) return `[${value.map((item) => writeYaml(item, 'flow')).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined)
  return pairs.length === 0
    ? '{}'
    : `{ ${pairs.map(([key, item]) => `${key}: ${writeYaml(item, 'flow')}`).join(', ')} }`
}

function writeText(text: string, position: YamlPosition, quote: YamlQuote): string {
  if (quote === 'single' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`
  const isPlain = quote === null && PLAIN.test(text) && !NUMBER_LIKE.test(text) && !WORD_LIKE.test(text)
  const isSafe = !/: | #|:$|\s$/.test(text) && (position === 'block' || !/[,[\]{}:]/.test(text))
  return isPlain && isSafe ? text : quoteDouble(text)
}

/** Double-quoted YAML understands every escape of JSON. */
function quoteDouble(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
