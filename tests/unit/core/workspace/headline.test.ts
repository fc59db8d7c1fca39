import { expect, it } from 'vitest'
import { readHeadline } from '../../../../core/workspace/headline'

it('reads title, status and date of a file whose front matter has faults', () => {
  const text =
    '\ufeff---\r\nid: x\r\ntitle: "A: b"\r\nfoo: [\r\nreview:\r\n  status: in-review\r\n  by: Maria\r\nupdated: 2026-01-02\r\n---\r\nText'
  expect(readHeadline('methods/x.md', text)).toEqual({
    path: 'methods/x.md',
    kind: 'method',
    id: 'x',
    title: 'A: b',
    review: { status: 'in-review', by: 'Maria' },
    updated: '2026-01-02',
  })
  expect(readHeadline('methods/y.md', 'kein Kopf')).toMatchObject({ title: 'y', review: null, updated: '' })
})
