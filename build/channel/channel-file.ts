import type { PlainValue } from '../../core/packs/canonical-json'
import { fingerprintOf, formatFingerprint, writeChannelFile } from '../../core/packs/channel-file'
import { hashOf, type RootMetadata, serializeMetadata } from './tuf-models'
import type { ChannelSettings } from './workspace'

/** The `.kanal` file that the alliance hands out, and its fingerprint as people read it aloud. */
export function describeChannel(
  { title, address }: ChannelSettings,
  root: RootMetadata,
): { readonly text: string; readonly fingerprint: string } {
  // As it is published, byte for byte: what was parsed may be spelt in another way.
  const plain: PlainValue = JSON.parse(serializeMetadata(root).toString('utf8'))
  return {
    text: writeChannelFile({ title, address, root: plain }, hashOf),
    fingerprint: formatFingerprint(fingerprintOf(plain, hashOf)),
  }
}
