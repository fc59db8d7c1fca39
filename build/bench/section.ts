import type { Corpus } from './corpus'
import type { Table } from './table'

export interface BenchContext {
  /** The folder of markdown that is measured. */
  readonly folder: string
  readonly corpus: Corpus
}

/** One part of the bench; a new one is a file and a line in index.ts. */
export interface BenchSection {
  readonly name: string
  run(context: BenchContext): Promise<Table>
}
