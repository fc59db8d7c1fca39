import { existsSync } from 'node:fs'
import { join } from 'node:path'

export interface PackagedApp {
  readonly executable: string
  /** Where the fuses are: the executable itself, or the `.app` on macOS. */
  readonly bundle: string
  readonly archive: string
}

/** Where electron-builder leaves the unpacked app, by system. */
function describePackagedApps(dist: string, platform: NodeJS.Platform): readonly PackagedApp[] {
  if (platform === 'darwin') {
    return ['mac-universal', 'mac-arm64', 'mac'].map((folder) => {
      const bundle = join(dist, folder, 'Methodenkoffer.app')
      return {
        bundle,
        executable: join(bundle, 'Contents/MacOS/Methodenkoffer'),
        archive: join(bundle, 'Contents/Resources/app.asar'),
      }
    })
  }
  const [folders, name] =
    platform === 'win32'
      ? [['win-unpacked', 'win-arm64-unpacked'], 'Methodenkoffer.exe']
      : [['linux-unpacked', 'linux-arm64-unpacked'], 'methodenkoffer']
  return folders.map((folder) => {
    const executable = join(dist, folder, name)
    return { executable, bundle: executable, archive: join(dist, folder, 'resources/app.asar') }
  })
}

/** The packaged app that is there, or null. */
export function findPackagedApp(dist: string, platform: NodeJS.Platform): PackagedApp | null {
  return describePackagedApps(dist, platform).find(({ archive }) => existsSync(archive)) ?? null
}
