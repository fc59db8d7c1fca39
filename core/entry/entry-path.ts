import type { Kind } from '../model/entry'

/** Ids are file names, parts of addresses and anchors of notes: lower case, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const KIND_FOLDERS: Readonly<Record<Kind, string>> = {
  method: 'methods',
  concept: 'concepts',
  'case-study': 'case-studies',
}

const KIND_OF_FOLDER: Readonly<Record<string, Kind>> = {
  methods: 'method',
  concepts: 'concept',
  'case-studies': 'case-study',
}

export interface EntryPath {
  readonly kind: Kind
  /** The file name without `.md`; a valid id, or not (the check says so). */
  readonly id: string
}

/** Kind and id of `methods/x.md`; null for every other path of a library. */
export function parseEntryPath(path: string): EntryPath | null {
  const match = /^([a-z-]+)\/([^/]+)\.md$/.exec(path)
  if (match === null) return null
  const [, folder = '', id = ''] = match
  const kind = Object.hasOwn(KIND_OF_FOLDER, folder) ? KIND_OF_FOLDER[folder] : undefined
  return kind === undefined ? null : { kind, id }
}

/** `methods/x.md`, relative to the library's folder. */
export function entryPath(kind: Kind, id: string): string {
  return `${KIND_FOLDERS[kind]}/${id}.md`
}

export function isEntryId(text: string): boolean {
  return ID_PATTERN.test(text)
}

/**
 * What a relative address in the file at `from` points to, as a path relative to the library's folder, without `#fragment`.
 * Null where it is no relative address, leaves the library or is no valid escape sequence.
 */
export function resolvePath(from: string, href: string): { readonly path: string; readonly fragment: string } | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/|[\\?\p{Cc}]/iu.test(href)) return null
  const [rawPath = '', fragment = ''] = href.split('#', 2)
  const decoded = decode(rawPath)
  if (decoded === null || /[\\\p{Cc}]|^\//u.test(decoded)) return null
  const segments = from.split('/').slice(0, -1)
  for (const segment of decoded.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return { path: segments.join('/'), fragment }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A relative address from the file at `from` to the file at `to`, both relative to the library's folder. */
export function relativeHref(from: string, to: string): string {
  const source = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < source.length && source[shared] === target[shared]) shared += 1
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}
