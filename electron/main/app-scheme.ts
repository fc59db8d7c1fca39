import type { Protocol } from 'electron'
import type { RequestHandler } from '../host/request-handler'
import { PRINT_SCHEME } from './print-pdf'

const SCHEME = 'app'
/** Origin of the window in the desktop app. Stable for ever: the person's notes hang on it. */
export const APP_ORIGIN = `${SCHEME}://methodenkoffer`

/**
 * Gives `app://` what https has: an origin with storage, workers and fetch. Must run before the app is ready.
 */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: PRINT_SCHEME, privileges: { standard: true, secure: true } },
  ])
}

/** Answers every `app://` request; a fault inside becomes a plain 500 without its message, which may hold paths. */
export function serveAppScheme(protocol: Protocol, handle: RequestHandler): void {
  protocol.handle(SCHEME, async (request) => {
    try {
      return await handle(request)
    } catch (error) {
      console.error(`[methodenkoffer] ${request.url} failed: ${String(error)}`)
      return new Response(null, { status: 500 })
    }
  })
}
