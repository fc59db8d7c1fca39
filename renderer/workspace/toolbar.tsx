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
  ShieldCheck,
  Table,
  TriangleAlert,
} from 'lucide-react'
import { memo, type RefObject } from 'react'
import { Toolbar as AriaToolbar, Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  type Insertion,
  insertBlock,
  insertList,
  insertStep,
  type Place,
  toggleMark,
} from '../../core/workspace/insertions'
import type { TextEditor } from './text-editor'

const CALLOUTS = [
  { kind: 'tipp', icon: Lightbulb },
  { kind: 'achtung', icon: TriangleAlert },
  { kind: 'schutz', icon: ShieldCheck },
] as const

interface Props {
  readonly editor: RefObject<TextEditor | null>
  readonly onLink: () => void
  readonly onPicture: () => void
}

export const Toolbar = memo(function Toolbar({ editor, onLink, onPicture }: Props) {
  const { t } = useTranslation()
  const change = (make: (place: Place) => Insertion): void => {
    const place = editor.current?.place()
    if (place !== undefined) editor.current?.apply(make(place))
  }
  const sample = (name: 'bold' | 'italic' | 'step' | 'comment' | 'callout' | 'a' | 'b'): string =>
    t(`workspace.editor.sample.${name}`)
  /** What is selected, between the parts of a block. */
  const around = (before: string, words: string, after: string): void =>
    change((place) => {
      const chosen = place.text.slice(place.from, place.to).trim() || words
      return insertBlock(place, before + chosen + after, { from: before.length, to: before.length + chosen.length })
    })
  const table = `| ${sample('a')} | ${sample('b')} |\n| --- | --- |\n|  |  |`
  return (
    <AriaToolbar aria-label={t('workspace.editor.tools')} className="editor-tools">
      <Tool
        icon={Bold}
        label={t('workspace.editor.bold')}
        onPress={() => change((place) => toggleMark(place, '**', sample('bold')))}
      />
      <Tool
        icon={Italic}
        label={t('workspace.editor.italic')}
        onPress={() => change((place) => toggleMark(place, '*', sample('italic')))}
      />
      <Tool
        icon={Heading3}
        label={t('workspace.editor.heading')}
        onPress={() => around('### ', t('workspace.editor.heading'), '')}
      />
      <Tool
        icon={List}
        label={t('workspace.editor.list')}
        onPress={() => change((place) => insertList(place, sample('callout')))}
      />
      <Tool
        icon={ListOrdered}
        label={t('workspace.editor.steps')}
        onPress={() => change((place) => insertStep(place, sample('step'), ' (15 Min.)** …'))}
      />
      <Tool icon={Link2} label={t('workspace.editor.link')} onPress={onLink} />
      {CALLOUTS.map(({ kind, icon }) => (
        <Tool
          key={kind}
          icon={icon}
          label={t(`workspace.editor.callout.${kind}`)}
          onPress={() => around(`:::${kind}\n`, sample('callout'), '\n:::')}
        />
      ))}
      <Tool
        icon={Table}
        label={t('workspace.editor.table')}
        onPress={() => change((place) => insertBlock(place, table, { from: 2, to: 2 + sample('a').length }))}
      />
      <Tool icon={Image} label={t('workspace.editor.picture')} onPress={onPicture} />
      <Tool
        icon={MessageSquareText}
        label={t('workspace.editor.comment')}
        onPress={() => change(({ text, to }) => commentAt(text, to, sample('comment')))}
      />
    </AriaToolbar>
  )
})

/** Behind what is selected, and within its paragraph: by itself it would end a list. */
function commentAt(text: string, at: number, words: string): Insertion {
  const mark = `${/\S$/.test(text.slice(0, at)) ? ' ' : ''}<!-- `
  const select = { from: mark.length, to: mark.length + words.length }
  return { from: at, to: at, text: `${mark}${words} -->`, select }
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
