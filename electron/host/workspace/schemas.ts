import { isAbsolute } from 'node:path'
import { type ZodType, z } from 'zod'
import type { Channel, Params } from '../../../core/contract'
import { isEntryId, parseEntryPath } from '../../../core/entry/entry-path'
import { isWorkspacePath } from './inside-folder'

export type WorkspaceChannel = Extract<Channel, `workspace.${string}`>

const nothing = z.null()
const ticket = z.uuid()
const folder = z.string().min(1).max(1000).refine(isAbsolute)
const entry = z
  .string()
  .max(240)
  .refine((path) => isWorkspacePath(path) && parseEntryPath(path) !== null)
const file = z.string().max(240).refine(isWorkspacePath)
const id = z.string().max(80).refine(isEntryId)
const version = z.string().regex(/^[0-9a-f]{64}$/)
/** UTF-16 units: front matter and text at their limits, and still below the browser edition's limit for a body. */
const text = z.string().max(320 * 1024)
/** Characters of Base64. */
const part = z.base64().max(900 * 1024)

export const WORKSPACE_SCHEMAS: { readonly [C in WorkspaceChannel]: ZodType<Params<C>> } = {
  'workspace.state': nothing,
  'workspace.browse': z.strictObject({ path: folder.nullable() }),
  'workspace.makeFolder': z.strictObject({ path: folder, name: z.string().min(1).max(80) }),
  'workspace.open': z.strictObject({ path: folder.nullable() }),
  'workspace.close': nothing,
  'workspace.list': nothing,
  'workspace.read': z.strictObject({ path: entry }),
  'workspace.save': z.strictObject({
    path: entry,
    text,
    base: version.nullable(),
  }),
  'workspace.keep': z.strictObject({ path: entry, text }),
  'workspace.versions': z.strictObject({ path: entry }),
  'workspace.references': z.strictObject({ path: entry }),
  'workspace.rename': z.strictObject({ path: entry, id, version }),
  'workspace.remove': z.strictObject({ path: entry, version }),
  'workspace.removed': nothing,
  'workspace.restore': z.strictObject({ path: entry }),
  'workspace.check': z.strictObject({ path: entry, text }),
  'workspace.preview': z.strictObject({ path: entry, text }),
  'workspace.checkNeighbours': z.strictObject({ path: entry, text }),
  'workspace.spell': z.strictObject({ path: entry, text }),
  'workspace.learnWord': z.strictObject({ word: z.string().regex(/^\p{L}[\p{L}'’-]{0,79}$/u) }),
  'workspace.checkAll': nothing,
  'workspace.addPicture': z.strictObject({ name: z.string().min(1).max(120), base64: part }),
  'workspace.libraryText': z.strictObject({ id }),
  'workspace.handOver': z.strictObject({ paths: z.array(entry).min(1).max(5000) }),
  'workspace.upload': z.strictObject({ ticket: ticket.nullable(), part }),
  'workspace.receive': z.strictObject({ ticket }),
  'workspace.take': z.strictObject({ ticket, paths: z.array(file).min(1).max(10_000) }),
}
