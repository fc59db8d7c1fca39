import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import type { MarkdownContext } from '../../../../core/markdown/context'
import { parseMarkdown, toSanitizedTree } from '../../../../core/markdown/processor'

const CONTEXT: MarkdownContext = {
  path: 'methods/beispiel.md',
  hasEntry: () => false,
  findImage: (path) => (path === 'images/plan.png' ? {} : null),
  glossary: null,
}

function listElements(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...listElements(child)] : []))
}

const render = (markdown: string): readonly Element[] =>
  listElements(toSanitizedTree(parseMarkdown(`## Worum es geht\n\n${markdown}`), CONTEXT))

const listProperties = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap(({ properties }) => Object.keys(properties).map((name) => name.toLowerCase()))

const ACTIVE = /^(?:script|iframe|object|embed|base|meta|form|input|style|noscript|svg|math|link|template)$/

describe('markdown that means harm is inert', () => {
  it.each([
    '<script>alert(1)</script>',
    '<iframe src="https://example.org" srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    '<form action="https://example.org"><button>Los</button></form>',
    '<style>*{display:none}</style>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
    'Im Satz <script>alert(1)</script> und <style>*{}</style>',
  ])('as an element that acts (case 33): %s', (markdown) => {
    const names = render(markdown).map(({ tagName }) => tagName)
    expect(names.filter((name) => ACTIVE.test(name))).toEqual([])
  })

  it.each([
    '<b onclick="alert(1)">fett</b>',
    '<p style="position:fixed">x</p>',
    '<img src="../images/plan.png" srcset="https://example.org/x 2x" onerror="alert(1)">',
    '<a href="https://example.org" ping="https://example.org/p">x</a>',
    '<p autofocus tabindex="0" onfocus="alert(1)">x</p>',
    '![Plan](../images/plan.png){onload="alert(1)" style="x"}',
    ':::tipp{onclick="alert(1)" style="x" autofocus}\nText\n:::',
  ])('as an attribute that acts (case 34): %s', (markdown) => {
    const names = listProperties(render(markdown))
    expect(names.filter((name) => /^on|^(?:style|srcdoc|srcset|ping|autofocus|formaction)$/.test(name))).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<p>x',
    'file:///etc/passwd',
    'smb://server/share',
    '\\\\\\\\server\\share',
    'ms-msdt:/id',
    'ms-word:ofe|u|https://example.org',
    '//example.org/x',
  ])('as an address that acts: a dead link, whose words stay (case 35): %s', (address) => {
    const elements = render(`[Verweis](<${address}>)`)
    expect(listProperties(elements)).not.toContain('href')
    expect(JSON.stringify(elements)).toContain('Verweis')
  })

  it.each(['https://example.org/x.png', '//example.org/x.png', 'data:image/png;base64,AAAA', 'HTTP://example.org/x'])(
    'as an image that would be fetched (case 36): %s',
    (address) => {
      expect(render(`![Bild](${address})`).some(({ tagName }) => tagName === 'img')).toBe(false)
    },
  )

  it('as a name that stands for something of the window: prefixed, while own anchors and footnotes work (case 37)', () => {
    const elements = render('### location\n\n### cookie\n\n[dorthin](#location) Text[^1].\n\n[^1]: Fußnote')
    const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))
    expect(ids).not.toContain('location')
    expect(ids).not.toContain('cookie')
    expect(listProperties(elements)).not.toContain('name')
    const targets = elements.flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href.slice(1)] : []))
    expect(targets.length).toBeGreaterThanOrEqual(3)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it.each(['```<style/onload=alert(1)>\nText\n```', '```js"><img src=x onerror=alert(1)>\nText\n```'])(
    'as the language of a fence (case 38): %s',
    (markdown) => {
      const elements = render(markdown)
      expect(elements.map(({ tagName }) => tagName)).toEqual(expect.arrayContaining(['pre', 'code']))
      expect(listProperties(elements.filter(({ tagName }) => tagName === 'code'))).toEqual([])
    },
  )

  it('as alt text: it stays a text (case 38)', () => {
    const [image] = render('![<img src=x onerror=alert(1)>](../images/plan.png)').filter(
      ({ tagName }) => tagName === 'img',
    )
    expect(image?.properties).toEqual({ dataImage: 'plan.png', alt: '<img src=x onerror=alert(1)>' })
  })
})
