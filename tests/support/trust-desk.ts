import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ErrorCode } from '../../core/errors'
import { TestPublisher } from '../fakes/publisher'
import { openChannelDesk, type PackDesk } from './pack-desk'
import { methodText } from './pack-samples'

/** One pack of one entry. */
export const packOf = (version: string, extra = '') => ({
  info: { version },
  files: { 'methods/a.md': methodText('a', extra) },
})

/** What a look says: the versions on offer, or the code of the failure. */
export async function look(desk: PackDesk): Promise<readonly string[] | ErrorCode> {
  try {
    const { check } = await desk.ask('channel.check', { folder: null })
    return check?.plan.offers.map(({ manifest }) => manifest.version) ?? []
  } catch (error) {
    return (error as { code: ErrorCode }).code
  }
}

/** A reader who has seen version 1 of everything, and the publisher. */
export async function openSeen() {
  const publisher = new TestPublisher([packOf('1.0.0')])
  const { desk, server } = await openChannelDesk(publisher)
  const seen = await look(desk)
  if (String(seen) !== '1.0.0') throw new Error(`the first look says ${seen}`)
  return { publisher, desk, server }
}

/** Where the metadata are kept. */
export const trustFile = (desk: PackDesk): string => join(desk.dataDir, 'channel', 'trust.json')

/** Versions of the metadata that are kept. */
export async function trustedVersions(desk: PackDesk): Promise<Readonly<Record<string, number | undefined>>> {
  const { metadata } = JSON.parse(await readFile(trustFile(desk), 'utf8'))
  const versionOf = (text: string | undefined) => (text === undefined ? undefined : JSON.parse(text).signed.version)
  return {
    root: versionOf(metadata.root),
    timestamp: versionOf(metadata.timestamp),
    snapshot: versionOf(metadata.snapshot),
    targets: versionOf(metadata.targets),
  }
}
