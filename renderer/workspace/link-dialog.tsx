import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { entryPath, relativeHref } from '../../core/entry/entry-path'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { useKnownEntries } from './use-known-entries'
import { WindowDialog } from './window-dialog'

interface Props {
  readonly path: string
  readonly overview: WorkspaceOverview
  readonly selected: string
  readonly onInsert: (text: string) => void
  readonly onClose: () => void
}

const SHOWN = 8

/** A link to an entry, found by its title. */
export function LinkDialog({ path, overview, selected, onInsert, onClose }: Props) {
  const { t } = useTranslation()
  const entries = useKnownEntries(overview)
  const [typed, setTyped] = useState(selected)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const found = useMemo(() => {
    const words = typed.toLowerCase().split(/\s+/)
    return entries.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
  }, [entries, typed])
  return (
    <WindowDialog title={t('workspace.editor.linkTitle')} onClose={onClose}>
      <label className="form-field">
        {t('workspace.editor.linkSearch')}
        <input
          ref={field}
          className="field"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <ul className="folder-list">
        {found.slice(0, SHOWN).map(({ kind, id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="folder-item"
              onClick={() => onInsert(`[${selected || title}](${relativeHref(path, entryPath(kind, id))})`)}
            >
              {title} <span className="soft">{t(`kinds.${kind}.one`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="soft">
        {found.length === 0 && t('workspace.editor.linkNone')}
        {found.length > SHOWN && t('workspace.editor.linkMore', { count: found.length - SHOWN })}
      </p>
      <div className="dialog-actions">
        <Button className="button quiet" slot="close">
          {t('workspace.cancel')}
        </Button>
      </div>
    </WindowDialog>
  )
}
