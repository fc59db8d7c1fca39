import { AppError } from '../../core/errors'

/** A file of the app or the library. Throws `library-damaged` where it cannot be read. */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new AppError('library-damaged', `${address}: status ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** `btoa` takes strings, and `String.fromCharCode` only so many arguments. */
const CHUNK = 0x8000

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)))
  }
  return btoa(parts.join(''))
}

export function toDataAddress(mime: string, bytes: Uint8Array): string {
  return `data:${mime};base64,${toBase64(bytes)}`
}
