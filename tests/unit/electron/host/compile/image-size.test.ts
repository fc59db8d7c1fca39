import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measureImage, measureImageFile } from '../../../../../electron/host/compile/image-size'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

/** A picture of 3 × 2 pixels as far as its head goes. */
function png(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(3, 16)
  bytes.writeUInt32BE(2, 20)
  return bytes
}

describe('the size of a picture', () => {
  it.each([100, 5_000_000])('is read from the head of a file of %d bytes', async (length) => {
    const file = join(await makeTemporaryFolder(), 'bild.png')
    await writeFile(file, png(length))
    expect(await measureImageFile(file)).toEqual({ width: 3, height: 2 })
    expect(measureImage(png(length))).toEqual({ width: 3, height: 2 })
  })

  it('is unknown of what is no picture, and of an empty file', async () => {
    const file = join(await makeTemporaryFolder(), 'bild.png')
    await writeFile(file, '')
    expect(await measureImageFile(file)).toEqual({})
    expect(measureImage(Buffer.from('nichts'))).toEqual({})
  })
})
