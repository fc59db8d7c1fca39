import { extname, resolve } from 'node:path'
import { AppError } from '../../core/errors'
import type { CompiledEntry } from '../../core/model/library'
import { DEFAULT_SHEET_SETTINGS, SHEET_KINDS, type SheetKind } from '../../core/model/sheet'
import { type DocxOptions, writeDocx } from '../../core/sheets/docx/document'
import { nameFile } from '../../core/sheets/file-name'
import { writeHtml } from '../../core/sheets/html/document'
import { writeMarkdown } from '../../core/sheets/markdown/document'
import type { SheetDocument } from '../../core/sheets/model'
import { listSheetKinds } from '../../core/sheets/sections'
import { nameColours } from '../../core/sheets/serialize'
import { createSheet } from '../../core/sheets/sheet'
import { nameSource } from '../../core/sheets/source-name'
import { WORDS } from '../../core/sheets/words'
import { measureImage } from '../../electron/host/compile/image-size'
import { writeExportFile } from '../../electron/host/exports/write-export'
import { drawSvg } from '../draw-svg'
import { type OpenLibrary, openLibrary } from './open-library'
import { readSheetFonts } from './sheet-fonts'
import { USAGE, UsageError } from './usage'

export interface SheetArguments {
  readonly id: string | undefined
  readonly kind?: string | undefined
  readonly format?: string | undefined
  readonly out?: string | undefined
  readonly people?: string | undefined
}

const FORMATS = ['docx', 'html', 'md'] as const
type Format = (typeof FORMATS)[number]

const { look, profile } = DEFAULT_SHEET_SETTINGS

/** `sheet <id> [DIR] [--kind …] [--format …] [--out FILE] [--people N]`: one sheet as a file, as the window would write it. */
export async function runSheet(folder: string, args: SheetArguments): Promise<number> {
  if (args.id === undefined) throw new UsageError(`Es fehlt die Kennung des Eintrags.\n\n${USAGE}`)
  const format = readFormat(args)
  const people = readPeople(args.people)
  const library = await openLibrary(folder)
  const compiled = library.entry(args.id)
  if (compiled === null) throw new UsageError(`Den Eintrag „${args.id}“ gibt es in dieser Bibliothek nicht.`)
  const kind = readKind(args.kind, compiled)
  const frame = {
    profile,
    sourceOf: (id: string) => nameSource(library.catalogue, id),
    date: new Date().toISOString().slice(0, 10),
  }
  const document = createSheet(compiled, { kind, parts: {}, people }, frame)
  const file = resolve(args.out ?? nameFile([compiled.entry.title, WORDS.sheet[kind]], format))
  return save(file, await write(document, format, library))
}

async function save(file: string, bytes: Uint8Array): Promise<number> {
  try {
    await writeExportFile(file, bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    console.error(`„${file}“ lässt sich nicht schreiben: Gibt es den Ordner, und ist die Datei nirgends geöffnet?`)
    return 1
  }
  console.log(file)
  return 0
}

function readFormat({ format, out }: SheetArguments): Format {
  const wanted = format ?? (out === undefined ? 'docx' : extname(out).slice(1))
  const known = FORMATS.find((each) => each === wanted)
  if (known === undefined) throw new UsageError(`--format ist ${FORMATS.join(', ')}.`)
  return known
}

function readPeople(text: string | undefined): number | null {
  if (text === undefined) return null
  const people = Number(text)
  if (!Number.isInteger(people) || people < 1) throw new UsageError('--people ist eine ganze Zahl ab 1.')
  return people
}

function readKind(text: string | undefined, { entry }: CompiledEntry): SheetKind {
  const kinds = listSheetKinds(entry.kind)
  const known = SHEET_KINDS.find((kind) => kind === text)
  const kind = text === undefined ? kinds[0] : known
  if (kind === undefined || !kinds.includes(kind)) {
    throw new UsageError(`Für „${entry.title}“ ist --kind ${kinds.join(' oder ')}.`)
  }
  return kind
}

async function write(document: SheetDocument, format: Format, library: OpenLibrary): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  switch (format) {
    case 'docx':
      return writeDocx(document, { look, image: (path) => readDocxImage(library, path) })
    case 'html': {
      const fonts = await readSheetFonts()
      const imageAddress = (path: string): string | null => readDataAddress(library, path)
      return encoder.encode(writeHtml(document, { look, fonts, imageAddress, pageNumber: () => null }))
    }
    case 'md':
      return encoder.encode(writeMarkdown(document))
  }
}

const MIMES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
}

function readDataAddress({ image }: OpenLibrary, path: string): string | null {
  const [mime, bytes] = [MIMES[extname(path)], image(path)]
  return mime === undefined || bytes === null ? null : `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
}

const DOCX_TYPES: Readonly<Record<string, 'png' | 'jpg' | 'svg'>> = { '.png': 'png', '.jpg': 'jpg', '.svg': 'svg' }

/** As sharp as the window's: a drawing is printed at half this width or less. */
const RASTER_WIDTH = 1600

function drawRaster(svg: Uint8Array): Uint8Array {
  return drawSvg(nameColours(new TextDecoder().decode(svg)), { width: RASTER_WIDTH, hasText: true })
}

function readDocxImage({ image }: OpenLibrary, path: string): ReturnType<DocxOptions['image']> {
  const [type, bytes] = [DOCX_TYPES[extname(path)], image(path)]
  const size = bytes === null ? null : measureImage(bytes)
  return type === undefined || bytes === null || size?.width === undefined || size.height === undefined
    ? null
    : { type, bytes, width: size.width, height: size.height, raster: type === 'svg' ? drawRaster(bytes) : undefined }
}
