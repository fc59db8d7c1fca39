import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Publishes the channel in the folder argv[2], and is killed at the file operation number argv[3]: as if the power failed right before it. Writing a
 * temporary file, naming it and removing things each count. Prints `done` where it came to its end.
 */
const [, , folder = '', at = '0'] = process.argv

let count = 0
function dieAt<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (String(args[0]).startsWith(folder)) count += 1
    if (count === Number(at)) process.kill(process.pid, 'SIGKILL')
    return work(...args)
  }
}
fs.rename = dieAt(fs.rename)
fs.rm = dieAt(fs.rm)
fs.mkdir = dieAt(fs.mkdir) as typeof fs.mkdir
syncBuiltinESMExports()

const { publishDraft } = await import('../../build/channel/publish')
const { applyChanges } = await import('../../build/channel/changes')
const { createKeyring } = await import('../../build/channel/keys')
const { createPassphrases } = await import('../../build/channel/passphrases')
const { openWorkspace } = await import('../../build/channel/workspace')

const workspace = await openWorkspace(folder)
const passphrases = createPassphrases(process.env, () => Promise.reject(new Error('nobody sits at the terminal')))
await publishDraft({
  now: new Date(),
  passphrases,
  keyring: createKeyring([workspace.keys], passphrases),
  say: () => undefined,
  isDryRun: false,
  apply: applyChanges,
  workspace,
})
process.stdout.write('done')
