/** A value that has one spelling as canonical JSON. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue | undefined }

/**
 * One spelling for one value, so that hashes of it can be compared: no spaces, keys in the order of their UTF-16 units, absent values left out.
 * @throws RangeError for a number that is no safe integer, because its spelling is not certain
 */
export function toCanonicalJson(value: PlainValue): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError('only whole numbers are canonical')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(toCanonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${toCanonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value)
}
