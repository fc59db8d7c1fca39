import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PrintLook } from '../../core/model/sheet'
import { writeDocumentStyles } from '../../core/sheets/html/document'
import type { SheetDocument } from '../../core/sheets/model'
import { listWindowFonts } from './fonts'
import { openFrame, type PreviewFrame } from './frame-document'
import type { PageLayout } from './page-layout'
import { canStackPages, writePreviewStyles } from './preview-styles'
import { Stage } from './stage'

export interface PreviewHandle {
  /** Opens the print dialog with these pages. */
  readonly print: () => void
}

interface Props {
  readonly document: SheetDocument
  readonly look: PrintLook
  /** Null while the pages are counted. */
  readonly onLayout: (layout: PageLayout | null) => void
  readonly handle: Ref<PreviewHandle>
}

/** The pages as they will be on paper, in a document of their own that is also what is printed. */
export function Preview({ document, look, onLayout, handle }: Props) {
  const { t } = useTranslation()
  const element = useRef<HTMLIFrameElement>(null)
  const [frame, setFrame] = useState<PreviewFrame | null>(null)
  const [width, setWidth] = useState(0)
  const isStacked = canStackPages()

  useEffect(() => {
    if (element.current === null) return
    const { current } = element
    setFrame(openFrame(current))
    const observer = new ResizeObserver(() => setWidth(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    frame?.setTitle(document.title)
  }, [frame, document.title])

  // Before the pages are counted: an effect of what is inside would come first.
  useLayoutEffect(() => {
    const styles = writeDocumentStyles(document, { look, fonts: listWindowFonts() })
    frame?.setStyles(`${styles}\n${writePreviewStyles(look, isStacked)}`)
  }, [frame, document, look, isStacked])

  useImperativeHandle(handle, () => ({ print: () => frame?.print() }), [frame])

  return (
    <>
      <iframe
        ref={element}
        className="sheet-preview"
        title={t('sheets.preview')}
        sandbox="allow-same-origin allow-modals"
      />
      {frame !== null &&
        createPortal(
          <Stage
            document={document}
            look={look}
            frame={frame}
            width={width}
            isStacked={isStacked}
            onLayout={onLayout}
          />,
          frame.body,
        )}
    </>
  )
}
