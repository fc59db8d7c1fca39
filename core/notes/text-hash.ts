/**
 * A short name for a text: 53 bits as 11 signs of base 36, the same on every machine. Two texts of one note meet by chance about once in
 * 10¹⁵ times; it is no protection against people who want them to. The mixing is cyrb53's (public domain).
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  const bits = 4294967296 * (2097151 & low) + (high >>> 0)
  return bits.toString(36).padStart(11, '0')
}
