import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { de } from '../../../../renderer/locales/de'

const RENDERER = join(import.meta.dirname, '../../../../renderer')

/** The start of a key whose end is a value, such as `kinds.${kind}`. */
const DYNAMIC = /`([a-zA-Z]+(?:\.[a-zA-Z]+)*[._])\$\{/g

type Texts = { readonly [key: string]: string | Texts }

function listKeys(texts: Texts, before = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : listKeys(value, `${before}${key}.`),
  )
}

async function readSources(): Promise<string> {
  const files = (await readdir(RENDERER, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('locales'),
  )
  return (await Promise.all(files.map((file) => readFile(join(RENDERER, file), 'utf8')))).join('\n')
}

it('has no text that nothing shows', async () => {
  const sources = await readSources()
  const prefixes = [...sources.matchAll(DYNAMIC)].map(([, prefix]) => prefix ?? '')
  expect(prefixes).toContain('kinds.')
  const unused = listKeys(de).filter((key) => {
    const name = key.replace(/_(?:one|other)$/, '')
    return !sources.includes(`'${name}'`) && !prefixes.some((prefix) => key.startsWith(prefix))
  })
  expect(unused).toEqual([])
})
