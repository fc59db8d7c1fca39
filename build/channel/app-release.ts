import { join } from 'node:path'
import type { AppRelease } from '../../core/model/shell'
import { appTargetPath } from '../../core/packs/channel-layout'
import { compareVersions } from '../../core/packs/version'
import { APP_TARGET, parseAppRelease, writeAppRelease } from '../../core/shell/app-release'
import type { Change } from './changes'
import { draftPath, readDraft, writeDraft } from './draft'
import { currentTargets, nextTargets } from './draft-targets'
import { readOrNull, readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'
import { hashOf, listTargets, type TargetRecord, type TargetsMetadata } from './tuf-models'
import type { Workspace } from './workspace'

/**
 * `app <version> --address … --note …`: tells readers of a newer version of the app, once it is signed and published. The app shows it and opens the
 * address; it installs nothing.
 */
export async function announceApp(context: ChannelContext, release: AppRelease): Promise<void> {
  const { workspace, now, say } = context
  const published = await readPublished(workspace.repository)
  const draft = await readDraft(workspace.draftFile, published)
  const targets = currentTargets(draft, published)
  const text = describeRelease(release)
  const known = await readAnnounced(workspace, targets)
  if (known !== null && compareVersions(known.release.version, release.version) >= 0) {
    throw new ToolError(`Angekündigt ist schon Version ${known.release.version}. Es wurde nichts geändert.`)
  }
  const bytes = Buffer.from(text)
  const target: TargetRecord = { name: APP_TARGET, sha256: hashOf(bytes), length: bytes.length }
  const others = listTargets(targets).filter(({ name }) => name !== APP_TARGET)
  const next = nextTargets(workspace.settings.lifetimes, now, published, [...others, target])
  const path = draftPath(workspace.draft, appTargetPath(target.sha256))
  await context.apply([{ type: 'write', path, text }, writeDraft(workspace.draftFile, { ...draft, targets: next })])
  say(`Version ${release.version} des Methodenkoffers wird angekündigt: ${release.address}`)
  say('Das gilt, sobald es unterschrieben und veröffentlicht ist. Als Nächstes: npm run channel -- sign')
}

function describeRelease(release: AppRelease): string {
  try {
    return writeAppRelease(release)
  } catch (error) {
    throw new ToolError(
      'Gebraucht werden eine Version aus drei Zahlen (1.2.0), eine https-Adresse und je Neuigkeit höchstens 300 Zeichen. Es wurde nichts geändert.',
      { cause: error },
    )
  }
}

interface Announced {
  readonly release: AppRelease
  /** What brings it into the repository; null where it lies there already. */
  readonly publication: Change | null
}

/** What the targets tell of the app, or null. @throws ToolError where the file is missing or not what was signed */
export async function readAnnounced(
  { repository, draft }: Workspace,
  targets: TargetsMetadata,
): Promise<Announced | null> {
  const target = listTargets(targets).find(({ name }) => name === APP_TARGET)
  if (target === undefined) return null
  const path = appTargetPath(target.sha256)
  const published = await readOrNull(join(repository, path))
  const bytes = published ?? (await readOrNull(draftPath(draft, path)))
  if (bytes === null || hashOf(bytes) !== target.sha256) {
    throw new ToolError(
      `Die Ankündigung des Programms fehlt oder ist beschädigt (${path}). Kündigen Sie es mit „app“ neu an.`,
    )
  }
  const text = bytes.toString('utf8')
  return {
    release: parseAppRelease(text),
    publication: published === null ? { type: 'write', path: join(repository, path), text } : null,
  }
}
