import { assertNever } from '../../errors'
import type { Inline, Mark } from '../model'

const AROUND: Readonly<Record<Mark, readonly [string, string]>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  code: ['`', '`'],
  deleted: ['~~', '~~'],
  superscript: ['', ''],
}

/** Characters that markdown would read as markup, escaped; text stays text whatever a title says. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|:::)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
}

/** `lineBreak` is what a break becomes: two spaces and a new line in text, a blank in a table. */
export function writeInlines(inlines: readonly Inline[], lineBreak = '  \n'): string {
  return inlines.map((inline) => writeInline(inline, lineBreak)).join('')
}

function writeInline(inline: Inline, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return writeMarked(inline.text, inline.marks)
    case 'break':
      return lineBreak
    case 'link':
      return writeLink(inline, lineBreak)
    default:
      return assertNever(inline)
  }
}

/** Marks hold only where they touch a word: blanks stay outside. Code is literal: nothing in it is escaped. */
function writeMarked(text: string, marks: readonly Mark[]): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (words === '') return text
  const inner = marks.includes('code') && !words.includes('`') ? words : escapeMarkdown(words)
  const written = marks.reduceRight((content, mark) => {
    const [open, close] = mark === 'code' && words.includes('`') ? ['', ''] : AROUND[mark]
    return open + content + close
  }, inner)
  return before + written + after
}

function writeLink({ target, content }: Extract<Inline, { type: 'link' }>, lineBreak: string): string {
  const text = writeInlines(content, lineBreak)
  return target.type === 'entry' ? text : `[${text}](<${target.href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
}
