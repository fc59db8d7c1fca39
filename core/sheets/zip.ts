import { type Zippable, zipSync, zlibSync } from 'fflate'

/** Nothing of them is left to deflate. */
const DEFLATED = /\.(?:png|jpg)$/

/** A zip file of the files by their names. Core's only place that imports fflate. */
export function writeZip(files: Iterable<readonly [name: string, content: Uint8Array]>): Uint8Array {
  const options: Zippable = {}
  for (const [name, content] of files) options[name] = [content, { level: DEFLATED.test(name) ? 0 : 6 }]
  return zipSync(options)
}

/** In the form of RFC 1950, as PNG has it. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes)
}
