import type { Element } from 'hast'
import { encode } from 'uqr'

/** Modules of white around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4

/** A QR code as a drawing: one path, one unit a module. */
export function drawQrCode(address: string, label: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return {
    type: 'element',
    tagName: 'svg',
    properties: { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: label, shapeRendering: 'crispEdges' },
    children: [{ type: 'element', tagName: 'path', properties: { d: path, fill: '#000000' }, children: [] }],
  }
}
