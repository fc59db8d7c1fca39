import { readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { PolicyView } from '../../core/model/shell'
import { type Person, parsePolicy } from '../../core/shell/policy'
import { readErrorCode } from '../host/atomic-write'

/** Where an administrator leaves the file: places that an ordinary person cannot write to. */
export function findPolicyFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32')
    return win32.join(env.ProgramFiles ?? 'C:\\Program Files', 'Methodenkoffer-Vorgaben', 'policy.json')
  if (platform === 'darwin') return '/Library/Application Support/Methodenkoffer/policy.json'
  return posix.join('/etc', 'methodenkoffer', 'policy.json')
}

export type PolicyReading =
  | { readonly state: 'none' }
  | { readonly state: 'set'; readonly policy: PolicyView }
  | { readonly state: 'invalid'; readonly file: string; readonly problems: readonly string[] }

/** Reads the file. One that is there and cannot be read is invalid: it may say where the data are. */
export function readPolicyFile(file: string, person: Person): PolicyReading {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const code = readErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'none' }
    return { state: 'invalid', file, problems: [String(error)] }
  }
  const result = parsePolicy(text, person)
  return result.state === 'invalid'
    ? { state: 'invalid', file, problems: result.problems }
    : { state: 'set', policy: { ...result.policy, file } }
}
