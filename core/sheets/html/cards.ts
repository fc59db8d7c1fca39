import type { Element } from 'hast'
import { layOutCards } from '../cards'
import type { Card } from '../model'
import { WORDS } from '../words'
import { h } from './element'

/** Cards with more steps are set smaller, so that all of them stay on the card. */
const DENSE_FROM = 11

/** Sheets of four cards, each followed by its back. */
export function renderCards(cards: readonly Card[]): Element[] {
  return layOutCards(cards).flatMap(({ front, back }) => [renderSide(front, renderFront), renderSide(back, renderBack)])
}

function renderSide(cards: readonly (Card | null)[], render: (card: Card) => Element): Element {
  return h(
    'div',
    { className: ['card-page'] },
    cards.map((card) => (card === null ? h('div', { className: ['card', 'empty'] }) : render(card))),
    // Marks where to cut: on the edges and where the cuts cross.
    ['top', 'right', 'bottom', 'left', 'centre'].map((place) =>
      h('span', { className: ['cut', place], ariaHidden: 'true' }),
    ),
  )
}

function renderFront({ title, kicker, summary, facts, attribution }: Card): Element {
  return h(
    'section',
    { className: ['card', 'front'] },
    h('p', { className: ['kicker'] }, kicker),
    h('h2', {}, title),
    h('p', { className: ['summary'] }, summary),
    h(
      'ul',
      { className: ['card-facts'] },
      facts.map((fact) => h('li', {}, fact)),
    ),
    h('p', { className: ['card-attribution'] }, attribution),
  )
}

function renderBack({ title, steps, materials }: Card): Element {
  const isDense = steps.length + materials.length / 2 > DENSE_FROM
  return h(
    'section',
    { className: ['card', 'back', ...(isDense ? ['dense'] : [])] },
    h('p', { className: ['kicker'] }, title),
    h('h3', {}, WORDS.cards.steps),
    h(
      'ol',
      { className: ['card-steps'] },
      steps.map((step) =>
        h(
          'li',
          {},
          h('span', {}, step.title),
          step.time === null ? null : h('span', { className: ['time'] }, step.time),
        ),
      ),
    ),
    materials.length === 0 ? null : h('h3', {}, WORDS.materials),
    materials.length === 0 ? null : h('p', { className: ['card-materials'] }, materials.join(' · ')),
  )
}
