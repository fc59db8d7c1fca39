import { defaultKeymap, history, historyField, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Action, type Diagnostic, linter, setDiagnostics } from '@codemirror/lint'
import { Annotation, Compartment, EditorSelection, EditorState, type Extension, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { findHead } from '../../core/entry/edit-fields'
import type { TextEdit } from '../../core/entry/yaml-edit'
import type { Insertion, Place } from '../../core/workspace/insertions'

/** The only place that imports CodeMirror. It is loaded with the editor's page, not with the window. */

/** A change by the form or by a mend: it may change the front matter, which is out of sight for the keyboard. */
const byProgram = Annotation.define<boolean>()

export interface TextEditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  /** From `TextEditor.history`, for the same text; null to begin anew. */
  readonly history: unknown
  readonly label: string
  readonly phrases: Readonly<Record<string, string>>
  readonly onChange: (text: string) => void
  /** HTML from the clipboard as markdown; null to paste it as plain text. */
  readonly convertHtml: (html: string) => Promise<string | null>
  readonly onPictures: (files: readonly File[]) => void
  readonly nonce: string
}

export interface EditorNote {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly mend: { readonly name: string; readonly apply: () => void } | null
}

export interface TextEditor {
  text(): string
  /** The state with its undo history, as JSON. */
  history(): unknown
  /** One step of undo, whatever it changes. */
  edit(edits: readonly TextEdit[]): void
  /** Another program's version, taken over as one change. */
  replaceText(text: string): void
  setNotes(notes: readonly EditorNote[]): void
  showHead(isShown: boolean): void
  /** The whole text, and what is selected in it. */
  place(): Place
  apply(insertion: Insertion): void
  /** Puts text in the place of the selection. */
  insert(text: string): void
  /** Line and column from 1. */
  reveal(line: number, column: number): void
  focus(): void
  destroy(): void
}

const LOOK = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', fontSize: '1.1em' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: [tags.processingInstruction, tags.comment, tags.contentSeparator], color: 'var(--soft)' },
])

const THEME = EditorView.theme({
  '&': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', fontSize: '1rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--font)', lineHeight: '1.6' },
  '.cm-content': { padding: '1rem', maxInlineSize: '44rem', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': { backgroundColor: 'var(--halo)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--control)',
    borderRadius: '8px',
  },
  '.cm-diagnostic': { borderInlineStart: '4px solid var(--accent)', padding: '0.4rem 0.7rem', maxInlineSize: '28rem' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--help)' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
    borderRadius: '6px',
    padding: '0.15rem 0.5rem',
  },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--help) 1px',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--theme-aktivieren)' },
})

/** Takes the front matter out of sight: the form shows it. */
const hiddenHead = StateField.define<DecorationSet>({
  create: (state) => hideHead(state),
  update: (value, transaction) => (transaction.docChanged ? hideHead(transaction.state) : value),
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.atomicRanges.of((view) => view.state.field(field, false) ?? Decoration.none),
  ],
})

function headEnd(state: EditorState): number {
  return Math.max(0, (findHead(state.doc.toString())?.bodyStart ?? 0) - 1)
}

function hideHead(state: EditorState): DecorationSet {
  const end = headEnd(state)
  return end === 0 ? Decoration.none : Decoration.set([Decoration.replace({ block: true }).range(0, end)])
}

/** What is out of sight is changed by the form and by undo, never by a keystroke. */
const guardedHead: Extension = EditorState.changeFilter.of((transaction) => {
  const isAllowed =
    transaction.annotation(byProgram) === true || transaction.isUserEvent('undo') || transaction.isUserEvent('redo')
  const end = headEnd(transaction.startState)
  return isAllowed || end === 0 ? true : [0, end]
})

