import { FileChild } from 'docx'
import type { Block } from '../model'
import { writeXml } from './write-xml'

type Context = Parameters<FileChild['prepForXml']>[0]
type List = Parameters<Context['file']['Numbering']['createConcreteNumberingInstance']>
type Picture = Parameters<Context['file']['Media']['addImage']>
type Relation = Parameters<Context['viewWrapper']['Relationships']['addRelationship']>

/** Blocks as XML in UTF-8. `marks` are those in it (`{key}`) for which docx knows a number only once the whole document is written. */
export interface Written {
  readonly xml: Uint8Array
  /** All in one string, as each by itself would be a piece of the text, and keep all of it in memory. */
  readonly marks: string
}

/** Stands in the document for blocks that are written already; its text is their number and their marks. */
export const STAND_IN = 'methodenkoffer-blocks'
export const BETWEEN_MARKS = ' '
const MARK = /\{[\w.-]+\}/g

export function fillMarks(xml: string, find: (mark: string) => string): string {
  return xml.replace(MARK, find)
}

/**
 * Blocks that are made, written and let go one after another, before docx makes anything that lives long. docx itself keeps the
 * components of a whole document, then the objects of all of them, then several copies of their text; and V8 takes for long-lived
 * whatever is made after so many components that live, and lets it lie. Two hundred entries would take more than twice the memory of ten.
 */
export class WrittenBlocks extends FileChild {
  readonly #place: number
  readonly #marks: string
  readonly #used = new Used()

  /** `to` is where the XML goes; `packWritten` takes it from there. */
  constructor(blocks: readonly Block[], create: (block: Block) => readonly FileChild[], to: Written[]) {
    super(STAND_IN)
    const text = blocks.map((block) => writeXml(create(block), this.#used.context)).join('')
    this.#marks = [...new Set(text.match(MARK))].join(BETWEEN_MARKS)
    this.#place = to.push({ xml: new TextEncoder().encode(text), marks: this.#marks }) - 1
  }

  override prepForXml(context: Context): ReturnType<FileChild['prepForXml']> {
    this.#used.tell(context)
    return { [STAND_IN]: [`${this.#place}${BETWEEN_MARKS}${this.#marks}`] }
  }
}

/** What blocks want of the document: kept, as they are written before there is one, and told to it later. */
class Used {
  readonly #lists = new Map<string, List>()
  readonly #pictures: Picture[] = []
  readonly #relations: Relation[] = []

  readonly context = {
    stack: [],
    file: {
      Numbering: {
        createConcreteNumberingInstance: (...list: List) => this.#lists.set(`${list[0]}-${list[1]}`, list),
      },
      Media: { addImage: (...picture: Picture) => this.#pictures.push(picture) },
    },
    viewWrapper: { Relationships: { addRelationship: (...relation: Relation) => this.#relations.push(relation) } },
  } as unknown as Context

  tell({ file, viewWrapper }: Context): void {
    for (const list of this.#lists.values()) file.Numbering.createConcreteNumberingInstance(...list)
    for (const picture of this.#pictures) file.Media.addImage(...picture)
    for (const relation of this.#relations) viewWrapper.Relationships.addRelationship(...relation)
  }
}
