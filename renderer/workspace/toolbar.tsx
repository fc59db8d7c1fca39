import {
  Bold,
  Heading3,
  Image,
  Italic,
  Lightbulb,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareText,
  Table,
} from 'lucide-react'
import type { RefObject } from 'react'
import { Toolbar as AriaToolbar, Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from './text-editor'

interface Props {
  readonly editor: RefObject<TextEditor | null>
  readonly onLink: () => void
  readonly onPicture: () => void
}

export function Toolbar({ editor, onLink, onPicture }: Props) {
  const { t } = useTranslation()
  const wrap = (before: string, after: string, sample: string): void => {
    const word = editor.current?.selection().text || sample
    editor.current?.insert(before + word + after, { from: before.length, to: before.length + word.length })
  }
  const block = (text: string, from: number, to: number): void =>
    editor.current?.insert(`\n${text}\n`, { from: from + 1, to: to + 1 })
  const sample = (name: 'bold' | 'italic' | 'step' | 'comment' | 'callout' | 'a' | 'b'): string =>
    t(`workspace.editor.sample.${name}`)
  const step = sample('step')
  const table = `| ${sample('a')} | ${sample('b')} |\n| --- | --- |\n|  |  |`
  return (
    <AriaToolbar aria-label={t('workspace.editor.tools')} className="editor-tools">
      <Tool icon={Bold} label={t('workspace.editor.bold')} onPress={() => wrap('**', '**', sample('bold'))} />
      <Tool icon={Italic} label={t('workspace.editor.italic')} onPress={() => wrap('*', '*', sample('italic'))} />
      <Tool
        icon={Heading3}
        label={t('workspace.editor.heading')}
        onPress={() => wrap('\n### ', '\n\n', t('workspace.editor.heading'))}
      />
      <Tool icon={List} label={t('workspace.editor.list')} onPress={() => wrap('\n- ', '\n', sample('callout'))} />
      <Tool
        icon={ListOrdered}
        label={t('workspace.editor.steps')}
        onPress={() => block(`1. **${step} (15 Min.)** …`, 5, 5 + step.length)}
      />
      <Tool icon={Link2} label={t('workspace.editor.link')} onPress={onLink} />
      <Tool
        icon={Lightbulb}
        label={t('workspace.editor.callout')}
        onPress={() => wrap('\n:::tipp\n', '\n:::\n', sample('callout'))}
      />
      <Tool icon={Table} label={t('workspace.editor.table')} onPress={() => block(table, 2, 2 + sample('a').length)} />
      <Tool icon={Image} label={t('workspace.editor.picture')} onPress={onPicture} />
      <Tool
        icon={MessageSquareText}
        label={t('workspace.editor.comment')}
        onPress={() => wrap('<!-- ', ' -->', sample('comment'))}
      />
    </AriaToolbar>
  )
}

function Tool({ icon: Icon, label, onPress }: { icon: LucideIcon; label: string; onPress: () => void }) {
  return (
    <Button className="button quiet icon-only" aria-label={label} onPress={onPress}>
      <span title={label}>
        <Icon className="icon" aria-hidden />
      </span>
    </Button>
  )
}
