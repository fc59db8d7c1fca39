import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { METADATA_FOLDER, metadataPath } from '../../core/packs/channel-layout'
import { createFolderTransport } from '../../electron/host/channel/folder-transport'
import { refreshMetadata, type TrustedMetadata } from '../../electron/host/channel/tuf-client'
import { type Published, readOrNull } from './published'
import { ToolError } from './tool-error'
import { parseSnapshot } from './tuf-models'

/** A state in which some computer may be, and what it is called. */
interface Start {
  readonly label: string
  readonly trusted: TrustedMetadata
}

/**
 * Refreshes as the app does, with the app's own client: from an empty start with each root, and from each older snapshot that lies in the
 * folder. Gives the number of starts.
 * @throws ToolError naming the first start that does not lead to what is published
 */
export async function checkAsClient(repository: string, published: Published): Promise<number> {
  const starts = [...(await listRoots(repository, published)), ...(await listSnapshots(repository))]
  const wanted = await readText(repository, metadataPath('targets', published.targets.signed.version))
  const workFolder = await mkdtemp(join(tmpdir(), 'methodenkoffer-verify-'))
  try {
    for (const { label, trusted } of starts) {
      const { metadata, failure } = await refreshMetadata({
        transport: createFolderTransport(repository),
        trusted,
        workFolder: join(workFolder, 'client'),
        signal: new AbortController().signal,
      })
      if (failure !== null) {
        throw new ToolError(`${label} nimmt diesen Kanal nicht an: ${failure.message} (${failure.code}).`, {
          cause: failure,
        })
      }
      if (metadata.targets !== wanted)
        throw new ToolError(`${label} bekommt nicht das veröffentlichte Inhaltsverzeichnis.`)
    }
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
  return starts.length
}

async function listRoots(repository: string, { roots }: Published): Promise<readonly Start[]> {
  return Promise.all(
    roots.map(async ({ signed }) => ({
      label: `Ein neuer Rechner mit der Kanaldatei der Wurzel ${signed.version}`,
      trusted: { root: await readText(repository, metadataPath('root', signed.version)) },
    })),
  )
}

/** A snapshot names the targets that were published with it; whoever has both has the first root at the least. */
async function listSnapshots(repository: string): Promise<readonly Start[]> {
  const names = (await readdir(join(repository, METADATA_FOLDER))).filter((name) => /^\d+\.snapshot\.json$/.test(name))
  const root = await readText(repository, metadataPath('root', 1))
  return Promise.all(
    names.map(async (name) => {
      const snapshot = await readText(repository, `${METADATA_FOLDER}/${name}`)
      const targets = await readOrNull(join(repository, metadataPath('targets', readTargetsVersion(snapshot, name))))
      return {
        label: `Ein Rechner mit dem Stand ${name}`,
        trusted: { root, snapshot, ...(targets === null ? {} : { targets: targets.toString('utf8') }) },
      }
    }),
  )
}

function readTargetsVersion(snapshot: string, name: string): number {
  try {
    return parseSnapshot(Buffer.from(snapshot)).signed.meta['targets.json']?.version ?? 0
  } catch (error) {
    throw new ToolError(`Die Datei ${METADATA_FOLDER}/${name} ist beschädigt.`, { cause: error })
  }
}

function readText(repository: string, path: string): Promise<string> {
  return readFile(join(repository, path), 'utf8')
}
