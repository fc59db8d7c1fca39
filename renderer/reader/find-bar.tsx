import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuietStatus } from '../ui/quiet-status'

const ALL = 'gefunden'
const CURRENT = 'gefunden-jetzt'

/** Every place of the needle in the text nodes below a root, upper and lower case alike. */
function findRanges(root: HTMLElement, needle: string): readonly Range[] {
  const wanted = needle.toLocaleLowerCase('de')
  if (wanted === '') return []
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').toLocaleLowerCase('de')
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      ranges.push(range)
    }
  }
  return ranges
}

interface Props {
  readonly scope: RefObject<HTMLElement | null>
  /** Changes when the text below the scope does. */
  readonly content: unknown
  /** Another number asks for the field again. */
  readonly request: number
  readonly onClose: () => void
}

/** Finds in the page. Marks are painted by the browser, so the text itself stays as it is. */
export function FindBar({ scope, content, request, onClose }: Props) {
  const { t } = useTranslation()
  const [needle, setNeedle] = useState('')
  const [ranges, setRanges] = useState<readonly Range[]>([])
  const [position, setPosition] = useState(0)
  const field = useRef<HTMLInputElement>(null)

  // The bar opens because somebody asked for it, and typing is all it is for.
  useEffect(() => {
    if (request > 0) field.current?.select()
  }, [request])

  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  useEffect(() => {
    void content
    setRanges(scope.current ? findRanges(scope.current, needle.trim()) : [])
    setPosition(0)
  }, [needle, scope, content])

  useEffect(() => {
    const current = ranges[position]
    CSS.highlights.set(ALL, new Highlight(...ranges))
    if (current) {
      CSS.highlights.set(CURRENT, new Highlight(current))
      current.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    }
    return () => {
      CSS.highlights.delete(ALL)
      CSS.highlights.delete(CURRENT)
    }
  }, [ranges, position])

  const count = { current: position + 1, total: ranges.length }
  const found = needle.trim() === '' ? '' : ranges.length > 0 ? t('reader.findCount', count) : t('reader.findNone')
  const move = (step: number): void => setPosition((position + step + ranges.length) % Math.max(ranges.length, 1))
  return (
    <search className="find-bar card no-print">
      <input
        ref={field}
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
        value={needle}
        onChange={(event) => setNeedle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') move(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') onClose()
        }}
      />
      <span className="find-count soft">{found}</span>
      <QuietStatus text={found} />
      <button type="button" className="button quiet icon-only" onClick={() => move(-1)} disabled={ranges.length < 2}>
        <ChevronUp className="icon" aria-hidden />
        <span className="visually-hidden">{t('reader.findPrevious')}</span>
      </button>
      <button type="button" className="button quiet icon-only" onClick={() => move(1)} disabled={ranges.length < 2}>
        <ChevronDown className="icon" aria-hidden />
        <span className="visually-hidden">{t('reader.findNext')}</span>
      </button>
      <button type="button" className="button quiet icon-only" onClick={onClose}>
        <X className="icon" aria-hidden />
        <span className="visually-hidden">{t('reader.findClose')}</span>
      </button>
    </search>
  )
}
