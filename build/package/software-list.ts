import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * Writes a software bill of materials (CycloneDX 1.5, JSON) of the lock file: all that takes part in a build, since the bundler takes the app's
 * own parts from it. @throws where npm cannot read the lock file
 */
export async function writeSoftwareList(file: string): Promise<void> {
  const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  await writeFile(file, stdout)
}
