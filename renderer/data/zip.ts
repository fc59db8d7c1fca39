import { zipSync } from 'fflate'

/** Text is written as UTF-8. */
interface ZippedFile {
  readonly path: string
  readonly text: string | Uint8Array
}

/** The files as a zip with one folder in it. Only ever written here: foreign archives are read by the host, with its own policy. */
export function zipFiles(folder: string, files: readonly ZippedFile[]): Blob {
  const encoder = new TextEncoder()
  const entries = files.map(
    ({ path, text }) => [`${folder}/${path}`, typeof text === 'string' ? encoder.encode(text) : text] as const,
  )
  const bytes = zipSync(Object.fromEntries(entries), { level: 6 })
  return new Blob([new Uint8Array(bytes)], { type: 'application/zip' })
}