export function createTextEditor(options: TextEditorOptions): TextEditor {
  const head = new Compartment()
  const hidden: Extension = [hiddenHead, guardedHead]
  const extensions: Extension = [
    head.of(hidden),
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    markdown(),
    syntaxHighlighting(LOOK),
    THEME,
    EditorView.lineWrapping,
    EditorView.cspNonce.of(options.nonce),
    EditorView.contentAttributes.of({
      spellcheck: 'true',
      lang: 'de',
      'aria-label': options.label,
      autocapitalize: 'sentences',
    }),
    EditorState.phrases.of(options.phrases),
    linter(null, { needsRefresh: () => false }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString())
    }),
    EditorView.domEventHandlers({
      paste: (event, view) => takeData(event, event.clipboardData, view, options),
      drop: (event, view) => takeData(event, event.dataTransfer, view, options),
    }),
  ]
  const view = new EditorView({ parent: options.parent, state: createState(options, extensions) })
  // Without scrolling: whoever opens an entry begins at its title.
  const start = Math.min(headEnd(view.state) + 1, view.state.doc.length)
  if (view.state.selection.main.head < headEnd(view.state)) view.dispatch({ selection: EditorSelection.cursor(start) })
  return {
    text: () => view.state.doc.toString(),
    history: () => view.state.toJSON({ history: historyField }) as unknown,
    edit: (edits) => view.dispatch({ changes: [...edits], annotations: byProgram.of(true) }),
    replaceText: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: byProgram.of(true) }),
    setNotes: (notes) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          notes.flatMap((note) => toDiagnostic(note, view)),
        ),
      ),
    showHead: (isShown) => view.dispatch({ effects: head.reconfigure(isShown ? [] : hidden) }),
    place: () => {
      const { from, to } = view.state.selection.main
      return { text: view.state.doc.toString(), from, to }
    },
    apply: (insertion) => apply(view, insertion),
    insert: (text) => insertText(view, text),
    reveal: (line, column) => {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
      moveTo(view, Math.min(from + column - 1, to))
      view.focus()
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

/** A history that does not fit (another version wrote it) is left out. */
function createState({ text, history: kept }: TextEditorOptions, extensions: Extension): EditorState {
  if (kept !== null) {
    try {
      const state = EditorState.fromJSON(kept, { extensions }, { history: historyField })
      if (state.doc.toString() === text) return state
    } catch {
      return EditorState.create({ doc: text, extensions })
    }
  }
  return EditorState.create({ doc: text, extensions })
}

function moveTo(view: EditorView, place: number): void {
  const at = Math.min(place, view.state.doc.length)
  view.dispatch({ selection: EditorSelection.cursor(at), effects: EditorView.scrollIntoView(at, { y: 'center' }) })
}

function insertText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection.main
  apply(view, { from, to, text, select: { from: text.length, to: text.length } })
}

function apply(view: EditorView, { from, to, text, select }: Insertion): void {
  const selection = { anchor: from + select.from, head: from + select.to }
  view.dispatch({ changes: { from, to, insert: text }, selection, scrollIntoView: true, userEvent: 'input' })
  view.focus()
}

function toDiagnostic({ from, to, severity, message, mend }: EditorNote, view: EditorView): readonly Diagnostic[] {
  const length = view.state.doc.length
  if (from >= length || to <= headEnd(view.state)) return []
  const actions: Action[] = mend === null ? [] : [{ name: mend.name, apply: mend.apply }]
  return [{ from, to: Math.min(to, length), severity, message, actions }]
}

/** Pictures go to the workspace, rich text becomes markdown; both only where there is one, so that plain text is pasted as ever. */
function takeData(
  event: Event,
  data: DataTransfer | null,
  view: EditorView,
  { convertHtml, onPictures }: TextEditorOptions,
): boolean {
  const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
  const html = data?.getData('text/html') ?? ''
  const isRich = /<(?:p|div|h[1-6]|ul|ol|li|table|b|strong|i|em|a|span|br)\b/i.test(html)
  if (pictures.length > 0 && html.replace(/<[^>]*>/g, '').trim() === '') {
    event.preventDefault()
    onPictures(pictures)
    return true
  }
  if (!isRich || event.type === 'drop') return false
  event.preventDefault()
  const plain = data?.getData('text/plain') ?? ''
  void convertHtml(html).then((text) => insertText(view, text ?? plain))
  return true
}
