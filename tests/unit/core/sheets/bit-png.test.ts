import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeBitPng } from '../../../../core/sheets/bit-png'

interface Chunk {
  readonly type: string
  readonly data: Buffer
  readonly isWhole: boolean
}

function readChunks(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png)
  const chunks: Chunk[] = []
  for (let place = 8; place < bytes.length; ) {
    const length = bytes.readUInt32BE(place)
    const named = bytes.subarray(place + 4, place + 8 + length)
    const isWhole = crc32(named) === bytes.readUInt32BE(place + 8 + length)
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4), isWhole })
    place += length + 12
  }
  return chunks
}

/** The picture as lines of `#` and spaces, one sign a pixel. */
function readPicture(png: Uint8Array): string[] {
  const chunks = readChunks(png)
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect(chunks.every(({ isWhole }) => isWhole)).toBe(true)
  const [head, data] = chunks
  if (!head || !data) throw new Error('no picture')
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  // Inflating checks the sum of the data, too.
  const lines = inflateSync(data.data)
  const length = 1 + Math.ceil(width / 8)
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_each, x) =>
      ((lines[y * length + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? ' ' : '#',
    ).join(''),
  )
}

describe('writeBitPng', () => {
  it('is a PNG of its squares', () => {
    const rows = [
      [true, false, true],
      [false, false, true],
    ]
    expect(readPicture(writeBitPng(rows, 3))).toEqual([
      '###   ###',
      '###   ###',
      '###   ###',
      '      ###',
      '      ###',
      '      ###',
    ])
  })

  it('holds more than one stored block', () => {
    const rows = Array.from({ length: 200 }, (_, y) => Array.from({ length: 200 }, (_each, x) => x === y))
    const picture = readPicture(writeBitPng(rows, 5))
    expect(picture).toHaveLength(1000)
    expect(picture[999]).toBe(`${' '.repeat(995)}#####`)
  })
})
