import { describe, expect, it } from 'vitest'
import { countReferences, renameReferences } from '../../../../core/workspace/references'

const TARGET = 'methods/treff.md'
const FROM = 'concepts/rat.md'

const TEXT = `---
id: rat
kind: concept
title: "Rat"   # bleibt
related: [treff, fest] # zwei
eigenes: treff
---

## Worum es geht

Siehe [Treff](../methods/treff.md#ablauf), [noch einmal][t] und <../methods/treff.md>.
Nicht [Rat-Treff](../methods/rat-treff.md), nicht [dort](https://example.org/methods/treff.md), nicht treff.md.

[t]: ../methods/treff.md "Treff"
`

describe('what points to an entry', () => {
  it('is found in links of every form and in the fields that name entries', () => {
    expect(countReferences(FROM, TEXT, TARGET)).toBe(4)
    expect(countReferences(FROM, TEXT, 'concepts/treff.md')).toBe(1)
    expect(countReferences('methods/anders.md', '[T](treff.md) [U](./treff.md)', TARGET)).toBe(2)
  })

  it('follows a new id, and nothing else changes', () => {
    const after = TEXT.replace('[treff, fest]', '[zaun, fest]')
      .replaceAll('../methods/treff.md#', '../methods/zaun.md#')
      .replace('<../methods/treff.md>', '<../methods/zaun.md>')
      .replace('[t]: ../methods/treff.md', '[t]: ../methods/zaun.md')
    expect(renameReferences(FROM, TEXT, TARGET, 'zaun')).toBe(after)
    expect(renameReferences('concepts/leer.md', 'Nichts.', TARGET, 'zaun')).toBe('Nichts.')
  })

  it('is also the entry itself', () => {
    const own = '---\nid: treff\nkind: method\n---\n\n[Oben](treff.md#ablauf)\n'
    expect(renameReferences(TARGET, own, TARGET, 'zaun')).toBe(
      '---\nid: zaun\nkind: method\n---\n\n[Oben](zaun.md#ablauf)\n',
    )
  })
})
