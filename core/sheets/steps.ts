import type { Element, ElementContent } from 'hast'
import { hasClass } from '../markdown/plain-text'
import { formatClock } from './format'
import type { Block, Step } from './model'
import { readRawText } from './raw-text'

type ToBlocks = (nodes: readonly ElementContent[]) => readonly Block[]

/**
 * The steps of an `ol.steps`, which rehype-steps made. The clock counts the longer time of each step, as a trainer plans it, and stops at the first step
 * that does not belong to the meeting.
 */
export function toSteps(list: Element, toBlocks: ToBlocks): readonly Step[] {
  let passed: number | null = 0
  return list.children.filter(isElement).map((item, index) => {
    const minutes = readMinutes(item)
    const clock = passed === null || minutes === null ? null : formatClock(passed)
    passed = passed === null || minutes === null ? null : passed + minutes
    return { number: index + 1, clock, ...splitStep(item, toBlocks) }
  })
}

function splitStep(item: Element, toBlocks: ToBlocks): Pick<Step, 'title' | 'time' | 'blocks'> {
  const time = item.children.filter(isElement).find((child) => hasClass(child, 'step-time'))
  const body = item.children.filter((child) => child !== time).flatMap(unwrapBody)
  const lead = body.filter(isElement)[0]
  const title = lead?.children.filter(isElement).find((child) => hasClass(child, 'step-title'))
  const rest = body.map((node) => (node === lead && lead ? without(lead, title) : node))
  return {
    title: title === undefined ? null : readRawText(title).trim(),
    time: time === undefined ? null : readRawText(time).trim(),
    blocks: toBlocks(rest),
  }
}

function unwrapBody(node: ElementContent): readonly ElementContent[] {
  return isElement(node) && hasClass(node, 'step-body') ? node.children : [node]
}

function without(parent: Element, child: Element | undefined): Element {
  return { ...parent, children: parent.children.filter((each) => each !== child) }
}

/** The longest that a step of a meeting takes, in minutes; null for one that lasts days. */
function readMinutes(item: Element): number | null {
  const { dataMinutesMax } = item.properties
  return typeof dataMinutesMax === 'number' ? dataMinutesMax : null
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
