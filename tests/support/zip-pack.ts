import { serializeManifest } from '../../core/packs/manifest'
import { buildZip } from '../fakes/zip-builder'
import { packFile, packManifest } from './pack-samples'

/** A sound pack as a zip: `files` by their paths in the pack. */
export function zipPack(version: string, files: Readonly<Record<string, string>>): Buffer {
  const manifest = {
    ...packManifest({ id: 'zusatz', title: 'Zusatzmethoden', version }),
    files: Object.entries(files).map(([path, text]) => packFile(path, text)),
  }
  const named = Object.entries(files).map(([name, content]) => ({ name, content }))
  return buildZip([{ name: 'pack.json', content: Buffer.from(serializeManifest(manifest)) }, ...named])
}
