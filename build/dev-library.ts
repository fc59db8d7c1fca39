import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { findContentType } from '../electron/host/content-types'
import { findLibraryFile } from '../electron/host/library-files'
import { splitPath } from '../electron/host/request-path'

/**
 * Lets Vite's development server answer for the compiled library, which the app's own handler serves otherwise: `/library/<revision>/…`,
 * whatever the revision.
 */
export function serveLibraryWhileDeveloping(libraryDir: string): Plugin {
  return {
    name: 'serve-library',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/library', async (request, response) => {
        const segments = splitPath(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
        const file = findLibraryFile(segments?.slice(1) ?? [])
        const path = file === null ? null : join(libraryDir, file)
        const isThere = path !== null && (await stat(path).catch(() => null))?.isFile() === true
        if (!isThere) {
          response.writeHead(404).end()
          return
        }
        response.writeHead(200, { 'content-type': findContentType(path) ?? 'application/octet-stream' })
        createReadStream(path).pipe(response)
      })
    },
  }
}
