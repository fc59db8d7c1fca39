import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HighlightStyle, Highlight as Mark } from '../../core/model/notes'
import { makeSelectors } from '../../core/notes/anchoring'
import { valueOr } from '../data/hooks/use-live'
import { useHighlights } from '../data/hooks/use-records'
import { addHighlight, changeHighlight } from '../data/marks'
import { useAction, useRemove } from '../own/use-action'
import { MarkList } from './mark-list'
import { MarkToolbar } from './mark-toolbar'
import { findMarkAt, paintMarks, placeMarks } from './paint'
import { readSections, readSelection, type SectionText, toRange } from './section-text'
import { type SentencePlace, useSentences } from './use-sentences'
import './marks.css'

/** What the toolbar is open for: a passage that is selected, or a mark that is there already. */
type Target = { readonly key: string; readonly range: Range } & (
  | {
      readonly kind: 'passage'
      readonly section: SectionText
      readonly start: number
      readonly end: number
      /** The mark that is being saved; null where that failed. */
      readonly making: Promise<Mark | null> | null
    }
  | {
      readonly kind: 'mark'
      readonly mark: Mark
      /** It was made a moment ago: now is when one has something to say about it. */
      readonly isNew: boolean
    }
)
type Passage = Extract<Target, { kind: 'passage' }>

const targetPassage = (section: SectionText, start: number, end: number, range: Range): Passage => ({
  kind: 'passage',
  key: `${section.id} ${start} ${end}`,
  section,
  start,
  end,
  range,
  making: null,
})

const targetMark = (mark: Mark, range: Range): Target => ({ kind: 'mark', key: mark.id, mark, range, isNew: false })

/** The same list each time, so that nothing is painted again while there is nothing to paint. */
const NONE: readonly Mark[] = []

interface Props {
  readonly entryId: string
  readonly entryTitle: string
  readonly article: RefObject<HTMLElement | null>
  /** Changes when the text in the article does. */
  readonly content: unknown
  /** The text in Leichte Sprache is shown: highlights are in the other one. */
  readonly isEasy: boolean
}

/** The reader's own marks: painted in the text, made by mouse or keyboard, listed beside it. */
export function MarkLayer({ entryId, entryTitle, article, content, isEasy }: Props) {
  const { t } = useTranslation()
  const highlights = valueOr(useHighlights(entryId), NONE)
  const run = useAction()
  const remove = useRemove()
  const [sections, setSections] = useState<readonly SectionText[]>([])
  const [target, setTarget] = useState<Target | null>(null)

  useEffect(() => {
    void content
    setSections(article.current ? readSections(article.current) : [])
    setTarget(null)
  }, [article, content])

  const placed = useMemo(() => placeMarks(sections, highlights), [sections, highlights])
  useEffect(() => paintMarks(placed), [placed])

  const openPassage = useCallback(({ section, start, end }: SentencePlace) => {
    const range = toRange(section, { start, end })
    if (range) setTarget(targetPassage(section, start, end, range))
  }, [])
  const sentences = useSentences(sections, openPassage)

  useEffect(() => {
    // The mouse may be let go outside the text: the selection is what counts.
    const onPointerUp = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('.mark-toolbar')) return
      const chosen = readSelection(sections, document.getSelection())
      if (chosen) {
        const { section, position, range } = chosen
        setTarget(targetPassage(section, position.start, position.end, range.cloneRange()))
      } else if (article.current?.contains(event.target)) {
        const hit = findMarkAt(placed, event.clientX, event.clientY)
        setTarget(hit?.range ? targetMark(hit.mark, hit.range) : null)
      }
    }
    document.addEventListener('pointerup', onPointerUp)
    return () => document.removeEventListener('pointerup', onPointerUp)
  }, [article, sections, placed])

  const close = useCallback(() => {
    setTarget(null)
    document.getSelection()?.removeAllRanges()
  }, [])

  const toggleSentences = (): void => {
    sentences.toggle()
    // The keys belong to the text from now on, not to the button that was pressed.
    if (!sentences.isOn) article.current?.focus({ preventScroll: true })
  }

  const mark = async (passage: Passage, style: HighlightStyle): Promise<void> => {
    const { key, section, start, end, range } = passage
    const selectors = makeSelectors(section.text, start, end)
    if (!selectors) return close()
    const making = run((store) =>
      addHighlight(store, { entryId, entryTitle, sectionId: section.id, ...selectors, style, comment: '' }),
    )
    // The colour of the selection would lie over that of the mark.
    document.getSelection()?.removeAllRanges()
    // The comment can be typed while the mark is being saved.
    const pending: Passage = { ...passage, making }
    setTarget(pending)
    const made = await making
    const next: Target = made ? { kind: 'mark', key, mark: made, range, isNew: true } : passage
    // Who has gone on to another passage meanwhile stays there.
    setTarget((current) => (current === pending ? next : current))
  }

  const choose = async (style: HighlightStyle): Promise<void> => {
    if (target?.kind === 'passage') return target.making === null ? mark(target, style) : undefined
    if (target?.kind === 'mark') await run((store) => changeHighlight(store, target.mark, { style }))
    close()
  }

  const saveComment = async (of: Target, comment: string): Promise<void> => {
    const commented = of.kind === 'mark' ? of.mark : await of.making
    if (commented) await run((store) => changeHighlight(store, commented, { comment }))
  }

  return (
    <>
      {target && (
        <MarkToolbar
          key={target.key}
          range={target.range}
          mark={target.kind === 'mark' ? target.mark : null}
          isNew={target.kind === 'mark' ? target.isNew : target.making !== null}
          onStyle={choose}
          onComment={(comment) => void saveComment(target, comment)}
          onRemove={async () => {
            if (target.kind === 'mark') await remove('highlights', target.mark)
            close()
          }}
          onClose={close}
        />
      )}
      <section className="card side-card no-print" aria-label={t('marks.title')}>
        <h2>{t('marks.title')}</h2>
        {isEasy && <p className="soft side-hint">{t('marks.inFullText')}</p>}
        {sections.length > 0 && (
          <>
            <MarkList
              placed={placed}
              onOpen={(mark, range) => setTarget(targetMark(mark, range))}
              onRemove={(mark) => void remove('highlights', mark)}
            />
            <button type="button" className="text-link" aria-pressed={sentences.isOn} onClick={toggleSentences}>
              {t(sentences.isOn ? 'marks.sentencesOff' : 'marks.sentencesOn')}
            </button>
            {sentences.isOn && <p className="soft side-hint">{t('marks.sentencesHint')}</p>}
          </>
        )}
        <p className="visually-hidden" role="status">
          {sentences.current}
        </p>
      </section>
    </>
  )
}
