import { type ZodType, z } from 'zod'
import type { ExportRequest } from '../../../core/model/export'
import { FOLDER_PARTS, PAPERS, PRINT_SIZES, SHEET_KINDS, type SheetSettings } from '../../../core/model/sheet'

/** Characters; a folder of 200 entries with drawings has about 20 million. */
const CONTENT_LIMIT = 96 * 1024 * 1024
const LOGO_LIMIT = 1024 * 1024

/** Below the folder, without a way out of it. */
const path = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => text.split('/').every(isPlainName))

/** One name of a file or folder: what the window made safe is checked again, as it comes from a window. */
function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[<>:"/\\|?*\p{Cc}]/u.test(name) && !/[. ]$/.test(name)
}

const base64 = z
  .string()
  .max(CONTENT_LIMIT)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)

export const exportRequestSchema: ZodType<ExportRequest> = z.strictObject({
  job: z.uuid(),
  name: z.string().max(255).refine(isPlainName),
  content: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('bytes'), base64 }),
    z.strictObject({ type: z.literal('pdf'), html: z.string().max(CONTENT_LIMIT) }),
    z.strictObject({ type: z.literal('folder'), files: z.array(z.strictObject({ path, base64 })).max(2000) }),
  ]),
})

export const exportJobSchema = z.strictObject({ job: z.uuid() })

const people = z.int().min(1).max(100_000).nullable()
const line = z.string().max(300)

const fields = {
  look: z.strictObject({ paper: z.enum(PAPERS), textSize: z.literal(PRINT_SIZES), isColour: z.boolean() }),
  profile: z.strictObject({
    name: line,
    contact: line,
    logo: z
      .strictObject({
        mime: z.enum(['image/png', 'image/jpeg']),
        base64: z
          .string()
          .max(LOGO_LIMIT)
          .regex(/^[A-Za-z0-9+/]+={0,2}$/),
        width: z.int().min(1).max(20_000),
        height: z.int().min(1).max(20_000),
      })
      .nullable(),
  }),
  methodKind: z.enum(SHEET_KINDS),
  readerKind: z.enum(SHEET_KINDS),
  parts: z.partialRecord(z.enum(SHEET_KINDS), z.record(line, z.boolean())),
  people,
  folderParts: z.array(z.enum(FOLDER_PARTS)).max(FOLDER_PARTS.length),
  folderKind: z.enum(SHEET_KINDS),
}

/** The file in which the choices are kept. */
export const sheetSettingsSchema: ZodType<SheetSettings> = z.object(fields)

export const sheetSettingsChangeSchema: ZodType<Partial<SheetSettings>> = z.strictObject({
  look: z.exactOptional(fields.look),
  profile: z.exactOptional(fields.profile),
  methodKind: z.exactOptional(fields.methodKind),
  readerKind: z.exactOptional(fields.readerKind),
  parts: z.exactOptional(fields.parts),
  people: z.exactOptional(fields.people),
  folderParts: z.exactOptional(fields.folderParts),
  folderKind: z.exactOptional(fields.folderKind),
})
