import { AppError, type ErrorCode } from '../../../core/errors'

/** Milliseconds; by so much a clock may be wrong before it is named as the likely cause. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000

/**
 * tuf-js wraps what went wrong in errors without a class of their own, of which only the text is left; the texts are those of tuf-js 5.0.1, and
 * each has a test that provokes it.
 */
const MEANINGS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/Final root\.json is expired/, 'channel-root-expired'],
  [/is expired/, 'channel-expired'],
  [/was signed by|multiple signatures/, 'channel-untrusted'],
  [/is less than current version|Missing file .* in new snapshot|Expected version/, 'channel-rollback'],
  [
    /doesn't match timestamp|does not match snapshot version|Expected length|Expected hash|in snapshot/,
    'channel-incomplete',
  ],
  [/ENOSPC|EDQUOT/, 'disk-full'],
  [/Failed to persist metadata/, 'not-writable'],
]

interface DownloadFailure {
  readonly path: string
  readonly error: AppError
}

/** Why a refresh failed, as one code with a sentence. What cannot be told counts as not trustworthy: that is the safe side. */
export function describeTufFailure(
  error: unknown,
  download: DownloadFailure | null,
  serverTime: number | null,
): AppError {
  const failed = download === null ? null : describeDownload(download)
  if (failed !== null) return failed
  const text = error instanceof Error ? error.message : String(error)
  const code = MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 'channel-untrusted'
  const options = { cause: error }
  if (code !== 'channel-expired' && code !== 'channel-root-expired') return new AppError(code, text, {}, options)
  const today = Date.now()
  const isClockWrong = serverTime !== null && Math.abs(serverTime - today) > CLOCK_TOLERANCE
  return new AppError(isClockWrong ? 'channel-clock' : code, text, { today }, options)
}

/**
 * Metadata that other metadata promise, and that are not there or longer than they promise, are a publication under way; a missing next root is none
 * at all.
 */
function describeDownload({ path, error }: DownloadFailure): AppError | null {
  const isMissing = error.code === 'channel-missing' || error.code === 'channel-forbidden'
  if (isMissing && /\/\d+\.root\.json$/.test(path)) return null
  const isPromised = /\/\d+\.(?:snapshot|targets)\.json$/.test(path)
  return isPromised && (isMissing || error.code === 'channel-too-large')
    ? new AppError('channel-incomplete', `${path} is not what was promised`, {}, { cause: error })
    : error
}
