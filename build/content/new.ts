import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { entryPath, isEntryId } from '../../core/entry/entry-path'
import { createTemplate } from '../../core/entry/template'
import { KINDS, type Kind } from '../../core/model/entry'
import { FOLDERS } from './folders'
import { UsageError } from './usage'

function isKind(text: string | undefined): text is Kind {
  return KINDS.some((kind) => kind === text)
}

/** `new <kind> <id>`: writes a template and never touches a file that is there. */
export async function runNew(folder: string, kind: string | undefined, id: string | undefined): Promise<number> {
  if (!isKind(kind)) throw new UsageError(`Die Art ist ${KINDS.join(', ')}; gefunden wurde „${kind ?? ''}“.`)
  if (id === undefined || !isEntryId(id)) {
    throw new UsageError(
      `Die Kennung hat nur Kleinbuchstaben, Ziffern und einzelne Bindestriche, zum Beispiel offener-treff; gefunden wurde „${id ?? ''}“.`,
    )
  }
  const file = join(folder, entryPath(kind, id))
  await mkdir(dirname(file), { recursive: true })
  const today = new Date().toISOString().slice(0, 10)
  try {
    await writeFile(file, createTemplate(kind, id, today), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new UsageError(`${relative(process.cwd(), file)} gibt es schon. Es wurde nichts geändert.`)
  }
  console.log(`${relative(process.cwd(), file)} ist angelegt. Ersetzen Sie die Beispiele und prüfen Sie dann mit:`)
  const own = folder === FOLDERS.content ? '' : ` "${folder}"`
  console.log(`  npm run content -- check${own}`)
  return 0
}
