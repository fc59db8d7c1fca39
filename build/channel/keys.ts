import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readErrorCode } from '../../electron/host/atomic-write'
import type { Passphrases } from './passphrases'
import { ToolError } from './tool-error'
import { describePublicKey, type PublicKey, type SigningKey } from './tuf-models'

export interface NewKey extends SigningKey {
  /** The private half, encrypted with the passphrase (PKCS #8, PBES2, AES-256). */
  readonly pem: string
}

/** A key of its own for every name; the passphrase is asked for. */
export async function createKey(name: string, passphrases: Passphrases): Promise<NewKey> {
  const passphrase = await passphrases.choose(name)
  const { privateKey } = generateKeyPairSync('ed25519')
  return { ...describeKey(name, privateKey), pem: encryptKey(privateKey, passphrase) }
}

function encryptKey(key: KeyObject, passphrase: string): string {
  return key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString()
}

function describeKey(name: string, secret: KeyObject): SigningKey {
  return { ...describePublicKey(name, secret), secret }
}

export function keyFileName(name: string): string {
  return `${name}.pem`
}

/** Private keys by name, from wherever they are: the folder of the channel, and sticks. */
export interface Keyring {
  /** Whether the key's file is here; nothing is asked. */
  has(key: PublicKey): Promise<boolean>
  /** @throws ToolError where the file is not here, the passphrase is wrong, or it is another key of that name */
  open(key: PublicKey): Promise<SigningKey>
}

/** Looks into `folders`, in this order. An opened key stays open, so that nobody is asked twice in one command. */
export function createKeyring(folders: readonly string[], passphrases: Passphrases): Keyring {
  const opened = new Map<string, SigningKey>()

  async function open(key: PublicKey): Promise<SigningKey> {
    const known = opened.get(key.id)
    if (known !== undefined) return known
    const pem = await readFirst(folders, keyFileName(key.name))
    if (pem === null) throw new ToolError(sayMissing(key.name, folders))
    const found = describeKey(key.name, decryptKey(key.name, pem, await passphrases.ask(key.name)))
    if (found.id !== key.id) {
      throw new ToolError(
        `Die Datei ${keyFileName(key.name)} gehört zu einem anderen Schlüssel gleichen Namens. Nehmen Sie die Datei, die bei diesem Kanal entstanden ist.`,
      )
    }
    opened.set(key.id, found)
    return found
  }

  return { has: async ({ name }) => (await readFirst(folders, keyFileName(name))) !== null, open }
}

function sayMissing(name: string, folders: readonly string[]): string {
  return `Der Schlüssel ${name} fehlt (gesucht: ${keyFileName(name)} in ${folders.join(', ')}). Stecken Sie den Stick ein, auf dem er liegt, und nennen Sie den Ordner mit --keys ORDNER. Es wurde nichts geändert.`
}

function decryptKey(name: string, pem: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key: pem, passphrase })
  } catch (error) {
    throw new ToolError(
      `Die Passphrase für ${name} stimmt nicht, oder die Datei ${keyFileName(name)} ist beschädigt. Es wurde nichts geändert.`,
      { cause: error },
    )
  }
}

async function readFirst(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const text = await readFile(join(folder, name), 'utf8').catch((error: unknown) => {
      if (readErrorCode(error) === 'ENOENT' || readErrorCode(error) === 'ENOTDIR') return null
      throw error
    })
    if (text !== null) return text
  }
  return null
}
