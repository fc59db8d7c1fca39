import {
  glossaryTermSchema,
  type ReadingPathData,
  readingPathSchema,
  supportContactSchema,
  type ThemeData,
  themeSchema,
} from '../entry/data-schema'
import { parseEntryPath } from '../entry/entry-path'
import { createReporter, type Finding, START } from '../entry/finding'
import { type DataFile, type DataItem, parseItemFile, parseListFile } from '../entry/parse-data-file'
import type { ImageInfo } from '../markdown/context'
import type { GlossaryTerm, SupportContact } from '../model/library'
import { type EntryHead, readHead } from './entry-head'
import { isImagePath, type LibrarySource } from './source'

export interface ReadingPathItem extends DataItem<ReadingPathData> {
  readonly path: string
}

export interface LibraryContents {
  /** Entries with a sound front matter, by path. */
  readonly heads: readonly EntryHead[]
  /** Entries with a fault in their front matter: they are left out, and yet their texts can be checked. */
  readonly drafts: readonly EntryHead[]
  /** Every file in a kind folder, also those that are left out: a link to one of them is no fault of the link. */
  readonly entryPaths: readonly string[]
  readonly themes: readonly DataItem<ThemeData>[]
  readonly glossary: readonly DataItem<GlossaryTerm>[]
  readonly support: readonly DataItem<SupportContact>[]
  readonly readingPaths: readonly ReadingPathItem[]
  /** By path with `images/`. */
  readonly images: ReadonlyMap<string, ImageInfo>
  readonly findings: readonly Finding[]
}

export const THEMES_FILE = 'themes.yaml'
export const GLOSSARY_FILE = 'glossary.yaml'
/** Where the terms of a second pack lie in a library of several. */
export const glossaryPathOf = (packId: string): string => `glossary/${packId}.yaml`
const GLOSSARY_FILES = /^glossary(?:\/[a-z0-9-]+)?\.yaml$/
export const SUPPORT_FILE = 'support.yaml'
const READING_PATH_FILE = /^paths\/([^/]+)\.yaml$/

/** Reads everything but the texts of the entries. A file with a fault is a finding, and never keeps another from being read. */
export async function readLibrary(source: LibrarySource): Promise<LibraryContents> {
  const files = [...(await source.list())].sort()
  const { heads, drafts, findings: entryFindings } = await readHeads(source, files)
  const themes = await readList(source, files, THEMES_FILE, (bytes) => parseListFile(THEMES_FILE, bytes, themeSchema))
  const glossary = await readGlossaries(source, files)
  const support = await readList(source, files, SUPPORT_FILE, (bytes) =>
    parseListFile(SUPPORT_FILE, bytes, supportContactSchema),
  )
  const paths = await readReadingPaths(source, files)
  const images = new Map<string, ImageInfo>()
  for (const path of files.filter(isImagePath)) images.set(path, await source.measureImage(path))
  return {
    heads,
    drafts,
    entryPaths: files.filter((path) => parseEntryPath(path) !== null),
    themes: themes.items,
    glossary: glossary.items,
    support: support.items,
    readingPaths: paths.items,
    images,
    findings: [
      ...entryFindings,
      ...themes.findings,
      ...glossary.findings,
      ...support.findings,
      ...paths.findings,
      ...findStrangers(files),
    ],
  }
}

async function readHeads(
  source: LibrarySource,
  files: readonly string[],
): Promise<Pick<LibraryContents, 'heads' | 'drafts' | 'findings'>> {
  const heads: EntryHead[] = []
  const drafts: EntryHead[] = []
  const findings: Finding[] = []
  for (const path of files) {
    const place = parseEntryPath(path)
    if (place === null) continue
    const { head, isSound, findings: found } = readHead(path, place, await source.read(path))
    if (head !== null) (isSound ? heads : drafts).push(head)
    findings.push(...found)
  }
  return { heads, drafts, findings }
}

const NOTHING = { items: [], findings: [] } as const

/** A library of a pack may do without these files. */
async function readList<T>(
  source: LibrarySource,
  files: readonly string[],
  path: string,
  parse: (bytes: Uint8Array) => DataFile<T>,
): Promise<DataFile<T>> {
  return files.includes(path) ? parse(await source.read(path)) : NOTHING
}

/** Of one id, the term that comes first stays: the own file before those of other packs. */
async function readGlossaries(source: LibrarySource, files: readonly string[]): Promise<DataFile<GlossaryTerm>> {
  const read = async (path: string) => parseListFile(path, await source.read(path), glossaryTermSchema)
  const [first = NOTHING, ...others] = await Promise.all(files.filter((path) => GLOSSARY_FILES.test(path)).map(read))
  const known = new Set(first.items.map(({ value }) => value.id))
  const more = others.flatMap(({ items }) => items).filter(({ value }) => known.size !== known.add(value.id).size)
  return { items: [...first.items, ...more], findings: [first, ...others].flatMap(({ findings }) => findings) }
}

async function readReadingPaths(
  source: LibrarySource,
  files: readonly string[],
): Promise<{ readonly items: readonly ReadingPathItem[]; readonly findings: readonly Finding[] }> {
  const items: ReadingPathItem[] = []
  const findings: Finding[] = []
  for (const path of files) {
    const name = READING_PATH_FILE.exec(path)?.[1]
    if (name === undefined) continue
    const file = parseItemFile(path, await source.read(path), readingPathSchema)
    findings.push(...file.findings)
    for (const item of file.items) {
      items.push({ ...item, path })
      if (item.value.id === name) continue
      const details = { expected: name, found: item.value.id, suggestion: `id: ${name}` }
      findings.push(
        createReporter(path)('file-name', item.locate(['id']), '„id“ muss wie der Dateiname heißen.', details),
      )
    }
  }
  return { items, findings }
}

/** Files that look as if they should be in the library, but are not read. */
function findStrangers(files: readonly string[]): readonly Finding[] {
  return files.flatMap((path) => {
    const report = createReporter(path)
    if (path.includes('/') && path.endsWith('.md') && parseEntryPath(path) === null) {
      const message =
        'Diese Datei liegt in keinem der Ordner methods/, concepts/ und case-studies/ und wird nicht gelesen.'
      return [report('folder', START, message, { severity: 'warning' })]
    }
    if (path.startsWith('images/') && !isImagePath(path)) {
      const message =
        'Dieses Bild wird nicht gelesen. Der Name hat nur Kleinbuchstaben, Ziffern und Bindestriche und endet auf .svg, .png, .jpg, .webp oder .avif.'
      return [report('images', START, message, { severity: 'warning' })]
    }
    return []
  })
}
