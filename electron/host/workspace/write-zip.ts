import { type Zippable, zipSync } from 'fflate'

/** The earliest time that a zip can name, so that the same files always make the same bytes. */
const NO_TIME = '1980-01-01T00:00:00'

/** The files as a zip, sorted, without times and owners. The host's only place that imports fflate; foreign zips are read by `zip-directory.ts`. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const entries: Zippable = Object.fromEntries(sorted)
  return zipSync(entries, { level: 6, mtime: NO_TIME })
}
