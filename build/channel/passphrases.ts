import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ToolError } from './tool-error'

/** Where passphrases come from. The name is that of a key, `root-1`. */
export interface Passphrases {
  /** For a key that exists. */
  ask(name: string): Promise<string>
  /** For a new key. */
  choose(name: string): Promise<string>
}

/** Characters. A key file may be copied and tried against at leisure; five random words have more. */
const MIN_LENGTH = 16

/**
 * From the environment, `METHODENKOFFER_PASSPHRASE_ROOT_1` for `root-1` or `METHODENKOFFER_PASSPHRASE` for all, or from a person at a terminal.
 * A new one that is too short or mistyped is asked for again at the terminal.
 * @throws ToolError from its functions, where there is neither, or the environment has one that is too short
 */
export function createPassphrases(
  env: NodeJS.ProcessEnv,
  readHidden: (prompt: string) => Promise<string>,
): Passphrases {
  const ask = async (name: string): Promise<string> =>
    findInEnvironment(env, name) ?? readHidden(`Passphrase für ${name}: `)

  async function choose(name: string): Promise<string> {
    const given = findInEnvironment(env, name)
    if (given !== undefined) {
      if (given.length < MIN_LENGTH) throw new ToolError(`${sayTooShort(name)} Es wurde nichts geändert.`)
      return given
    }
    // A slip of one finger must not cost the others, who have typed theirs already.
    for (let problem = ''; ; ) {
      const passphrase = await readHidden(`${problem}Neue Passphrase für ${name}: `)
      if (passphrase.length < MIN_LENGTH) problem = `${sayTooShort(name)}\n`
      else if ((await readHidden(`Noch einmal für ${name}: `)) === passphrase) return passphrase
      else problem = `Die beiden Passphrasen für ${name} sind verschieden. Tippen Sie sie noch einmal.\n`
    }
  }

  return { ask, choose }
}

function sayTooShort(name: string): string {
  return `Die Passphrase für ${name} ist zu kurz: Sie braucht mindestens ${MIN_LENGTH} Zeichen, am besten fünf oder mehr zufällige Wörter.`
}

/** `METHODENKOFFER_PASSPHRASE_TARGETS_1` for `targets-1`. */
function environmentName(key: string): string {
  return `METHODENKOFFER_PASSPHRASE_${key.toUpperCase().replaceAll('-', '_')}`
}

function findInEnvironment(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[environmentName(name)] ?? env.METHODENKOFFER_PASSPHRASE
}

/** Reads a line from the terminal without showing it. @throws ToolError where nobody sits at one */
export async function readHiddenLine(prompt: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new ToolError(
      'Für die Passphrase braucht es ein Terminal oder die Umgebungsvariable METHODENKOFFER_PASSPHRASE. Es wurde nichts geändert.',
    )
  }
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silence, terminal: true })
  reader.on('SIGINT', () => process.exit(130))
  // Only now, when the terminal has stopped to show what is typed.
  process.stderr.write(prompt)
  try {
    return await reader.question('')
  } finally {
    reader.close()
    process.stderr.write('\n')
  }
}
