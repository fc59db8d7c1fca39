import { ExternalHyperlink, ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { assertNever } from '../../errors'
import type { Inline, Mark } from '../model'

const OPTIONS: Readonly<Record<Mark, IRunOptions>> = {
  strong: { bold: true },
  emphasis: { italics: true },
  code: { font: 'Consolas' },
  deleted: { strike: true },
  superscript: { superScript: true },
}

export function toRuns(inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.flatMap(toRun)
}

function toRun(inline: Inline): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [createRun(inline.text, Object.assign({}, ...inline.marks.map((mark) => OPTIONS[mark])))]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'link': {
      const { target, content, number } = inline
      if (target.type === 'entry') return toRuns(content)
      const mark = number === null ? [] : [createRun(`[${number}]`, { superScript: true })]
      return [new ExternalHyperlink({ link: target.href, children: toRuns(content) }), ...mark]
    }
    default:
      return assertNever(inline)
  }
}

/** Characters that XML 1.0 cannot hold would make Word offer a repair. */
export function createRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: cleanXmlText(text) })
}

export function cleanXmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

export function createLink(href: string, text: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: href, children: [createRun(text)] })
}

/** One transparent pixel, where there is no raster of a drawing. Word since 2016 and LibreOffice since 24 show the SVG itself. */
const PIXEL = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
  0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 248, 255, 255, 63, 3, 0, 8, 252, 2, 254, 167, 154, 160, 160, 0, 0, 0, 0,
  73, 69, 78, 68, 174, 66, 96, 130,
])

export interface DrawnImage {
  readonly type: 'png' | 'jpg' | 'svg'
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly raster?: Uint8Array | undefined
}

export function createImage({ type, bytes, width, height, raster }: DrawnImage, alt: string): ImageRun {
  const shared = {
    data: bytes,
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: 'Bild', title: cleanXmlText(alt).slice(0, 120), description: cleanXmlText(alt) },
  }
  return type === 'svg'
    ? new ImageRun({ ...shared, type, fallback: { type: 'png', data: raster ?? PIXEL } })
    : new ImageRun({ ...shared, type })
}
