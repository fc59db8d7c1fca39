import { unzipSync, zipSync } from 'fflate'
import { BETWEEN_MARKS, MARK, STAND_IN, type Written } from './written-blocks'

const BODY = 'word/document.xml'
const PLACE = new RegExp(`<${STAND_IN}>(.*?)</${STAND_IN}>`, 'g')

/** Puts written blocks where their stand-ins are in a DOCX file, with the numbers that docx has given to their marks. */
export function insertWritten(file: Uint8Array, written: readonly Written[]): Uint8Array {
  const files = unzipSync(file)
  const body = new TextDecoder().decode(files[BODY])
  // Every second piece is a stand-in's text.
  const pieces = body.split(PLACE).map((piece, index) => (index % 2 === 0 ? encode(piece) : fill(piece, written)))
  return zipSync({ ...files, [BODY]: join(pieces) })
}

function fill(text: string, written: readonly Written[]): Uint8Array {
  const [number, ...values] = text.split(BETWEEN_MARKS)
  const blocks = written[Number(number)]
  if (blocks === undefined) throw new Error(`there are no blocks ${number}`)
  const value = new Map(blocks.marks.map((mark, index) => [mark, values[index] ?? mark]))
  return encode(new TextDecoder().decode(blocks.xml).replace(MARK, (mark) => value.get(mark) ?? mark))
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
