import type { Machine } from '../../core/contract'
import type { OpenedFile } from '../../core/model/shell'
import { ask } from '../machine'

/** Fetches a file that the machine was given to open. @throws AppError `not-found` where it is gone */
export async function readOpenedFile(machine: Machine, { name, ticket }: OpenedFile): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const answer: { part: string; next: number | null } = await ask(machine, 'app.readOpened', { ticket, offset })
    parts.push(decode(answer.part))
    offset = answer.next
  }
  return new File(parts, name)
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
