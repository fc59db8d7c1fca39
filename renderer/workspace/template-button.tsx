import { PencilRuler } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { entryPath } from '../../core/entry/entry-path'
import { AppError } from '../../core/errors'
import type { CatalogueEntry } from '../../core/model/library'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { workspaceAddress } from '../routes'
import { useNotice } from '../ui/notice'

/** "Als Vorlage": copies an entry of the library into the open workspace. Not shown where none is open. */
export function TemplateButton({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const machine = useMachine()
  const show = useNotice()
  const [, navigate] = useLocation()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    ask(machine, 'workspace.state', null).then(
      ({ folder, choosing }) => setShown(folder !== null && choosing !== 'none'),
      () => setShown(false),
    )
  }, [machine])
  const copy = async (): Promise<void> => {
    try {
      const source = await ask(machine, 'workspace.libraryText', { id: entry.id })
      if (source === null) throw new AppError('not-found', 'the library has no markdown of it')
      const path = entryPath(entry.kind, entry.id)
      // One that is there already is opened as it is: nobody's text is replaced.
      const result = await ask(machine, 'workspace.save', { path, text: source.text, base: null })
      if (result.type === 'saved') show({ kind: 'done', text: t('workspace.editor.templateDone') })
      navigate(workspaceAddress(entry.kind, entry.id))
    } catch (error) {
      show({ kind: 'error', text: t(`errors.${error instanceof AppError ? error.code : 'internal'}`) })
    }
  }
  if (!isShown) return null
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <PencilRuler className="icon" aria-hidden />
      {t('workspace.editor.template')}
    </button>
  )
}
