import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DRAWINGS } from '../../../../build/diagrams/all'
import { toSvgFile } from '../../../../build/diagrams/drawing'
import { parseDrawing } from '../../../../core/markdown/svg-tree'

const CONTENT = new URL('../../../../content/', import.meta.url)

function read(path: string): string {
  return readFileSync(new URL(path, CONTENT), 'utf8')
}

it('draws at least thirty methods, each once', () => {
  const ids = DRAWINGS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(30)
  const methods = readdirSync(new URL('methods/', CONTENT))
  expect(ids.filter((id) => !methods.includes(`${id}.md`))).toEqual([])
})

describe.each(DRAWINGS.map((drawing) => [drawing.id, drawing] as const))('%s', (id, drawing) => {
  const file = toSvgFile(drawing)

  it('is in the library as it is drawn (otherwise: npm run diagrams)', () => {
    expect(read(`images/${id}.svg`)).toBe(file)
  })

  it('stands in its entry, with words for those who do not see it', () => {
    const alt = new RegExp(`^!\\[([^\\]]*)\\]\\(\\.\\./images/${id}\\.svg\\)$`, 'm').exec(read(`methods/${id}.md`))?.[1]
    expect(alt?.length).toBeGreaterThan(60)
    expect(drawing.title).not.toBe('')
    expect(file).toContain(`<title>${drawing.title}</title>`)
  })

  it('may stand in the page: no script, style, address or unknown part', () => {
    expect(parseDrawing(file, id)).not.toBeNull()
  })

  it('has words large enough to read', () => {
    const sizes = [...file.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
  })

  it('takes every colour from the page', () => {
    const colours = [...file.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour)
    expect(
      colours.filter((colour) => colour !== 'none' && !/^var\(--[a-z]+,#[\da-f]{6}\)$/.test(colour ?? '')),
    ).toEqual([])
  })
})
