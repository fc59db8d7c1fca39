import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { KIND_FOLDERS } from '../../core/entry/entry-path'

interface EntryFile {
  readonly folder: string
  readonly id: string
  readonly text: string
}

async function readEntries(source: string): Promise<readonly EntryFile[]> {
  const files: EntryFile[] = []
  for (const folder of Object.values(KIND_FOLDERS)) {
    const names = await readdir(join(source, folder)).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.md')).sort()) {
      files.push({ folder, id: basename(name, '.md'), text: await readFile(join(source, folder, name), 'utf8') })
    }
  }
  return files
}

/**
 * Fills a folder with so many entries of markdown: those of `source`, again and again under other ids and titles. The compiler then has the
 * work that a library of that size gives it.
 */
export async function generateFolder(source: string, target: string, size: number): Promise<void> {
  const entries = await readEntries(source)
  if (entries.length === 0) throw new Error(`${source} holds no entries`)
  await cp(source, target, { recursive: true, filter: (path) => !path.endsWith('.md') })
  for (const folder of Object.values(KIND_FOLDERS)) await mkdir(join(target, folder), { recursive: true })
  for (let n = 0; n < size; n += 1) {
    const entry = entries[n % entries.length]
    if (entry === undefined) continue
    const round = Math.floor(n / entries.length)
    const id = round === 0 ? entry.id : `${entry.id}-${round + 1}`
    const text =
      round === 0
        ? entry.text
        : entry.text.replace(/^id: .*$/m, `id: ${id}`).replace(/^title: ("?)(.*?)\1$/m, `title: "$2 ${round + 1}"`)
    await writeFile(join(target, entry.folder, `${id}.md`), text)
  }
}
