import { type Document, Packer } from 'docx'
import { joinBytes } from '../join-bytes'
import { writeZip } from '../zip'
import { BETWEEN_MARKS, fillMarks, STAND_IN, type Written } from './written-blocks'

const BODY = 'word/document.xml'
const PLACE = new RegExp(`<${STAND_IN}>(.*?)</${STAND_IN}>`, 'g')

/** What docx zips. It shows the parts of a file to nobody else, and a zip that is opened and closed once more takes time and memory. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(file: Document): Iterable<readonly [name: string, content: string | Uint8Array]> }
}

/** A document as a DOCX file: written blocks are put where their stand-ins are, with the numbers that docx has given to their marks. */
export function packWritten(document: Document, written: readonly Written[]): Uint8Array {
  return writeZip(
    Array.from(compiler.compile(document), ([name, content]) => {
      if (typeof content !== 'string') return [name, content]
      return [name, name === BODY ? insertWritten(content, written) : encode(content)]
    }),
  )
}

function insertWritten(body: string, written: readonly Written[]): Uint8Array {
  // Every second piece is a stand-in's text.
  return joinBytes(body.split(PLACE).map((piece, index) => (index % 2 === 0 ? encode(piece) : fill(piece, written))))
}

function fill(text: string, written: readonly Written[]): Uint8Array {
  const [number, ...values] = text.split(BETWEEN_MARKS)
  const blocks = written[Number(number)]
  if (blocks === undefined) throw new Error(`there are no blocks ${number}`)
  const value = new Map(blocks.marks.split(BETWEEN_MARKS).map((mark, index) => [mark, values[index] ?? mark]))
  return encode(fillMarks(new TextDecoder().decode(blocks.xml), (mark) => value.get(mark) ?? mark))
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
