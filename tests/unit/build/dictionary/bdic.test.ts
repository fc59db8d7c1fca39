import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBdic } from '../../../../build/dictionary/bdic'
import { readBdic } from '../../../support/read-bdic'

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-de'))
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
const AFF = 'SET UTF-8\nTRY esi\nSFX S Y 1\nSFX S 0 s/xy [^s]\n'

describe('a dictionary in the form of Chromium', () => {
  it('has every word of the German one with its flags, and our own words', async () => {
    const [aff, dic] = await Promise.all([read('index.aff'), read('index.dic')])
    const { words } = readBdic(writeBdic({ aff, dic, ownWords: ['Sprachcafé'] }))
    const expected = new Map<string, Set<string>>()
    for (const line of dic.split('\n').slice(1)) {
      const [word = '', flags = ''] = line.trim().split('/')
      // Its licence stands between the words, behind tabs.
      if (word !== '' && !line.startsWith('\t')) expected.set(word, (expected.get(word) ?? new Set()).add(flags))
    }
    expected.set('Sprachcafé', new Set(['']))
    expect(words.size).toBe(expected.size)
    const wrong = [...expected].filter(([word, flags]) => {
      const found = words.get(word) ?? []
      return found.length !== flags.size || found.some((each) => !flags.has(each))
    })
    expect(wrong).toEqual([])
  })

  it('has a sum over its parts, its rules, and the flags of rules by number', () => {
    const bytes = writeBdic({ aff: AFF, dic: '2\nHaus/S\nMaus/xy\n', ownWords: [] })
    expect(Buffer.from(bytes.subarray(16, 32))).toEqual(createHash('md5').update(bytes.subarray(32)).digest())
    const { rules, others, words } = readBdic(bytes)
    expect(rules).toEqual(['SFX S Y 1', 'SFX S 0 s/1 [^s]'])
    expect(others).toEqual(['TRY esi'])
    expect(words.get('Maus')).toEqual(['xy'])
  })

  it.each(['AF 2', 'IGNORE x', 'COMPLEXPREFIXES'])('is not made from what it has no place for: %s', (command) => {
    expect(() => writeBdic({ aff: `${AFF}${command}\n`, dic: '1\nHaus', ownWords: [] })).toThrow(command)
  })

  it('is not made from another encoding', () => {
    expect(() => writeBdic({ aff: 'SET ISO8859-1', dic: '1\nHaus', ownWords: [] })).toThrow('UTF-8')
  })
})
