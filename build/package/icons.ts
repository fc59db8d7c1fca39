import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawSvg } from '../draw-svg'
import { type IconPicture, writeIcns, writeIco } from './icon-files'

/** `npm run icons`: draws every icon that the installers need from the one SVG. */

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'build/icons')
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Apple's icons leave a border of this part of the edge, so that they are as large as their neighbours in the Dock. */
const MAC_BORDER = 100 / 1024

async function main(): Promise<void> {
  const svg = await readFile(join(root, 'renderer/public/icon.svg'), 'utf8')
  const draw = (source: string, size: number): IconPicture => ({
    size,
    png: drawSvg(source, { width: size, hasText: false }),
  })
  await mkdir(join(folder, 'png'), { recursive: true })
  for (const size of PNG_SIZES) await writeFile(join(folder, 'png', `${size}x${size}.png`), draw(svg, size).png)
  await writeFile(join(folder, 'icon.ico'), writeIco(ICO_SIZES.map((size) => draw(svg, size))))
  const bordered = addBorder(svg)
  const sizes = [16, 32, 64, 128, 256, 512, 1024]
  await writeFile(join(folder, 'icon.icns'), writeIcns(sizes.map((size) => draw(bordered, size))))
  console.log(`Icons are in ${folder}.`)
}

/** The same drawing in a larger box. */
function addBorder(svg: string): string {
  const box = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)
  const edge = Number(box?.[1])
  if (box === null || box[1] !== box[2]) throw new Error('icon.svg must have a square viewBox that begins at 0 0')
  const border = (edge * MAC_BORDER) / (1 - 2 * MAC_BORDER)
  const whole = edge + 2 * border
  return svg.replace(box[0], `viewBox="${-border} ${-border} ${whole} ${whole}"`)
}

await main()
