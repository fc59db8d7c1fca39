import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { parseEntryPath } from '../../core/entry/entry-path'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ADDRESSES, workspaceAddress } from '../routes'
import { useNotice } from '../ui/notice'
import { RemoveDialog } from './remove-dialog'
import { RenameDialog } from './rename-dialog'

interface Props {
  readonly path: string
  readonly title: string
  /** Puts what was typed last into the file. */
  readonly save: () => Promise<void>
}

/** What is done with the file as a whole. */
export const EntryActions = memo(function EntryActions({ path, title, save }: Props) {
  const { t } = useTranslation()
  const machine = useMachine()
  const show = useNotice()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null)
  const open = async (next: 'rename' | 'remove'): Promise<void> => {
    await save()
    setDialog(next)
  }
  const restore = async (): Promise<void> => {
    const place = parseEntryPath(path)
    await ask(machine, 'workspace.restore', { path }).then(
      () => place !== null && navigate(workspaceAddress(place.kind, place.id)),
      () => show({ kind: 'error', text: t('workspace.remove.notRestored') }),
    )
  }
  const onRemoved = (): void => {
    navigate(ADDRESSES.workspace)
    const action = { label: t('workspace.remove.undo'), run: () => void restore() }
    show({ kind: 'done', text: t('workspace.remove.done', { title }), action })
  }
  const onRenamed = (id: string, mended: number): void => {
    const place = parseEntryPath(path)
    if (place !== null) navigate(workspaceAddress(place.kind, id))
    const text = mended === 0 ? t('workspace.rename.done') : t('workspace.rename.mended', { count: mended })
    show({ kind: 'done', text })
  }
  const close = (): void => setDialog(null)
  return (
    <div className="entry-actions">
      <button type="button" className="text-link" onClick={() => void open('rename')}>
        {t('workspace.rename.open')}
      </button>
      <button type="button" className="text-link" onClick={() => void open('remove')}>
        {t('workspace.remove.open')}
      </button>
      {dialog === 'rename' && <RenameDialog path={path} onDone={onRenamed} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog path={path} title={title} onDone={onRemoved} onClose={close} />}
    </div>
  )
})
