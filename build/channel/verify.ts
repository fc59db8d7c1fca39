import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseChannelFile } from '../../core/packs/channel-file'
import { blobPath, CHANNEL_FILE } from '../../core/packs/channel-layout'
import { compareVersions } from '../../core/packs/version'
import { formatBytes } from './add'
import { readAnnounced } from './app-release'
import { describeChannel } from './channel-file'
import { checkAsClient } from './client-check'
import { describeDeadlines, isOver, listDeadlines } from './deadlines'
import { type KnownManifest, listUsedVersions, readManifests } from './manifests'
import { type Published, readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'
import { hashOf } from './tuf-models'

/**
 * `verify`: everything a client would check, from an empty start and from each older state that lies in the folder; then every file of every pack.
 * @returns whether all is well; warnings count only where `isStrict`
 * @throws ToolError at the first thing that a client would refuse
 */
export async function verifyChannel(context: ChannelContext, isStrict: boolean): Promise<boolean> {
  const { workspace, now, say } = context
  const { repository } = workspace
  const published = await readPublished(repository)
  say(`Kette der Wurzeln: 1 bis ${published.root.signed.version}, jede von der vorigen unterschrieben.`)
  const manifests = await readManifests(workspace, published.targets)
  for (const manifest of manifests) await verifyPack(context, manifest)
  const announced = await readAnnounced(workspace, published.targets)
  if (announced?.publication) throw new ToolError('Die Ankündigung des Programms fehlt im veröffentlichten Ordner.')
  if (announced !== null) say(`Angekündigt: Version ${announced.release.version} des Methodenkoffers.`)
  await verifyChannelFile(context, published)
  const deadlines = listDeadlines(published)
  const warnings = describeDeadlines(deadlines, now)
  for (const warning of warnings) say(warning)
  const isExpired = deadlines.some((deadline) => isOver(deadline, now))
  if (isExpired) return false
  const starts = await checkAsClient(repository, published)
  say(`Ein Rechner, der heute nachsieht, nimmt diesen Kanal an (aus ${starts} früheren Ständen geprüft).`)
  return warnings.length === 0 || !isStrict
}

async function verifyPack({ workspace, say }: ChannelContext, { manifest, isNew }: KnownManifest): Promise<void> {
  const { id, title, version, withdrawn } = manifest
  if (isNew) throw new ToolError(`Die Beschreibung des Pakets ${id} fehlt im veröffentlichten Ordner.`)
  const higher = (await listUsedVersions(workspace, id)).find((used) => compareVersions(used, version) > 0)
  if (higher !== undefined) {
    throw new ToolError(
      `Das Paket ${id} steht auf Version ${version}, veröffentlicht war schon ${higher}: Wer ${higher} hat, nimmt es nicht an.`,
    )
  }
  const blobs = new Map(manifest.files.map((file) => [file.sha256, file]))
  let bytes = 0
  for (const { path, sha256, length } of blobs.values()) {
    const found = await hashFile(join(workspace.repository, blobPath(sha256)))
    if (found !== sha256) {
      throw new ToolError(`Vom Paket ${id} fehlt die Datei ${path}, oder sie ist beschädigt (${blobPath(sha256)}).`)
    }
    bytes += length
  }
  const state = withdrawn === undefined ? '' : `, zurückgezogen: ${withdrawn.reason.replace(/\.$/, '')}`
  say(
    `${title} (${id}) ${version}: ${manifest.files.length === 1 ? '1 Datei' : `${manifest.files.length} Dateien`}, ${formatBytes(bytes)}, unversehrt${state}.`,
  )
}

/** Null where there is no such file. */
async function hashFile(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return null
  }
}

async function verifyChannelFile({ workspace, say }: ChannelContext, published: Published): Promise<void> {
  const text = await readFile(join(workspace.repository, CHANNEL_FILE), 'utf8').catch(() => '')
  const { fingerprint } = parseChannelFile(text, hashOf)
  const known = published.roots.some(
    (root) => describeChannel(workspace.settings, root).fingerprint.replaceAll(' ', '') === fingerprint,
  )
  if (!known) throw new ToolError(`Die Datei ${CHANNEL_FILE} nennt Schlüssel, die nicht zu diesem Kanal gehören.`)
  const current = describeChannel(workspace.settings, published.root).fingerprint
  say(`Fingerabdruck der Kanaldatei:\n${current}`)
}
