import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TestPublisher } from '../fakes/publisher'

/** What was published, as a folder. */
export async function writeStick(publisher: TestPublisher, folder: string): Promise<void> {
  for (const [path, bytes] of publisher.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
}
