import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { isImagePath } from '../../core/library/source'
import { DEFAULT_SETTINGS } from '../../core/model/settings'
import { readErrorCode } from './atomic-write'
import { findContentType, isImageName, isImageOfItsName } from './content-types'
import type { Host } from './host'
import { findLibraryFile } from './library-files'
import { renderPage } from './page'
import { splitPath } from './request-path'
import { IMAGE_POLICY, securityHeaders, writePolicy } from './security-headers'

export interface RequestHandlerOptions {
  readonly host: Host
  /** Folder of the built window: index.html, assets/. */
  readonly rendererDir: string
  /** The only origin that is answered, e.g. `app://methodenkoffer` or `http://127.0.0.1:4783`. */
  readonly origin: string
}

export type RequestHandler = (request: Request) => Promise<Response>

const FOREVER = 'private, max-age=31536000, immutable'
/** Addresses below these are files, never pages of the window. */
const FILE_FOLDERS: readonly string[] = ['library', 'workspace', 'assets', 'api']

/**
 * The one way from request to response for everything but the contract's channels, in both shells: the window's files, its pages, the compiled
 * library. What is not on the list is 404; no path is ever looked up as it was sent.
 */
export function createRequestHandler(options: RequestHandlerOptions): RequestHandler {
  let windowFiles: Promise<ReadonlySet<string>> | undefined

  async function route(url: URL): Promise<Response> {
    const segments = `${url.protocol}//${url.host}` === options.origin ? splitPath(url.pathname) : null
    if (segments === null) return notFound()
    if (segments[0] === 'library') return serveLibrary(options, segments.slice(1))
    if (segments[0] === 'workspace') return serveWorkspacePicture(options, segments.slice(1))
    const path = segments.join('/')
    windowFiles ??= listFiles(options.rendererDir)
    if (path !== 'index.html' && (await windowFiles).has(path)) {
      return serveFile(join(options.rendererDir, path), segments[0] === 'assets' ? FOREVER : 'no-cache')
    }
    return isPage(segments) ? servePage(options) : notFound()
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return respond('', 405, 'text/plain; charset=utf-8', { allow: 'GET, HEAD' })
    }
    const response = await route(new URL(request.url))
    return request.method === 'HEAD' ? new Response(null, response) : response
  }
}

/** Every file of the built window, as paths with `/`. It does not change while the app runs. */
async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join('/')),
  )
}

/** The window routes itself; every address without a file's ending is a page of it. */
function isPage(segments: readonly string[]): boolean {
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined) return true
  return !FILE_FOLDERS.includes(first) && !last.includes('.')
}

async function servePage({ host, rendererDir }: RequestHandlerOptions): Promise<Response> {
  const [template, settings] = await Promise.all([
    readFile(join(rendererDir, 'index.html'), 'utf8'),
    host.request('settings.read', null),
  ])
  const nonce = randomBytes(16).toString('base64')
  const page = renderPage(template, settings.ok ? settings.value : DEFAULT_SETTINGS, nonce)
  return respond(page, 200, 'text/html; charset=utf-8', securityHeaders(writePolicy(nonce)))
}

async function serveLibrary(options: RequestHandlerOptions, segments: readonly string[]): Promise<Response> {
  const [revision, ...rest] = segments
  const file = findLibraryFile(rest)
  const folder = revision === undefined ? null : await options.host.findLibrary(revision)
  if (folder === null || file === null) return notFound()
  return serveFile(join(folder, file), FOREVER)
}

/** Pictures of the editors' workspace, for the preview; one that is only in the library is shown from there. Other files have no address. */
async function serveWorkspacePicture(options: RequestHandlerOptions, segments: readonly string[]): Promise<Response> {
  const path = segments.join('/')
  const type = findContentType(path)
  if (type === undefined || !isImagePath(path)) return notFound()
  const bytes = await options.host.readWorkspacePicture(path).catch(() => null)
  if (bytes !== null && isImageOfItsName(path, bytes)) {
    return respond(bytes, 200, type, { 'content-security-policy': IMAGE_POLICY })
  }
  const current = await options.host.request('library.current', null)
  return current.ok ? serveLibrary(options, [current.value.revision, ...segments]) : notFound()
}

async function serveFile(file: string, caching: string): Promise<Response> {
  const type = findContentType(file)
  const bytes = type === undefined ? null : await readIfThere(file)
  if (type === undefined || bytes === null) return notFound()
  if (!isImageName(file)) return respond(bytes, 200, type, { 'cache-control': caching })
  if (!isImageOfItsName(file, bytes)) return notFound()
  return respond(bytes, 200, type, { 'cache-control': caching, 'content-security-policy': IMAGE_POLICY })
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = readErrorCode(error)
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
    throw error
  }
}

function notFound(): Response {
  return respond('', 404, 'text/plain; charset=utf-8')
}

function respond(
  body: string | Buffer,
  status: number,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  return new Response(bytes, {
    status,
    headers: { ...securityHeaders(), 'cache-control': 'no-store', 'content-type': type, ...headers },
  })
}
