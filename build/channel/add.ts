import { join } from 'node:path'
import type { Finding } from '../../core/entry/finding'
import type { PackFile, PackManifest } from '../../core/model/pack'
import { blobPath } from '../../core/packs/channel-layout'
import { createManifest } from '../../core/packs/manifest'
import { compareFiles } from '../../core/packs/plan'
import { compareVersions } from '../../core/packs/version'
import { formatFinding } from '../content/print-findings'
import type { Change } from './changes'
import { draftPath, readDraft, writeDraft } from './draft'
import { putManifest } from './draft-targets'
import { findManifest, listUsedVersions } from './manifests'
import { checkPackFolder, compilePackFolder, readPackFiles, readPackInfo } from './pack-folder'
import { readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'

/**
 * `add <folder>`: checks a pack as the app will, and prepares it for signing. Nothing is published yet.
 * @throws ToolError, or AppError `pack-path`, `pack-invalid`, where the app would refuse it or the version was used before
 */
export async function addPack(context: ChannelContext, folder: string, besides: readonly string[]): Promise<void> {
  const { workspace, now, say } = context
  const published = await readPublished(workspace.repository)
  const draft = await readDraft(workspace.draftFile, published)
  const info = await readPackInfo(folder)
  const before = await findManifest(workspace, published.targets, info.id)
  requireNewVersion(info.version, await listUsedVersions(workspace, info.id))
  const manifest = createManifest(info, await readPackFiles(folder), now.toISOString())
  say('Das Paket wird geprüft und probeweise übersetzt. Bei vielen Einträgen dauert das ein paar Minuten.')
  await requireSoundContent(folder, besides)
  const { draft: next, manifestChange } = putManifest(context, published, draft, manifest)
  await context.apply([
    ...copyBlobs(context, folder, manifest.files),
    manifestChange,
    writeDraft(workspace.draftFile, next),
  ])
  sayAdded(say, manifest, before?.manifest ?? null)
  if (Object.keys(draft.targets?.signatures ?? {}).length > 0) {
    say('Der Entwurf ist ein anderer geworden: Auch wer schon unterschrieben hatte, muss es noch einmal tun.')
  }
  say('Als Nächstes: npm run channel -- sign')
}

function requireNewVersion(version: string, used: readonly string[]): void {
  const highest = used.reduce((max, one) => (compareVersions(one, max) > 0 ? one : max), '0.0.0')
  if (used.includes(version)) {
    throw new ToolError(
      `Die Version ${version} gibt es schon. Eine Version, die veröffentlicht wurde, wird nie geändert: Erhöhen Sie „version“ in pack.json (zuletzt ${highest}). Es wurde nichts geändert.`,
    )
  }
  if (compareVersions(version, highest) < 0) {
    throw new ToolError(
      `Die Version ${version} ist älter als ${highest}, die schon veröffentlicht ist. Kein Rechner würde sie übernehmen: Erhöhen Sie „version“ in pack.json. Es wurde nichts geändert.`,
    )
  }
}

async function requireSoundContent(folder: string, besides: readonly string[]): Promise<void> {
  const found = await checkPackFolder(folder, besides)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const list = errors.map((finding) => formatFinding(folder, finding)).join('\n')
    throw new ToolError(`Das Paket hat Fehler und wurde nicht aufgenommen:\n${list}${adviseFolders(errors)}`)
  }
  const { entries, findings } = await compilePackFolder(folder)
  if (findings.length > 0) {
    const list = findings.map((finding) => formatFinding(folder, finding)).join('\n')
    throw new ToolError(`Das Paket lässt sich nicht ganz übersetzen und wurde nicht aufgenommen:\n${list}`)
  }
  if (entries === 0) throw new ToolError(`In ${folder} steht kein einziger Eintrag. Stimmt der Ordner?`)
}

/** Of the checks that find links to entries which are not here. */
const LINK_RULES: readonly string[] = ['links', 'related']

/** Links out of the pack are right where another pack has their entries. */
function adviseFolders(errors: readonly Finding[]): string {
  return errors.some(({ rule }) => LINK_RULES.includes(rule))
    ? '\nGehören die Einträge, die es hier nicht gibt, zu einem anderen Paket? Dann nennen Sie auch dessen Ordner: --with ORDNER'
    : ''
}

/** Each blob once, although several files may share one. */
function copyBlobs({ workspace }: ChannelContext, folder: string, files: readonly PackFile[]): readonly Change[] {
  const blobs = new Map(files.map((file) => [file.sha256, file]))
  return [...blobs.values()].map(({ path, sha256 }) => ({
    type: 'copy',
    from: join(folder, path),
    path: draftPath(workspace.draft, blobPath(sha256)),
    sha256,
  }))
}

function sayAdded(say: (line: string) => void, manifest: PackManifest, before: PackManifest | null): void {
  const { added, changed, removed } = compareFiles(before?.files ?? [], manifest.files)
  const since = before === null ? 'neu im Kanal' : `bisher ${before.version}`
  say(`${manifest.title} (${manifest.id}) ${manifest.version}, ${since}:`)
  say(`  Dateien: ${added.length} neu, ${changed.length} geändert, ${removed.length} entfallen.`)
  const known = new Set(before?.files.map(({ sha256 }) => sha256))
  const bytes = new Map(manifest.files.map(({ sha256, length }) => [sha256, known.has(sha256) ? 0 : length]))
  say(`  Zu laden haben Leserinnen und Leser ${formatBytes([...bytes.values()].reduce((a, b) => a + b, 0))}.`)
}

export function formatBytes(bytes: number): string {
  const units = ['Bytes', 'KB', 'MB', 'GB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${value.toLocaleString('de-DE', { maximumFractionDigits: 1 })} ${units[power]}`
}
