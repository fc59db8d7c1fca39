import { isAbsolute } from 'node:path'
import { type ZodType, z } from 'zod'
import type { Channel, Params } from '../../core/contract'
import { isEntryId } from '../../core/entry/entry-path'
import { BACKUP_REASONS, PART_LENGTH } from '../../core/model/backups'
import { APPEARANCES, type Settings, TEXT_SIZES } from '../../core/model/settings'
import { databaseIdSchema, databaseStateSchema } from '../../core/notes/backup-file'
import { MAX_CHANNEL_FILE_BYTES } from '../../core/packs/channel-file'
import { exportJobSchema, exportRequestSchema, sheetSettingsChangeSchema } from './exports/schemas'
import { WORKSPACE_SCHEMAS } from './workspace/schemas'

/** Ids of entries as file names of the library allow them: a path, a number or a book is refused here. */
export const entryIdSchema = z.string().max(100).refine(isEntryId)

const settingsFields = {
  appearance: z.enum(APPEARANCES),
  textSize: z.literal(TEXT_SIZES),
}

/** The settings file. Fields of a newer version are dropped, not refused. */
export const settingsSchema: ZodType<Settings> = z.object(settingsFields)

export const RECENT_LIMIT = 12
export const recentSchema: ZodType<readonly string[]> = z.array(entryIdSchema).max(RECENT_LIMIT)

const nothing = z.null()
const ticket = z.uuid()
/** Characters of Base64, which fit the browser edition's limit for a body. */
const UPLOAD_PART_LIMIT = 900 * 1024
const packId = z.string().max(60).refine(isEntryId)
/** An absolute path of this computer, from the shell's dialog or typed by the person. */
const folder = z.string().min(1).max(1000).refine(isAbsolute)
const channelSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('file'), text: z.string().max(MAX_CHANNEL_FILE_BYTES) }),
  z.strictObject({ type: z.literal('address'), address: z.string().max(500) }),
  z.strictObject({ type: z.literal('folder'), folder }),
])

/** Every argument that crosses into the machine is checked here, whichever shell it comes through. */
export const PARAMS_SCHEMAS: { readonly [C in Channel]: ZodType<Params<C>> } = {
  'app.about': nothing,
  'app.takeOpened': nothing,
  'app.readOpened': z.strictObject({ ticket, offset: z.int().min(0) }),
  'app.policy': nothing,
  'app.release': nothing,
  'library.current': nothing,
  'settings.read': nothing,
  'settings.write': z.strictObject({
    appearance: z.exactOptional(settingsFields.appearance),
    textSize: z.exactOptional(settingsFields.textSize),
  }),
  'recent.read': nothing,
  'recent.add': z.strictObject({ id: entryIdSchema }),
  'recent.clear': nothing,
  'links.open': z.strictObject({ url: z.string().max(2048) }),
  'data.expected': nothing,
  'data.report': databaseStateSchema,
  'data.journal': z.strictObject({
    databaseId: databaseIdSchema,
    revision: z.int().min(1),
    part: z.string().max(PART_LENGTH),
    isLast: z.boolean(),
  }),
  'data.wipe': nothing,
  'backups.list': nothing,
  'backups.begin': z.strictObject({ state: databaseStateSchema, reason: z.enum(BACKUP_REASONS) }),
  'backups.append': z.strictObject({ ticket, part: z.string().max(PART_LENGTH) }),
  'backups.finish': z.strictObject({ ticket, length: z.int().min(0) }),
  'backups.read': z.strictObject({
    place: z.enum(['own', 'chosen']),
    name: z.string().max(100),
    offset: z.int().min(0),
  }),
  'backups.chooseFolder': z.strictObject({ path: z.string().max(1000).nullable() }),
  'backups.dropFolder': nothing,
  'window.hold': nothing,
  'window.release': nothing,
  'packs.read': nothing,
  'packs.update': z.strictObject({ ids: z.array(packId).max(1000) }),
  'packs.cancel': nothing,
  'packs.rollback': z.strictObject({ id: packId }),
  'packs.remove': z.strictObject({ id: packId }),
  'packs.openZip': z.strictObject({ ticket }),
  'packs.dismissNews': nothing,
  'packs.upload': z.strictObject({ ticket: ticket.nullable(), part: z.base64().max(UPLOAD_PART_LIMIT) }),
  'channel.read': nothing,
  'channel.preview': z.strictObject({ source: channelSource }),
  'channel.set': z.strictObject({ source: channelSource, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  'channel.remove': nothing,
  'channel.checkAtStart': z.strictObject({ enabled: z.boolean() }),
  'channel.check': z.strictObject({ folder: folder.nullable() }),
  'channel.exportToFolder': z.strictObject({ folder }),
  'channel.pickFolder': nothing,
  'sheets.read': nothing,
  'sheets.write': sheetSettingsChangeSchema,
  'export.save': exportRequestSchema,
  'export.cancel': exportJobSchema,
  ...WORKSPACE_SCHEMAS,
}
