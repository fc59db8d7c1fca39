import { expect, it } from 'vitest'
import { createPassphrases } from '../../../../build/channel/passphrases'

/** Somebody at the terminal who types these, one after the other. */
function typing(...lines: readonly string[]): {
  readonly read: (prompt: string) => Promise<string>
  readonly prompts: string[]
} {
  const prompts: string[] = []
  const rest = [...lines]
  return {
    prompts,
    read: async (prompt) => {
      prompts.push(prompt)
      return rest.shift() ?? ''
    },
  }
}

it('takes the passphrase of a key from the environment, its own before that for all, and asks nobody then', async () => {
  const { read, prompts } = typing()
  const env = {
    METHODENKOFFER_PASSPHRASE: 'die für alle Schlüssel',
    METHODENKOFFER_PASSPHRASE_ROOT_2: 'die für den zweiten',
  }
  const passphrases = createPassphrases(env, read)
  expect(await passphrases.ask('root-1')).toBe('die für alle Schlüssel')
  expect(await passphrases.choose('root-2')).toBe('die für den zweiten')
  expect(prompts).toEqual([])
})

it('asks at the terminal, twice for a new key', async () => {
  const { read, prompts } = typing('eins zwei drei vier', 'fünf sechs sieben acht', 'fünf sechs sieben acht')
  const passphrases = createPassphrases({}, read)
  expect(await passphrases.ask('timestamp-1')).toBe('eins zwei drei vier')
  expect(await passphrases.choose('root-1')).toBe('fünf sechs sieben acht')
  expect(prompts).toEqual(['Passphrase für timestamp-1: ', 'Neue Passphrase für root-1: ', 'Noch einmal für root-1: '])
})

it.each([
  ['a slip of the finger', ['fünf sechs sieben acht', 'fünf sechs sieben achd'], /verschieden/],
  ['one that is too short', ['kurz'], /mindestens 16 Zeichen/],
] as const)('says why it does not take %s for a new key, and asks again', async (_why, lines, sentence) => {
  const { read, prompts } = typing(...lines, 'neun zehn elf zwölf', 'neun zehn elf zwölf')
  expect(await createPassphrases({}, read).choose('root-1')).toBe('neun zehn elf zwölf')
  expect(prompts.at(-2)).toMatch(sentence)
})

it('does not take a short one from the environment', async () => {
  const passphrases = createPassphrases({ METHODENKOFFER_PASSPHRASE: 'kurz' }, typing().read)
  await expect(passphrases.choose('root-1')).rejects.toThrow(/mindestens 16 Zeichen.*nichts geändert/)
})
