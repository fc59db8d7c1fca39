import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readErrorCode, writeAtomically } from '../host/atomic-write'

const TOKEN = /^[0-9a-f]{64}$/

/**
 * The secret that opens the browser edition: 256 random bits in a file that only its owner can read. It stays the same over restarts, so that
 * a bookmark and the browser's cookie go on working.
 */
export async function readOrCreateToken(dataDir: string): Promise<string> {
  const file = join(dataDir, 'browser-token')
  const known = await readToken(file)
  if (known !== null) return known
  const token = randomBytes(32).toString('hex')
  await writeAtomically(file, `${token}\n`, 0o600)
  return token
}

async function readToken(file: string): Promise<string | null> {
  try {
    await chmod(file, 0o600)
    const token = (await readFile(file, 'utf8')).trim()
    return TOKEN.test(token) ? token : null
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Compares in a time that tells nothing about how much was right. */
export function isToken(given: string | undefined, token: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Cookies know no ports: two editions on one machine need two names. */
export function nameCookie(port: number): string {
  return `methodenkoffer-${port}`
}
