import { joinBytes } from './join-bytes'
import { deflate } from './zip'

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

/**
 * A picture of black and white squares as a PNG file (ISO/IEC 15948) of one bit a pixel. `rows` say what is black, `scale` is the edge of a square in
 * pixels.
 */
export function writeBitPng(rows: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = (rows[0]?.length ?? 0) * scale
  const head = [...toBytes(width), ...toBytes(rows.length * scale), 1, 0, 0, 0, 0]
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    writeChunk('IHDR', Uint8Array.from(head)),
    writeChunk('IDAT', deflate(drawLines(rows, width, scale))),
    writeChunk('IEND', new Uint8Array()),
  ])
}

/** Each line begins with a byte that says that it has no filter; then white is 1, and eight pixels are a byte. */
function drawLines(rows: readonly (readonly boolean[])[], width: number, scale: number): Uint8Array {
  const length = 1 + Math.ceil(width / 8)
  const lines = new Uint8Array(length * rows.length * scale)
  rows.forEach((row, index) => {
    const line = new Uint8Array(length)
    for (let x = 0; x < width; x += 1) {
      const place = 1 + (x >> 3)
      if (row[Math.floor(x / scale)] === false) line[place] = (line[place] ?? 0) | (128 >> (x & 7))
    }
    for (let copy = 0; copy < scale; copy += 1) lines.set(line, length * (index * scale + copy))
  })
  return lines
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data])
  return joinBytes([toBytes(data.length), named, toBytes(checkCrc(named))])
}

function toBytes(value: number): Uint8Array {
  return Uint8Array.from([value >>> 24, value >>> 16, value >>> 8, value])
}

/** CRC-32 as ISO/IEC 15948, annex D: a table for each byte, made anew, is cheaper than going bit by bit through all of them. */
function checkCrc(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    return crc
  })
  let crc = 0xffffffff
  for (let place = 0; place < bytes.length; place += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[place] ?? 0)) & 255] ?? 0)
  }
  return ~crc >>> 0
}
