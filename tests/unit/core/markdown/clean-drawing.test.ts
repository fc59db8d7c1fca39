import { describe, expect, it } from 'vitest'
import { cleanDrawing, parseDrawing } from '../../../../core/markdown/svg-tree'
import { writeSvgFile } from '../../../../core/sheets/serialize'

const clean = (source: string): string => {
  const svg = cleanDrawing(source)
  return svg === null ? '' : writeSvgFile(svg, 100, 50)
}

describe('a drawing that an editor brings', () => {
  it('loses what could act, load or tell where it was made, and keeps its shapes', () => {
    const file =
      clean(`<?xml version="1.0"?><!-- Inkscape, /home/anna --><svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" onload="alert(1)">
      <metadata>Anna</metadata><style>*{fill:red}</style><script>alert(1)</script><image href="https://example.org/x.png"/>
      <a href="javascript:alert(1)"><text x="1" y="2"><a href="https://example.org/">Marktplatz</a></text></a><rect x="1" y="2" width="3" height="4" fill="#fff" style="x" onclick="x"/></svg>`)
    expect(file).toContain('<rect x="1" y="2" width="3" height="4" fill="#fff"')
    expect(file).toContain('<text x="1" y="2">Marktplatz</text>')
    expect(file).toContain('viewBox="0 0 100 50"')
    expect(file).not.toMatch(/script|onload|onclick|style|image|href|Anna|anna/)
    expect(parseDrawing(file, 'x')).not.toBeNull()
  })

  it.each([
    '',
    'kein Bild',
    '<svg>',
    '<svg viewBox="0 0 1 1"></svg><p>x</p>',
    `<svg viewBox="0 0 1 1">${'<g>'.repeat(20000)}`,
    '<svg viewBox="0 0 1 1"><g><script>alert(1)</script></g><a href="https://example.org/"><script>alert(1)</script></a></svg>',
  ])('is refused where nothing of it can be kept', (source) => {
    expect(cleanDrawing(source)).toBeNull()
  })
})
