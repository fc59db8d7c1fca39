/** Everything that can go wrong in a way that a person can act on. A code is stable; its German sentence is in the locale. */
export const ERROR_CODES = [
  'invalid-argument',
  'not-found',
  'not-allowed',
  'content-invalid',
  'library-missing',
  'library-damaged',
  'settings-damaged',
  'disk-full',
  'not-writable',
  'disconnected',
  /** A file that was opened (backup, export, collection) is broken, ends too early, is not ours, or from a newer app. */
  'file-damaged',
  'file-cut-off',
  'file-foreign',
  'file-newer',
  /** The person's own database. */
  'data-unreadable',
  'data-newer',
  'data-upgrade-failed',
  'data-not-saved',
  'backup-folder-missing',
  /** A content pack, from wherever it came. */
  'pack-invalid',
  'pack-newer-format',
  'pack-path',
  'pack-needs-app',
  'pack-withdrawn',
  'pack-signed-exists',
  'pack-older',
  'pack-damaged',
  'pack-no-previous',
  'zip-invalid',
  'zip-too-large',
  'packs-busy',
  'cancelled',
  /** The channel: what was set, the way to it, and what it says of itself. */
  'channel-none',
  'channel-unchecked',
  'channel-file-invalid',
  'channel-fingerprint',
  'channel-address',
  'channel-folder-missing',
  'channel-offline',
  'channel-interrupted',
  'channel-tls',
  'channel-captive',
  'channel-redirect',
  'channel-forbidden',
  'channel-missing',
  'channel-server',
  'channel-too-large',
  'channel-incomplete',
  'channel-untrusted',
  'channel-rollback',
  'channel-expired',
  'channel-root-expired',
  'channel-clock',
  'channel-self-test',
  /** A file that leaves the app. */
  'export-folder-missing',
  'export-file-busy',
  'export-not-writable',
  'export-print-failed',
  /** Whoever looks after this computer, or the safe mode, decides. */
  'set-by-administrator',
  'safe-mode',
  /** The editors' workspace: its folder, a name that is taken, a picture that is none, a file that changed meanwhile. */
  'workspace-none',
  'workspace-gone',
  'workspace-folder',
  'workspace-exists',
  'workspace-picture',
  'workspace-changed',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Values that fill the blanks of the sentence, e.g. a file name. Plain JSON: they cross to the window. */
export type ErrorData = Readonly<Record<string, string | number>>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  /** `message` is English, for logs and developers; people read the sentence that belongs to `code`. */
  constructor(code: ErrorCode, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.data = data
  }
}

export interface WireError {
  readonly code: ErrorCode
  readonly message: string
  readonly data: ErrorData
}

/** How every result crosses between window and machine. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WireError }

/** Anything but an AppError becomes `internal` without its message: it may hold paths. */
export function toWire(error: unknown): WireError {
  if (error instanceof AppError) return { code: error.code, message: error.message, data: error.data }
  return { code: 'internal', message: 'internal error', data: {} }
}

export function fromWire(error: WireError): AppError {
  return new AppError(error.code, error.message, error.data)
}

/** Closes a switch over a tagged union: a new member that is not handled fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
