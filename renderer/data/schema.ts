import type { Collection } from '../../core/model/notes'
import type { Transaction } from './database'

/** One form of the database. What was shipped is never edited: a change is a new member with its upgrade, and a test from the one before. */
export interface SchemaVersion {
  readonly number: number
  /** Primary key and indexes of each table, as Dexie writes them. */
  readonly stores: Readonly<Record<string, string>>
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>
}

export const DATABASE_NAME = 'methodenkoffer'

export const SCHEMA: readonly SchemaVersion[] = [
  {
    number: 1,
    stores: {
      notes: 'id, entryId, updated, deletedAt',
      versions: 'id, noteId',
      highlights: 'id, entryId, deletedAt',
      favourites: 'id, deletedAt',
      collections: 'id, deletedAt',
      usage: 'id, entryId, deletedAt',
      meta: 'key',
    },
  },
  {
    number: 2,
    stores: {},
    // A collection has a plan, or says that it has none.
    upgrade: (transaction) => transaction.table<Collection>('collections').toCollection().modify({ plan: null }),
  },
]
