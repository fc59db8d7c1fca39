import { Bold, Heading2, Italic, List, ListChecks, type LucideIcon, Quote } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type EditState, toggleAround, toggleLines } from './markdown-edit'
import { changeField } from './type-change'

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

/** A quiet toolbar for people who know no markdown. The text stays what it is: plain letters in a plain field. */
export function NoteToolbar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation()
  const run = (change: (state: EditState) => EditState): void => {
    if (field.current) changeField(field.current, change)
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
