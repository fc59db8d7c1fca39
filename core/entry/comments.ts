import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Whole comments and nothing else; as HTML 13.1.6 has them, a comment neither begins with `>` or `->` nor holds `--!>` or a further `<!--`. */
const ONLY_COMMENTS = /^\s*(?:<!--(?!-?>)(?:(?!<!--|--!?>)[\s\S])*-->\s*)+$/

/** Whether a piece of HTML is a comment for colleagues, which no reader sees. One that is not closed swallows what follows: it is none. */
export function isComment(node: Html): boolean {
  return ONLY_COMMENTS.test(node.value)
}

/** The words of a comment, without its marks. */
export function commentText(node: Html): string {
  return node.value.replace(/<!--|-->/g, '').trim()
}

/** The lines with every comment as spaces, so that checks of lines pass over it and columns stay right. `source` is what `tree` was parsed from. */
export function blankComments(tree: Root, source: string): string {
  let text = source
  visit(tree, 'html', (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined || !isComment(node)) return
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  })
  return text
}
