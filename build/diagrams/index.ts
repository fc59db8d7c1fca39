import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DRAWINGS } from './all'
import { toSvgFile } from './drawing'

const FOLDER = join(import.meta.dirname, '../../content/images')

/** `npm run diagrams`: writes every drawing of the library anew. */
async function writeDrawings(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  for (const drawing of DRAWINGS) await writeFile(join(FOLDER, `${drawing.id}.svg`), toSvgFile(drawing))
  console.log(`${DRAWINGS.length} drawings written to content/images.`)
}

await writeDrawings()
