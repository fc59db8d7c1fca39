import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../core/model/finding'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { insertBlock } from '../../core/workspace/insertions'
import { findMend, type Mend } from '../../core/workspace/mends'
import { LinkDialog } from './link-dialog'
import { PictureDialog } from './picture-dialog'
import { createTextEditor, type EditorNote, type TextEditor } from './text-editor'
import { Toolbar } from './toolbar'
import type { Checks } from './use-checks'
import { useMendName } from './use-mend-name'
import type { Session } from './use-session'

interface Props {
  readonly session: Session
  readonly editor: React.RefObject<TextEditor | null>
  readonly checks: Checks | null
  readonly overview: WorkspaceOverview
  readonly onMend: (finding: Finding) => void
}

const readNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? ''

/** The parser of HTML is large, and seldom needed. */
const convert = async (html: string): Promise<string | null> =>
  (await import('../../core/markdown/html-to-markdown')).convertHtml(html)

/** The text with its toolbar; findings stand where they are meant. */
export function TextPane({ session, editor, checks, overview, onMend }: Props) {
  const { t } = useTranslation()
  const nameMend = useMendName()
  const parent = useRef<HTMLDivElement>(null)
  const [dialog, setDialog] = useState<'link' | 'picture' | null>(null)
  const [pictures, setPictures] = useState<readonly File[]>([])
  const { initial, change, keepHistory, path } = session
  const askForLink = useCallback(() => setDialog('link'), [])
  const askForPicture = useCallback(() => setDialog('picture'), [])

  useEffect(() => {
    if (parent.current === null) return
    const made = createTextEditor({
      parent: parent.current,
      text: initial.text,
      history: initial.history,
      label: t('workspace.editor.text'),
      phrases: t('workspace.editor.phrases', { returnObjects: true }),
      onChange: change,
      convertHtml: convert,
      onPictures: (files) => {
        setPictures(files)
        setDialog('picture')
      },
      nonce: readNonce(),
    })
    editor.current = made
    keepHistory(made.history)
    return () => {
      editor.current = null
      made.destroy()
    }
  }, [initial, change, keepHistory, editor, t])

  useEffect(() => {
    const text = editor.current?.text()
    if (checks === null || text === undefined || text !== checks.text) return
    const starts = lineStarts(text)
    const notes = checks.findings.map((finding) => toNote(finding, text, starts, onMend, nameMend))
    // What is about the text as a whole points at an empty line, where a mark would only puzzle.
    editor.current?.setNotes(notes.filter(({ from }) => from < text.length && text[from] !== '\n'))
  }, [checks, editor, onMend, nameMend])

  return (
    <section className="text-pane" aria-label={t('workspace.editor.tab.write')}>
      <Toolbar editor={editor} onLink={askForLink} onPicture={askForPicture} />
      <div ref={parent} className="text-editor card" />
      {dialog === 'link' && (
        <LinkDialog
          path={path}
          overview={overview}
          selected={selectedText(editor.current)}
          onInsert={(text) => {
            setDialog(null)
            editor.current?.insert(text)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'picture' && (
        <PictureDialog
          path={path}
          given={pictures}
          onInsert={(text) => {
            setDialog(null)
            setPictures([])
            const place = editor.current?.place()
            if (place !== undefined)
              editor.current?.apply(insertBlock(place, text, { from: text.length, to: text.length }))
          }}
          onClose={() => {
            setDialog(null)
            setPictures([])
          }}
        />
      )}
    </section>
  )
}

function selectedText(editor: TextEditor | null): string {
  const place = editor?.place()
  return place === undefined ? '' : place.text.slice(place.from, place.to)
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function toNote(
  finding: Finding,
  text: string,
  starts: readonly number[],
  onMend: (finding: Finding) => void,
  nameMend: (mend: Mend) => string,
): EditorNote {
  const from = Math.min(text.length, (starts[finding.line - 1] ?? 0) + finding.column - 1)
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(from, from + 60))?.[0].length ?? 1
  const lineEnd = text.indexOf('\n', from)
  const isExact = finding.found !== undefined && text.startsWith(finding.found, from)
  const mend = findMend(finding, text)
  return {
    from,
    to: isExact
      ? from + (finding.found?.length ?? 1)
      : finding.rule === 'sections' && lineEnd !== -1
        ? lineEnd
        : from + Math.max(1, word),
    severity: finding.severity,
    message: finding.message,
    mend:
      mend === null
        ? null
        : {
            name: nameMend(mend),
            apply: () => onMend(finding),
          },
  }
}
