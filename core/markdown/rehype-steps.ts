import type { Element, ElementContent, Properties, Root } from 'hast'
import { STEP_HEADINGS } from '../entry/section-headings'
import { parseStepTime, splitStepLabel } from '../entry/step-time'
import { toPlainText } from './plain-text'

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'aside',
  'blockquote',
  'table',
  'pre',
  'figure',
  'h3',
  'h4',
])

/**
 * The numbered lists of "Ablauf" and "Schritte zum Aufbau": `**Ankommen (15 Min.)** Text` becomes
 * `li.step[data-minutes-min][data-minutes-max] > div.step-body (> span.step-title …) + span.step-time`. Only minutes and hours have data
 * attributes: they belong to one meeting and can be added up.
 */
export function rehypeSteps() {
  return (tree: Root): void => {
    for (const section of tree.children) {
      if (section.type !== 'element' || !STEP_HEADINGS.includes(String(section.properties.dataHeading))) continue
      for (const list of section.children) {
        if (list.type === 'element' && list.tagName === 'ol') convertList(list)
      }
    }
  }
}

function convertList(list: Element): void {
  list.properties = { ...list.properties, className: ['steps'] }
  list.children = list.children.filter(isElement)
  for (const item of list.children) {
    if (item.type === 'element' && item.tagName === 'li') convertItem(item)
  }
}

function convertItem(item: Element): void {
  const body = wrapLooseText(item.children)
  const [lead] = body
  const time = lead?.type === 'element' && lead.tagName === 'p' ? takeLabel(lead) : null
  item.properties = { className: ['step'], ...minuteProperties(time) }
  item.children = [createElement('div', 'step-body', body)]
  if (time !== null) item.children.push(createElement('span', 'step-time', [{ type: 'text', value: time }]))
}

/** A tight item holds its text directly: it becomes a paragraph, so that every step has the same form. */
function wrapLooseText(children: readonly ElementContent[]): ElementContent[] {
  const firstBlock = children.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName))
  const cut = firstBlock === -1 ? children.length : firstBlock
  const loose = children.slice(0, cut)
  const blocks = children.slice(cut).filter(isElement)
  if (loose.every((child) => child.type === 'text' && child.value.trim() === '')) return blocks
  return [{ type: 'element', tagName: 'p', properties: {}, children: loose }, ...blocks]
}

/** Turns the bold beginning into the step's title and returns its time, or null where there is none. */
function takeLabel(paragraph: Element): string | null {
  const index = paragraph.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '')
  const label = paragraph.children[index]
  if (label?.type !== 'element' || label.tagName !== 'strong') return null
  const { title, time } = splitStepLabel(toPlainText(label))
  paragraph.children[index] = createElement('span', 'step-title', [{ type: 'text', value: title }])
  return time
}

function minuteProperties(time: string | null): Properties {
  const parsed = time === null ? null : parseStepTime(time)
  return parsed?.unit === 'minutes' ? { dataMinutesMin: parsed.min, dataMinutesMax: parsed.max } : {}
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

function createElement(tagName: string, className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { className: [className] }, children }
}
