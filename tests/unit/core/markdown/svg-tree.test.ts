import { readFileSync } from 'node:fs'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { MAX_DRAWING_LENGTH, parseDrawing } from '../../../../core/markdown/svg-tree'

const FIXTURES = new URL('../../../fixtures/drawings/', import.meta.url)

function read(name: string): string {
  return readFileSync(new URL(`${name}.svg`, FIXTURES), 'utf8')
}

const shapes = (inside: string): string => `<svg viewBox="0 0 10 10">${inside}</svg>`

describe('a drawing that may stand in a page', () => {
  it('keeps shapes and words, makes ids its own, and drops what says nothing about its look', () => {
    const tree = parseDrawing(read('plain'), 'Fisch/bowl')
    expect(tree === null ? null : toHtml(tree, { space: 'svg' })).toBe(
      [
        '<svg viewBox="0 0 660 388" fill="none" stroke="var(--ink,#1c2629)" stroke-width="2" stroke-linecap="round"',
        ' font-family="&#x27;Atkinson Hyperlegible Next&#x27;, system-ui, sans-serif">',
        '<defs><marker id="bild-fisch-bowl-spitze" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6"',
        ' markerHeight="6" orient="auto"><path d="M0 0 L10 5 L0 10 z"></path></marker></defs>',
        '<g transform="translate(10 20) rotate(45)"><path d="M 1.5 -2 A 3 3 0 0 1 4 5e-1 Z"',
        ' marker-end="url(#bild-fisch-bowl-spitze)" stroke-dasharray="2 7"></path>',
        '<text x="5" y="6" font-size="16" font-weight="700" text-anchor="middle">Zeile &#x26; eins',
        '<tspan x="5" dy="20">&#x3C;script></tspan></text></g></svg>',
      ].join(''),
    )
  })

  it('may hold a title that looks like markup: it is dropped with all that is in it', () => {
    const tree = parseDrawing(read('title-breakout'), 'x')
    expect(tree === null ? null : toHtml(tree, { space: 'svg' })).toBe(
      '<svg viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"></circle></svg>',
    )
  })
})

describe('a drawing that is refused', () => {
  it.each([
    'script',
    'onload',
    'onclick-upper',
    'foreign-object',
    'use-external',
    'use-own',
    'image',
    'link-javascript',
    'style-element',
    'style-attribute',
    'fill-url',
    'fill-var-url',
    'marker-url',
    'filter',
    'animate',
    'entity-bomb',
    'entity-external',
    'html-breakout',
    'second-root',
    'nested-svg',
    'math',
    'no-view-box',
    'not-svg',
    'empty',
  ])('%s', (name) => {
    expect(parseDrawing(read(name), name)).toBeNull()
  })

  it.each([
    ['too long', shapes(`<path d="${'M0 0'.repeat(MAX_DRAWING_LENGTH / 4)}"/>`)],
    ['too many elements', shapes('<g/>'.repeat(2001))],
    ['nested without end', shapes('<g>'.repeat(15_000))],
    ['a value that is no number', shapes('<circle r="expression(alert(1))"/>')],
    ['an attribute that is not known', shapes('<circle glow="1"/>')],
  ])('%s', (_why, source) => {
    expect(parseDrawing(source, 'x')).toBeNull()
  })

  it('at once, whatever it is made of', () => {
    const names = Array.from({ length: 11_000 }, (_, index) => `a${index.toString(36)}`).join(' ')
    const slow = [shapes(`<g ${names}/>`), shapes('<text>'.repeat(10_000)), shapes(`<text>${'&a;'.repeat(21_000)}`)]
    const start = performance.now()
    for (const source of slow) parseDrawing(source, 'x')
    expect(slow.every(({ length }) => length < MAX_DRAWING_LENGTH)).toBe(true)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
