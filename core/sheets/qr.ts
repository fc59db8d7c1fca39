import type { Element } from 'hast'
import { encode } from 'uqr'
import { writeBitPng } from './bit-png'

/** Modules of white around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4
/** Pixels a module: on 17 millimetres about 300 dpi, and no edge between pixels. */
const SCALE = 4

const encodeAddress = (address: string) => encode(address, { ecc: 'M', border: QUIET })

/** A QR code as a drawing: one path, one unit a module. */
export function drawQrCode(address: string, label: string): Element {
  const { data, size } = encodeAddress(address)
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return {
    type: 'element',
    tagName: 'svg',
    properties: { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: label, shapeRendering: 'crispEdges' },
    children: [{ type: 'element', tagName: 'path', properties: { d: path, fill: '#000000' }, children: [] }],
  }
}

/** A QR code as a PNG file, for formats in which a drawing is not shown everywhere. */
export function writeQrCode(address: string): Uint8Array {
  return writeBitPng(encodeAddress(address).data, SCALE)
}
