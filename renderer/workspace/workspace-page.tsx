import { useTranslation } from 'react-i18next'
import { entryPath } from '../../core/entry/entry-path'
import { assertNever } from '../../core/errors'
import type { WorkspaceAddress } from '../routes'
import { PageTitle } from '../ui/page-title'
import { ChooseFolder } from './choose-folder'
import { EditorPage } from './editor-page'
import { NewEntry } from './new-entry'
import { Overview } from './overview'
import { useWorkspace } from './use-workspace'
import './workspace.css'

/** "Redaktion": the folder's entries, a new one, or one that is written. */
export function WorkspacePage({ address }: { address: WorkspaceAddress }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const { state, overview, error } = workspace
  if (state?.choosing === 'none') {
    return (
      <div className="page state">
        <PageTitle>{t('workspace.title')}</PageTitle>
        <p>{t('workspace.unavailable')}</p>
      </div>
    )
  }
  if (state === null || (state.folder !== null && overview === null && error === null)) {
    return (
      <div className="page">
        <PageTitle>{t('workspace.title')}</PageTitle>
        <p className="state opening">{t('workspace.loading')}</p>
      </div>
    )
  }
  if (overview === null) return <ChooseFolder workspace={workspace} state={state} />
  switch (address.view) {
    case 'overview':
      return <Overview workspace={workspace} overview={overview} />
    case 'new':
      return <NewEntry overview={overview} />
    case 'entry':
      return (
        <EditorPage
          key={`${overview.folder.path} ${address.kind} ${address.id}`}
          path={entryPath(address.kind, address.id)}
          overview={overview}
          round={workspace.round}
        />
      )
    default:
      return assertNever(address)
  }
}
