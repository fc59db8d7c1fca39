import { FileChild } from 'docx'
import type { Block } from '../model'
import { writeXml } from './write-xml'

type Context = Parameters<FileChild['prepForXml']>[0]

/** Blocks as XML in UTF-8, and the marks in it (`{key}`) for which docx knows a number only once the whole document is written. */
export interface Written {
  readonly xml: Uint8Array
  readonly marks: readonly string[]
}

/** Stands in the document for blocks that are written already; its text is their number and their marks. */
export const STAND_IN = 'methodenkoffer-blocks'
export const BETWEEN_MARKS = ' '
export const MARK = /\{[\w.-]+\}/g

/**
 * Blocks that are made, written and let go one after another. docx itself keeps the components of a whole document, then the objects
 * of all of them, then several copies of their text: two hundred entries would take more than twice the memory of ten.
 */
export class WrittenBlocks extends FileChild {
  readonly #blocks: readonly Block[]
  readonly #create: (block: Block) => readonly FileChild[]
  readonly #to: Written[]

  /** `to` is where the XML goes; `insertWritten` takes it from there. */
  constructor(blocks: readonly Block[], create: (block: Block) => readonly FileChild[], to: Written[]) {
    super(STAND_IN)
    this.#blocks = blocks
    this.#create = create
    this.#to = to
  }

  override prepForXml(context: Context): ReturnType<FileChild['prepForXml']> {
    const text = this.#blocks.map((block) => writeXml(this.#create(block), context)).join('')
    const marks = [...new Set(text.match(MARK))]
    this.#to.push({ xml: new TextEncoder().encode(text), marks })
    return { [STAND_IN]: [[this.#to.length - 1, ...marks].join(BETWEEN_MARKS)] }
  }
}
