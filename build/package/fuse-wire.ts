import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** The fuses as electron-builder.yml sets them. The only place that imports @electron/fuses. */
const EXPECTED: readonly (readonly [name: string, option: FuseV1Options, on: boolean])[] = [
  ['RunAsNode', FuseV1Options.RunAsNode, false],
  ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, false],
  ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, true],
  ['EnableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, true],
]

export interface FuseReading {
  readonly name: string
  readonly expected: boolean
  /** Null where this Electron does not know the fuse. */
  readonly actual: boolean | null
}

/** Reads the fuses back from an executable (Windows, Linux) or an `.app` (macOS). */
export async function readFuses(app: string): Promise<readonly FuseReading[]> {
  const wire = await getCurrentFuseWire(app)
  return EXPECTED.map(([name, option, expected]) => ({ name, expected, actual: readState(wire[option]) }))
}

/** In the binary a fuse is a character: `0` off, `1` on, `r` removed. */
function readState(state: number | undefined): boolean | null {
  if (state === '1'.charCodeAt(0)) return true
  return state === '0'.charCodeAt(0) ? false : null
}
