import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../core/errors'
import { readErrorCode } from '../atomic-write'
import type { Transport } from './transport'

/** A channel in a folder: on a USB stick or a network drive. It is verified like any other. */
export function createFolderTransport(folder: string): Transport {
  return {
    serverTime: () => null,
    read: async function* (path, { maxLength, signal }) {
      try {
        const handle = await open(join(folder, path), 'r')
        try {
          if ((await handle.stat()).size > maxLength) {
            throw new AppError('channel-too-large', `${path} has more than ${maxLength} bytes`)
          }
          for await (const chunk of handle.createReadStream({ autoClose: false, end: maxLength })) {
            if (signal.aborted) throw new AppError('cancelled', 'reading was cancelled')
            yield chunk
          }
        } finally {
          await handle.close()
        }
      } catch (error) {
        throw await explain(error, folder, path)
      }
    },
  }
}

/** A missing file in a folder that is there is another thing than a stick that was pulled out. */
async function explain(error: unknown, folder: string, path: string): Promise<AppError> {
  if (error instanceof AppError) return error
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const isMissing = ['ENOENT', 'ENOTDIR'].includes(readErrorCode(error) ?? '')
  return isThere && isMissing
    ? new AppError('channel-missing', `${path} is not in the folder`, {}, { cause: error })
    : new AppError('channel-folder-missing', `${folder} cannot be read`, {}, { cause: error })
}
