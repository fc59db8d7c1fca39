import { type ComponentProps, type SyntheticEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { LIBRARY_FILES } from '../../core/contract'
import type { PrintLook } from '../../core/model/sheet'
import { fitFields } from '../../core/sheets/field'
import { renderParts } from '../../core/sheets/html/document'
import { LINE_GAP } from '../../core/sheets/html/geometry'
import type { SheetDocument } from '../../core/sheets/model'
import { WORDS } from '../../core/sheets/words'
import { useLibrary } from '../library/library-context'
import { renderTree } from '../ui/render-tree'
import { type Counted, countParts, isSameCount } from './count-parts'
import type { PreviewFrame } from './frame-document'
import { findPageNumber, layOutPages, type PageLayout, type Strip } from './page-layout'
import { GAP } from './preview-styles'

interface Props {
  readonly document: SheetDocument
  readonly look: PrintLook
  readonly frame: PreviewFrame
  /** Of the frame, in pixels. */
  readonly width: number
  readonly isStacked: boolean
  /** Null while the pages are counted. */
  readonly onLayout: (layout: PageLayout | null) => void
}

/** What was counted, and of which document and look. */
interface State {
  readonly document: SheetDocument | null
  readonly look: PrintLook | null
  readonly counted: Counted
}

const NOT_COUNTED: State = { document: null, look: null, counted: { pages: {}, fields: {} } }

const MAX_SCALE = 1.1
/** Room around the pages, in pixels. */
const PADDING = 12

/** All pages of a document. They are counted where they stand, and counted again when anything about them changes. */
export function Stage({ document, look, frame, width, isStacked, onLayout }: Props) {
  const { base } = useLibrary()
  const root = useRef<HTMLDivElement>(null)
  const [state, setState] = useState(NOT_COUNTED)
  const { counted } = state
  const isCounted = state.document === document && state.look === look
  const layout = useMemo(
    () => layOutPages(document.parts, counted, look, isStacked),
    [document, counted, look, isStacked],
  )

  const elements = useMemo(
    () =>
      renderParts(fitFields(document, layout.fields), {
        imageAddress: (path) => base + LIBRARY_FILES.image(path),
        pageNumber: (partId) => findPageNumber(layout, partId),
      }),
    [document, base, layout],
  )

  useEffect(() => {
    let isCurrent = true
    const count = (): void => {
      if (!isCurrent || root.current === null) return
      const next = countParts(root.current, document, look, isStacked)
      setState((known) => ({ document, look, counted: isSameCount(known.counted, next) ? known.counted : next }))
    }
    void frame.whenLoaded().then(count)
    return () => {
      isCurrent = false
    }
  }, [document, look, frame, isStacked])

  useLayoutEffect(() => onLayout(isCounted ? layout : null), [isCounted, layout, onLayout])

  const scale = width === 0 ? 0.5 : Math.min(MAX_SCALE, (width - 2 * PADDING) / (layout.strips[0]?.page.width ?? 794))
  return (
    // A link in a preview leads nowhere.
    <div onClickCapture={stopLinks} style={{ height: layout.height * scale + 2 * PADDING }}>
      <div
        ref={root}
        className="stage"
        style={{
          transform: `translate(${Math.max(PADDING, (width - layout.width * scale) / 2)}px, ${PADDING}px) scale(${scale})`,
          width: layout.width,
          height: layout.height,
        }}
      >
        {layout.strips.map((strip, index) => {
          const element = elements[index]
          return (
            <div key={strip.part.id} className="strip" style={{ top: strip.top }}>
              <Papers strip={strip} total={layout.total} isStacked={isStacked} />
              {element && renderTree(element, COMPONENTS)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function stopLinks(event: SyntheticEvent): void {
  if (event.target instanceof Object && 'closest' in event.target) event.preventDefault()
}

/** The paper behind the text, with the lines that run along; on paper `@page` draws them. */
function Papers({ strip, total, isStacked }: { strip: Strip; total: number; isStacked: boolean }) {
  const { part, page, count, firstNumber } = strip
  const isPlain = part.body.type === 'flow'
  const textWidth = page.width - page.left - page.right
  const numbers = Array.from({ length: count }, (_, index) => firstNumber + index)
  return numbers.map((number) => {
    const index = number - firstNumber
    const top = isStacked ? index * (page.height + GAP) : 0
    const left = isStacked ? 0 : index * (page.width + GAP)
    const place = { left: left + page.left, width: textWidth }
    return (
      <div key={number} className="papers" aria-hidden>
        <div className="paper" style={{ top, left, width: page.width, height: page.height }} />
        {isPlain && (
          <>
            <div className="line above" style={{ ...place, top: top + page.top - LINE_GAP.above }}>
              <p>{part.header.left}</p>
              <p>{part.header.right}</p>
            </div>
            <div className="line below" style={{ ...place, top: top + page.height - page.bottom + LINE_GAP.below }}>
              <p>{part.footer}</p>
              <p>
                {WORDS.page} {number} {WORDS.of} {total}
              </p>
            </div>
          </>
        )}
      </div>
    )
  })
}

/** The window's policy knows no data addresses for pictures: the logo is drawn instead. */
function PreviewImage({ src, alt, className, ...rest }: ComponentProps<'img'>) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const data = src?.startsWith('data:') ? src : null
  useEffect(() => {
    if (data === null || canvas.current === null) return
    const { current } = canvas
    const [head = '', body = ''] = data.split(',')
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
    void createImageBitmap(new Blob([bytes], { type: head.slice(5).split(';')[0] ?? '' })).then((bitmap) => {
      current.width = bitmap.width
      current.height = bitmap.height
      current.getContext('2d')?.drawImage(bitmap, 0, 0)
    })
  }, [data])
  if (data === null) return <img src={src} alt={alt} className={className} {...rest} />
  return (
    <canvas ref={canvas} className={className} role="img" aria-label={alt} width={rest.width} height={rest.height} />
  )
}

const COMPONENTS = { img: PreviewImage }
