import { AppError, type ErrorCode } from '../../../core/errors'

/** Codes of Node and undici, and names in the messages of Electron's network stack, that mean the same to a person. */
const OFFLINE =
  /^(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|ECONNREFUSED|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/
const TLS = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$)/
const ELECTRON_TLS = /net::ERR_(?:CERT|SSL|BAD_SSL)_/
const ELECTRON_OFFLINE =
  /net::ERR_(?:INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ADDRESS_UNREACHABLE|CONNECTION_REFUSED|CONNECTION_TIMED_OUT|PROXY_CONNECTION_FAILED)/

/** Ours to refuse, and a loop that Electron itself ends. */
const ELECTRON_REDIRECT = /net::ERR_(?:BLOCKED_BY_CLIENT|TOO_MANY_REDIRECTS)/

/** What a failed request was, in one code that has a sentence. Anything that broke while it was under way counts as an interruption. */
export function describeNetworkFailure(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError(chooseCode(error), `request failed: ${String(error)}`, {}, { cause: error })
}

function chooseCode(error: unknown): ErrorCode {
  const causes = listCauses(error)
  const codes = causes.flatMap((cause) => ('code' in cause && typeof cause.code === 'string' ? [cause.code] : []))
  if (codes.some((code) => TLS.test(code)) || causes.some(({ message }) => ELECTRON_TLS.test(message))) {
    return 'channel-tls'
  }
  if (causes.some(({ message }) => ELECTRON_REDIRECT.test(message))) return 'channel-redirect'
  const isOffline = codes.some((code) => OFFLINE.test(code))
  return isOffline || causes.some(({ message }) => ELECTRON_OFFLINE.test(message))
    ? 'channel-offline'
    : 'channel-interrupted'
}

/** An error, what caused it, and what caused that; of several attempts, each. */
function listCauses(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > 5) return []
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [error, ...[error.cause, ...parts].flatMap((cause) => listCauses(cause, depth + 1))]
}
