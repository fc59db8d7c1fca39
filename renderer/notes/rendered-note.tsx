import { useMemo } from 'react'
import { compileFragment } from '../../core/markdown/compile-markdown'
import { parseMarkdown } from '../../core/markdown/processor'
import { Tree } from '../reader/tree'

/** One's own markdown, through the same pipeline as the library's: what it would not let through there stays text here. */
export function RenderedNote({ text }: { text: string }) {
  const tree = useMemo(
    () =>
      compileFragment(parseMarkdown(text), {
        path: 'notes/note.md',
        hasEntry: () => true,
        findImage: () => null,
        glossary: null,
      }),
    [text],
  )
  return <Tree tree={tree} />
}
