import type { Root } from 'hast'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Router } from 'wouter'
import type { CatalogueEntry } from '../../../../core/model/library'
import { type Library, LibraryProvider } from '../../../../renderer/library/library-context'
import { Tree } from '../../../../renderer/reader/tree'

const known: readonly string[] = ['nadelmethode', 'stadtteilspaziergang']

const library = {
  entry: (id: string) => (known.includes(id) ? ({ id } as CatalogueEntry) : undefined),
} as Library

/** A link of the library's text, as it is shown to somebody who reads "Stadtteilspaziergang". */
function showLink(properties: Record<string, string>): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: 'dort' }] }],
  }
  return renderToStaticMarkup(
    <Router ssrPath="/eintrag/stadtteilspaziergang">
      <LibraryProvider library={library}>
        <Tree tree={tree} />
      </LibraryProvider>
    </Router>,
  )
}

it('leads to the section of another entry', () => {
  expect(showLink({ dataEntry: 'nadelmethode', dataAnchor: 'abschnitt-ablauf' })).toBe(
    '<a href="/eintrag/nadelmethode#abschnitt-ablauf">dort</a>',
  )
})

it('leads to another entry as a whole', () => {
  expect(showLink({ dataEntry: 'nadelmethode' })).toBe('<a href="/eintrag/nadelmethode">dort</a>')
})

it('stays on the page for a section of the same entry', () => {
  expect(showLink({ dataEntry: 'stadtteilspaziergang', dataAnchor: 'abschnitt-ablauf' })).toBe(
    '<a href="#abschnitt-ablauf">dort</a>',
  )
})

it('keeps the words of a link to an entry that is not there', () => {
  expect(showLink({ dataEntry: 'gibt-es-nicht', dataAnchor: 'abschnitt-ablauf' })).toBe('<span>dort</span>')
})
