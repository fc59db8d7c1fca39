import { Bold, Heading2, Italic, List, ListChecks, type LucideIcon, Quote } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type EditState, findChange, toggleAround, toggleLines } from './markdown-edit'

type Command = 'bold' | 'italic' | 'heading' | 'list' | 'tasks' | 'quote'

const COMMANDS: readonly {
  readonly name: Command
  readonly icon: LucideIcon
  readonly run: (state: EditState) => EditState
}[] = [
  { name: 'bold', icon: Bold, run: (state) => toggleAround(state, '**') },
  { name: 'italic', icon: Italic, run: (state) => toggleAround(state, '*') },
  { name: 'heading', icon: Heading2, run: (state) => toggleLines(state, '## ') },
  { name: 'list', icon: List, run: (state) => toggleLines(state, '- ') },
  { name: 'tasks', icon: ListChecks, run: (state) => toggleLines(state, '- [ ] ') },
  { name: 'quote', icon: Quote, run: (state) => toggleLines(state, '> ') },
]

/**
 * Types the change into the field, as keys would: a text that is set from outside would take the field's history with it, and Ctrl+Z would no
 * longer undo. `execCommand` is the only way that browsers have for this.
 */
function typeChange(field: HTMLTextAreaElement, next: EditState): void {
  const { from, to, insert } = findChange(field.value, next.text)
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  field.setSelectionRange(next.start, next.end)
}

/** A quiet toolbar for people who know no markdown. The text stays what it is: plain letters in a plain field. */
export function NoteToolbar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation()
  const run = (change: (state: EditState) => EditState): void => {
    const element = field.current
    if (!element) return
    typeChange(element, change({ text: element.value, start: element.selectionStart, end: element.selectionEnd }))
  }
  return (
    <div className="note-toolbar" role="toolbar" aria-label={t('notes.toolbar')}>
      {COMMANDS.map(({ name, icon: Icon, run: change }) => (
        <button
          key={name}
          type="button"
          className="button quiet icon-only"
          title={t(`notes.commands.${name}`)}
          onClick={() => run(change)}
        >
          <Icon className="icon" aria-hidden />
          <span className="visually-hidden">{t(`notes.commands.${name}`)}</span>
        </button>
      ))}
    </div>
  )
}
