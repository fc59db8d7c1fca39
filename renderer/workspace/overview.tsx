import { FilePlus2, PackageOpen, Send } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AppError } from '../../core/errors'
import type { FindingCount, FolderCheck, WorkspaceEntry, WorkspaceOverview } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ADDRESSES, NEW_ENTRY, workspaceAddress } from '../routes'
import { PageTitle } from '../ui/page-title'
import { DeliveryDialog } from './delivery-dialog'
import { ErrorText } from './error-text'
import { HandOverDialog } from './hand-over-dialog'
import { RemovedEntries } from './removed-entries'
import { toAppError } from './use-session'
import type { WorkspaceView } from './use-workspace'

/** Rows that are drawn at once: a workspace may have thousands. */
const PAGE = 100

/** Milliseconds of quiet before the whole folder is checked again. */
const QUIET = 600

/** What is left to do in the whole folder, looked for in the background; null until that is known. */
function useFolderCheck(round: number): { counts: FolderCheck['counts'] | null; error: AppError | null } {
  const machine = useMachine()
  const [counts, setCounts] = useState<FolderCheck['counts'] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    void round
    let isCurrent = true
    const timer = setTimeout(() => {
      ask(machine, 'workspace.checkAll', null).then(
        (result) => {
          if (!isCurrent) return
          setCounts(result.counts)
          setError(null)
        },
        (cause: unknown) => isCurrent && setError(toAppError(cause)),
      )
    }, QUIET)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [machine, round])
  return { counts, error }
}

export function Overview({ workspace, overview }: { workspace: WorkspaceView; overview: WorkspaceOverview }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const [dialog, setDialog] = useState<'hand-over' | 'delivery' | null>(null)
  const { counts, error } = useFolderCheck(workspace.round)
  const shown = useMemo(() => {
    const words = filter.toLowerCase().trim()
    return overview.entries.filter(({ title, id }) => title.toLowerCase().includes(words) || id.includes(words))
  }, [overview, filter])
  return (
    <div className="page workspace-page">
      <PageTitle>{t('workspace.title')}</PageTitle>
      <p className="soft workspace-folder">
        {t('workspace.list.folder', { path: overview.folder.path })}{' '}
        <button type="button" className="text-link" onClick={() => void workspace.close()}>
          {t('workspace.choose.another')}
        </button>
      </p>
      <ErrorText error={workspace.error ?? error} />
      <div className="workspace-actions">
        <Link href={`${ADDRESSES.workspace}/${NEW_ENTRY}`} className="button primary">
          <FilePlus2 className="icon" aria-hidden />
          {t('workspace.list.new')}
        </Link>
        <button
          type="button"
          className="button"
          disabled={overview.entries.length === 0}
          onClick={() => setDialog('hand-over')}
        >
          <Send className="icon" aria-hidden />
          {t('workspace.list.handOver')}
        </button>
        <button type="button" className="button" onClick={() => setDialog('delivery')}>
          <PackageOpen className="icon" aria-hidden />
          {t('workspace.list.receive')}
        </button>
      </div>
      {overview.entries.length === 0 ? (
        <p>{t('workspace.list.empty')}</p>
      ) : (
        <>
          <div className="workspace-filter">
            <label>
              {t('workspace.list.filter')}
              <input
                className="field"
                type="search"
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
              />
            </label>
            <p role="status" className="soft">
              {t('workspace.list.entries', { count: shown.length })} ·{' '}
              {counts === null ? t('workspace.list.checking') : <Total counts={counts} />}
            </p>
          </div>
          <ul className="workspace-entries card">
            {shown.slice(0, limit).map((entry) => (
              <Row key={entry.path} entry={entry} count={counts === null ? null : (counts[entry.path] ?? NOTHING)} />
            ))}
          </ul>
          {shown.length > limit && (
            <button type="button" className="button" onClick={() => setLimit(limit + PAGE)}>
              {t('workspace.list.more')}
            </button>
          )}
        </>
      )}
      <RemovedEntries round={workspace.round} />
      {dialog === 'hand-over' && <HandOverDialog entries={overview.entries} onClose={() => setDialog(null)} />}
      {dialog === 'delivery' && <DeliveryDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

const NOTHING: FindingCount = { errors: 0, warnings: 0 }

function Total({ counts }: { counts: FolderCheck['counts'] }) {
  const { t } = useTranslation()
  const all = Object.values(counts)
  const errors = all.reduce((sum, each) => sum + each.errors, 0)
  const warnings = all.reduce((sum, each) => sum + each.warnings, 0)
  return t('workspace.list.checked', { errors, warnings })
}

function Row({ entry, count }: { entry: WorkspaceEntry; count: FindingCount | null }) {
  const { t } = useTranslation()
  return (
    <li className="workspace-row">
      <Link href={workspaceAddress(entry.kind, entry.id)}>{entry.title}</Link>
      <span className="soft">{t(`kinds.${entry.kind}.one`)}</span>
      <span className={`status ${entry.review?.status ?? 'none'}`}>
        {t(`workspace.status.${entry.review?.status ?? 'none'}`)}
        {entry.review?.by !== undefined && <span className="soft">, {entry.review.by}</span>}
      </span>
      <span className="finding-count">
        {count !== null && count.errors > 0 && (
          <strong className="error">{t('workspace.list.errors', { count: count.errors })}</strong>
        )}
        {count !== null && count.warnings > 0 && <span>{t('workspace.list.warnings', { count: count.warnings })}</span>}
        {count !== null && count.errors + count.warnings === 0 && <span>{t('workspace.list.fine')}</span>}
      </span>
    </li>
  )
}
