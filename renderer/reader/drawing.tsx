import { Maximize2 } from 'lucide-react'
import { type ComponentProps, type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './drawing.css'
import { loadLater } from '../ui/load-later'

/** The width that a drawing is made for, from its viewBox, in rem: it grows with the size of the text. */
function readWidth(viewBox: string | undefined): string {
  const [, , width] = (viewBox ?? '').trim().split(/[\s,]+/)
  return `${Number(width) / 16}rem`
}

/** A drawing within the text. Its words are no part of the text: passages are counted, found and marked without them. */
export function TreeDrawing({ children, 'aria-label': alt, ...rest }: ComponentProps<'svg'>) {
  const style = { '--drawing-width': readWidth(rest.viewBox) } as CSSProperties
  return (
    <svg {...rest} role="img" aria-label={alt} style={style} data-added>
      {children}
    </svg>
  )
}

const DrawingDialog = loadLater(async () => (await import('./drawing-dialog')).DrawingDialog)

/** A figure; with a drawing, it offers it in full size where there is too little room to read what stands in it. */
export function TreeFigure({ children, className }: ComponentProps<'figure'>) {
  const { t } = useTranslation()
  const [isLarge, setLarge] = useState(false)
  if (className !== 'diagram') return <figure>{children}</figure>
  return (
    <figure className="diagram">
      {children}
      <button type="button" className="button diagram-enlarge no-print" data-added onClick={() => setLarge(true)}>
        <Maximize2 className="icon" aria-hidden />
        {t('reader.enlarge')}
      </button>
      {isLarge && <DrawingDialog onClose={() => setLarge(false)}>{children}</DrawingDialog>}
    </figure>
  )
}
