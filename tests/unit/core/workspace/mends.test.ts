import { describe, expect, it } from 'vitest'
import { CONSENT_LINE } from '../../../../core/entry/check-consent'
import { applyEdits } from '../../../../core/entry/edit-fields'
import type { Finding } from '../../../../core/entry/finding'
import { findMend } from '../../../../core/workspace/mends'
import { createEntryFile } from '../../../fakes/entry-files'
import { check } from '../../../support/check-files'

describe('a mend', () => {
  const sound = createEntryFile('method', 'treff')

  /** Mends the first finding of a rule, and says what is found afterwards. */
  async function mend(rule: string, text: string): Promise<{ text: string; left: readonly Finding[] }> {
    const path = 'methods/treff.md'
    const finding = (await check({ [path]: text, 'images/a.webp': '' })).find(
      (each) => each.rule === rule && findMend(each, text),
    )
    if (finding === undefined) throw new Error(`no mend for ${rule}`)
    const mended = applyEdits(text, findMend(finding, text)?.edits ?? [])
    return {
      text: mended,
      left: (await check({ [path]: mended, 'images/a.webp': '' })).filter((each) => each.rule === rule),
    }
  }

  it.each([
    ['duration', sound.replace(/duration: .*/, 'duration: { min: 300 } # lang')],
    ['file-name', sound.replace(/^id: .*/m, 'id: anders')],
    ['schema', sound.replace(/^title: .*/m, 'title: 2024')],
    ['schema', sound.replace(/^license: .*\n/m, '')],
    ['schema', sound.replace(/^id: .*\n/m, '')],
    ['folder', sound.replace(/^kind: .*/m, 'kind: concept')],
    ['sections', sound.replace('## Varianten\n', '# Varianten\n')],
    ['callouts', sound.replace('## Varianten\n\n', '## Varianten\n\n:::tip\nText.\n:::\n\n')],
    ['privacy', sound.replace('## Varianten\n\n', '## Varianten\n\nFrau Meyer, 0511 1234567, hilft.\n\n')],
    ['consent', sound.replace('## Varianten\n\n', '## Varianten\n\n![Kinder](../images/a.webp)\n\n')],
    ['links', sound.replace('## Varianten\n\n', '## Varianten\n\n[Treff](../methods/tref.md)\n\n')],
    ['images', sound.replace('## Varianten\n\n', '## Varianten\n\n![Ein Kreis](../images/aa.webp)\n\n')],
  ])('takes %s away', async (rule, text) => {
    const before = (await check({ 'methods/treff.md': text, 'images/a.webp': '' })).filter((each) => each.rule === rule)
    expect((await mend(rule, text)).left.length).toBeLessThan(before.length)
  })

  it('puts a missing section where it belongs', async () => {
    const text = sound.replace(/## Varianten[^#]*/, '')
    const headings = (await mend('sections', text)).text.match(/^## .*/gm)
    expect(headings).toEqual(sound.match(/^## .*/gm))
  })

  it('writes the consent below the picture, with nothing of the text lost', async () => {
    const text = sound.replace('## Varianten\n\n', '## Varianten\n\n![Kinder](../images/a.webp)\nDanach.\n\n')
    expect((await mend('consent', text)).text).toContain(`](../images/a.webp)\n\n${CONSENT_LINE}\nDanach.`)
  })

  it.each([
    ['a field', 'fehlt; bei Methoden', sound.replace(/^effort:.*\n/m, '')],
    [
      'an alternative text',
      'fehlt der Text',
      sound.replace('## Varianten\n\n', '## Varianten\n\n![](../images/a.webp)\n\n'),
    ],
  ])('never invents %s', async (_name, message, text) => {
    const findings = await check({ 'methods/treff.md': text, 'images/a.webp': '' })
    const finding = findings.find((each) => each.message.includes(message))
    if (finding === undefined) throw new Error('nothing is found')
    expect(findMend(finding, text)).toBeNull()
  })
})
