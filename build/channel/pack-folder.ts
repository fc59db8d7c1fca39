import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEntryPath } from '../../core/entry/entry-path'
import type { Finding } from '../../core/entry/finding'
import { parseEntry } from '../../core/entry/parse-entry'
import { checkLibrary } from '../../core/library/check'
import type { LibrarySource } from '../../core/library/source'
import type { PackFile, PackInfo } from '../../core/model/pack'
import { MANIFEST_FILE, packInfoSchema } from '../../core/packs/manifest'
import { parseJson } from '../../core/parse-json'
import { compileFolder, countThreads, createThreadedProcessor } from '../../electron/host/compile/compile-folder'
import { createFolderSource } from '../../electron/host/compile/folder-source'
import { isImageName, isImageOfItsName } from '../../electron/host/content-types'
import { WORKER_URL } from '../content/folders'
import { readOrNull } from './published'
import { ToolError } from './tool-error'
import { explainFields } from './workspace'

/** Files at the top of a folder that are for editors, not for readers. Everything else goes into the pack, or the pack is refused. */
const FOR_EDITORS: readonly string[] = ['README.md', 'LICENSE', 'LICENSE.md', 'woerter.txt']

/** Files; starting a thread takes as long as checking fifty texts. */
const WORTH_A_THREAD = 100

const EXAMPLE: PackInfo = {
  id: 'gute-nachbarschaft',
  title: 'Gute Nachbarschaft',
  version: '1.0.0',
  publisher: 'Bündnis für gute Nachbarschaft in Niedersachsen',
  licence: 'CC-BY-4.0',
  languages: ['de'],
  minAppVersion: '0.1.0',
  changes: ['Drei neue Methoden'],
}

/** What the publisher says of the pack, from `pack.json`. @throws ToolError where it is missing or wrong */
export async function readPackInfo(folder: string): Promise<PackInfo> {
  const file = join(folder, MANIFEST_FILE)
  const bytes = await readOrNull(file)
  const example = `So sieht die Datei aus:\n${JSON.stringify(EXAMPLE, null, 2)}`
  if (bytes === null) {
    if ((await stat(folder).catch(() => null)) === null) throw new ToolError(`Den Ordner ${folder} gibt es nicht.`)
    throw new ToolError(`In ${folder} fehlt die Datei ${MANIFEST_FILE}, die das Paket beschreibt. ${example}`)
  }
  const parsed = packInfoSchema.safeParse(parseJson(bytes.toString('utf8')))
  if (parsed.success) return parsed.data
  throw new ToolError(`Die Datei ${file} stimmt nicht:\n${explainFields(parsed.error)}\n${example}`)
}

/**
 * The files of a pack, hashed. Hidden files are passed over.
 * @throws ToolError for a symbolic link, or a picture that is none
 */
export async function readPackFiles(folder: string): Promise<readonly PackFile[]> {
  const paths = (await listFiles(folder, '')).filter((path) => path !== MANIFEST_FILE && !FOR_EDITORS.includes(path))
  const files: PackFile[] = []
  for (const path of paths) {
    await checkPicture(folder, path)
    files.push({ path, ...(await hashFile(join(folder, path))), ...(await readTitle(folder, path)) })
  }
  return files
}

async function listFiles(folder: string, prefix: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const entry of await readFolder(join(folder, prefix))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) files.push(...(await listFiles(folder, path)))
    else if (entry.isFile()) files.push(path)
    else {
      throw new ToolError(
        `${path} ist eine Verknüpfung und keine Datei. Legen Sie die Datei selbst an ihre Stelle; es wurde nichts geändert.`,
      )
    }
  }
  return files
}

function readFolder(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new ToolError(`Der Ordner ${folder} lässt sich nicht lesen. Stimmt der Name?`, { cause: error })
  })
}

async function checkPicture(folder: string, path: string): Promise<void> {
  if (!isImageName(path)) return
  const handle = await open(join(folder, path), 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    if (isImageOfItsName(path, buffer.subarray(0, bytesRead))) return
  } finally {
    await handle.close()
  }
  throw new ToolError(
    `${path} ist kein Bild von der Art, die seine Endung verspricht. Speichern Sie es neu; es wurde nichts geändert.`,
  )
}

async function hashFile(file: string): Promise<Pick<PackFile, 'sha256' | 'length'>> {
  const hash = createHash('sha256')
  let length = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk)
    length += chunk.length
  }
  return { sha256: hash.digest('hex'), length }
}

async function readTitle(folder: string, path: string): Promise<{ title?: string }> {
  const place = parseEntryPath(path)
  const bytes = place === null ? null : await readOrNull(join(folder, path))
  const title = place === null || bytes === null ? undefined : parseEntry(path, place, bytes).parsed?.entry.title
  return title === undefined ? {} : { title }
}

/**
 * What is wrong with the entries of the pack, as `npm run content -- check` finds it, without the spelling. `besides` are folders whose
 * entries the pack may link to; what is wrong with those is not asked.
 */
export async function checkPackFolder(folder: string, besides: readonly string[]): Promise<readonly Finding[]> {
  const own = createFolderSource(folder)
  const paths = new Set(await own.list())
  const threads = paths.size < WORTH_A_THREAD ? 1 : countThreads()
  const { findings } = await checkLibrary({
    source: joinSources([own, ...besides.map(createFolderSource)]),
    createProcessor: createThreadedProcessor(WORKER_URL, threads),
    concurrency: threads,
    speller: null,
    ownWords: [],
  })
  return findings.filter(({ path }) => paths.has(path))
}

/** Compiles the pack as the app will. Gives the number of entries, and what was left out and why. */
export async function compilePackFolder(
  folder: string,
): Promise<{ readonly entries: number; readonly findings: readonly Finding[] }> {
  const outFolder = await mkdtemp(join(tmpdir(), 'methodenkoffer-pack-'))
  try {
    return await compileFolder({ folder, outFolder: join(outFolder, 'library'), workerUrl: WORKER_URL })
  } finally {
    await rm(outFolder, { recursive: true, force: true })
  }
}

/** Where two have a file of one name, the first counts. */
function joinSources(sources: readonly LibrarySource[]): LibrarySource {
  const owners = new Map<string, LibrarySource>()
  const ownerOf = (path: string): LibrarySource => {
    const owner = owners.get(path)
    if (owner === undefined) throw new RangeError(`not in any source: ${path}`)
    return owner
  }
  return {
    list: async () => {
      for (const source of sources) {
        for (const path of await source.list()) if (!owners.has(path)) owners.set(path, source)
      }
      return [...owners.keys()]
    },
    read: (path) => ownerOf(path).read(path),
    stream: (path) => ownerOf(path).stream(path),
    measureImage: (path) => ownerOf(path).measureImage(path),
  }
}
