import { AppError } from '../../../core/errors'
import { verifyRoot } from './tuf-client'

/**
 * Root metadata that were signed once, for this test alone, with a key that was thrown away. If this computer finds them unsound, or finds
 * forged ones sound, its cryptography cannot be trusted with anything.
 */
export const SELF_TEST_ROOT =
  '{"signatures":[{"keyid":"6436b8dea56bef8af50b5c492ced5a465bd34195ec2f76432faa3482a7560db3","sig":"601fee397dec8c8a331a2512e037d2126054b667778cc3c1f6c34795c4680368844e9403589d0f539f9b7875a4b584cccb6d541db5ac2ca204717a7759c4aa02"}],"signed":{"_type":"root","spec_version":"1.0.34","version":1,"expires":"2000-01-01T00:00:00Z","keys":{"6436b8dea56bef8af50b5c492ced5a465bd34195ec2f76432faa3482a7560db3":{"keytype":"ed25519","scheme":"ed25519","keyval":{"public":"5aed5a8fe71fb9a6b7ee6b08cca9af8156ed1541ae96a87b4661a03776203dd0"}}},"roles":{"root":{"keyids":["6436b8dea56bef8af50b5c492ced5a465bd34195ec2f76432faa3482a7560db3"],"threshold":1},"targets":{"keyids":["6436b8dea56bef8af50b5c492ced5a465bd34195ec2f76432faa3482a7560db3"],"threshold":1},"snapshot":{"keyids":["6436b8dea56bef8af50b5c492ced5a465bd34195ec2f76432faa3482a7560db3"],"threshold":1},"timestamp":{"keyids":["6436b8dea56bef8af50b5c492ced5a465bd34195ec2f76432faa3482a7560db3"],"threshold":1}},"consistent_snapshot":true}}'

/**
 * Verifies a signature that is known to be right and three that are known to be wrong, by the very code that verifies the channel.
 * @throws AppError `channel-self-test`; nothing may be fetched or installed then
 */
export function testSignatures(verify: (root: string) => unknown = verifyRoot): void {
  if (!isAccepted(verify, SELF_TEST_ROOT)) throw new AppError('channel-self-test', 'a right signature was refused')
  for (const forged of forge(SELF_TEST_ROOT)) {
    if (isAccepted(verify, forged)) throw new AppError('channel-self-test', 'a forged signature was accepted')
  }
}

/** Another content, another signature, no signature. */
function forge(root: string): readonly string[] {
  const data = JSON.parse(root)
  const [signature] = data.signatures
  const flipped = signature.sig.replace(/^./, (digit: string) => (digit === '0' ? '1' : '0'))
  return [
    JSON.stringify({ ...data, signed: { ...data.signed, version: data.signed.version + 1 } }),
    JSON.stringify({ ...data, signatures: [{ ...signature, sig: flipped }] }),
    JSON.stringify({ ...data, signatures: [] }),
  ]
}

function isAccepted(verify: (root: string) => unknown, root: string): boolean {
  try {
    verify(root)
    return true
  } catch {
    return false
  }
}
