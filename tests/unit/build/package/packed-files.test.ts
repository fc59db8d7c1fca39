import { expect, it } from 'vitest'
import { writeIcns, writeIco } from '../../../../build/package/icon-files'
import { findForeignFiles } from '../../../../build/package/packed-files'

it.each([
  'core/search/rank.ts',
  'out/main/index.js.map',
  'out/main/browser.js',
  'out/renderer/assets/index.test.js',
  'out/library/.git/config',
  'out/renderer/node_modules/x/index.js',
  'node_modules/zod/index.js',
  'tests/e2e/app.ts',
  'content/methods/fishbowl.md',
  'out/content/methods/fishbowl.html',
  'electron-builder.yml',
  '.env',
])('%s has no business in the package', (path) => {
  expect(findForeignFiles([{ path, bytes: 1 }])).toEqual([path])
})

it.each([
  'package.json',
  'out/main/index.js',
  'out/main/chunks/a-b.js',
  'out/preload/index.cjs',
  'out/renderer/assets/a.woff2',
  'out/library/entries/fishbowl.json',
])('%s runs there', (path) => {
  expect(findForeignFiles([{ path, bytes: 1 }])).toEqual([])
})

const PICTURES = [16, 256].map((size) => ({ size, png: new Uint8Array(size) }))

it('writes an icon file of Windows whose directory leads to each picture', () => {
  const ico = writeIco(PICTURES)
  expect(ico.subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 2, 0]))
  expect([ico.readUInt8(6), ico.readUInt8(22)]).toEqual([16, 0])
  expect([ico.readUInt32LE(14), ico.readUInt32LE(18)]).toEqual([16, 38])
  expect([ico.readUInt32LE(30), ico.readUInt32LE(34)]).toEqual([256, 54])
  expect(ico).toHaveLength(54 + 256)
})

it('writes an icon file of macOS, large pictures for displays of double density too', () => {
  const icns = writeIcns(PICTURES)
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  expect([icns.toString('latin1', 8, 12), icns.readUInt32BE(12)]).toEqual(['icp4', 24])
  expect([icns.toString('latin1', 32, 36), icns.readUInt32BE(36)]).toEqual(['ic08', 264])
})
