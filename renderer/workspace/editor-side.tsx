import { createContext, memo, type Ref, useContext } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../core/model/finding'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { Compare } from './compare'
import { FindingsPanel } from './findings-panel'
import { PaperPreview, ReaderPreview } from './preview'
import type { Checks } from './use-checks'
import { useCompiled } from './use-compiled'

/** What changes with each key. It goes past the tabs to what they show, since the tabs themselves are costly to draw. */
export interface Draft {
  readonly path: string
  readonly text: string
  readonly checks: Checks | null
  /** Another value to look at the same text anew. */
  readonly round: number
}

const DraftContext = createContext<Draft>({ path: '', text: '', checks: null, round: 0 })
export const DraftProvider = DraftContext.Provider

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly overview: WorkspaceOverview
  readonly onShow: (finding: Finding) => void
  readonly onMend: (finding: Finding) => void
  readonly onLearned: () => void
  readonly onTake: (text: string) => void
}

/** Beside the text: what is left to do, what readers will see, and what was changed. */
export const EditorSide = memo(function EditorSide({ ref, overview, onTake, ...actions }: Props) {
  const { t } = useTranslation()
  return (
    <Tabs ref={ref} className="editor-side">
      <TabList aria-label={t('workspace.editor.tabs')} className="editor-tabs">
        <Tab id="findings">{t('workspace.findings.title')}</Tab>
        <Tab id="reader">{t('workspace.editor.tab.reader')}</Tab>
        <Tab id="paper">{t('workspace.editor.tab.paper')}</Tab>
        <Tab id="compare">{t('workspace.editor.tab.compare')}</Tab>
      </TabList>
      <TabPanel id="findings">
        <ShownFindings {...actions} />
      </TabPanel>
      <TabPanel id="reader">
        <ShownPreview as={ReaderPreview} overview={overview} />
      </TabPanel>
      <TabPanel id="paper">
        <ShownPreview as={PaperPreview} overview={overview} />
      </TabPanel>
      <TabPanel id="compare">
        <ShownComparison onTake={onTake} />
      </TabPanel>
    </Tabs>
  )
})

function ShownFindings(actions: Pick<Props, 'onShow' | 'onMend' | 'onLearned'>) {
  const { checks } = useContext(DraftContext)
  return <FindingsPanel checks={checks} {...actions} />
}

/** Compiled only while it is shown. */
function ShownPreview({ as: Preview, overview }: { as: typeof ReaderPreview; overview: WorkspaceOverview }) {
  const { t } = useTranslation()
  const { path, text, round } = useContext(DraftContext)
  const compiled = useCompiled(path, text, round)
  if (compiled === undefined) return <p className="soft">{t('workspace.editor.preparing')}</p>
  return <Preview compiled={compiled} overview={overview} />
}

function ShownComparison({ onTake }: Pick<Props, 'onTake'>) {
  const { path, text } = useContext(DraftContext)
  return <Compare path={path} text={text} onTake={onTake} />
}
