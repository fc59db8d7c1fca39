import type { ElementContent } from 'hast'
import { assertNever } from '../../errors'
import type { Inline, Mark } from '../model'
import { h } from './element'

const TAGS: Readonly<Record<Mark, string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  deleted: 'del',
  superscript: 'sup',
}

export function renderInlines(inlines: readonly Inline[]): ElementContent[] {
  return inlines.map(renderInline)
}

function renderInline(inline: Inline): ElementContent {
  switch (inline.type) {
    case 'text':
      return inline.marks.reduceRight<ElementContent>((inner, mark) => h(TAGS[mark], {}, inner), {
        type: 'text',
        value: inline.text,
      })
    case 'break':
      return h('br', {})
    case 'link':
      return renderLink(inline)
    default:
      return assertNever(inline)
  }
}

function renderLink({ target, content, number }: Extract<Inline, { type: 'link' }>): ElementContent {
  // Other entries are no pages here: their names are printed as what they are, names.
  if (target.type === 'entry') return h('span', { className: ['entry'] }, renderInlines(content))
  const link = h('a', { href: target.href, rel: ['noreferrer'] }, renderInlines(content))
  return number === null ? link : h('span', {}, link, h('sup', { className: ['address-mark'] }, `[${number}]`))
}
