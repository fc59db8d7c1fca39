import { resolve } from 'node:path'
import { runChannel } from './command-line'
import { explainError } from './explain-error'
import { createPassphrases, readHiddenLine } from './passphrases'

runChannel(process.argv.slice(2), {
  env: process.env,
  now: new Date(),
  say: console.log,
  passphrases: createPassphrases(process.env, readHiddenLine),
  // npm runs scripts in the folder of the project; people mean the one they are in.
  resolvePath: (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path),
}).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(explainError(error) ?? error)
    process.exitCode = 1
  },
)
