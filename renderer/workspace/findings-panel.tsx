import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import type { Finding } from '../../core/model/finding'
import { findMend } from '../../core/workspace/mends'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ErrorText } from './error-text'
import { useFieldWords } from './field-words'
import type { Checks } from './use-checks'
import { useMendName } from './use-mend-name'
import { toAppError } from './use-session'

interface Props {
  readonly checks: Checks | null
  readonly onShow: (finding: Finding) => void
  readonly onMend: (finding: Finding) => void
  readonly onLearned: () => void
}

/** "Fertig?": what is left to do, each with its place and, where there is one, its mend. */
export const FindingsPanel = memo(function FindingsPanel({ checks, ...actions }: Props) {
  const { t } = useTranslation()
  if (checks === null) return <p className="soft">{t('workspace.findings.checking')}</p>
  const errors = checks.findings.filter(({ severity }) => severity === 'error')
  const warnings = checks.findings.filter(({ severity }) => severity === 'warning')
  return (
    <div className="findings">
      {checks.findings.length === 0 && <p>{t('workspace.findings.done')}</p>}
      <Group title={t('workspace.findings.errors')} findings={errors} text={checks.text} {...actions} />
      <Group title={t('workspace.findings.warnings')} findings={warnings} text={checks.text} {...actions} />
      {!checks.hasSpelling && <p className="soft">{t('workspace.findings.noSpelling')}</p>}
    </div>
  )
})

/** What is expected of these is a number; of others it is in the message, or YAML. */
const COUNTED: ReadonlySet<string> = new Set(['length', 'easy-language'])

/** What is shown at once; the rest on demand. */
const SHOWN = 30

type GroupProps = Omit<Props, 'checks'> & {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly text: string
}

function Group({ title, findings, text, onShow, onMend, onLearned }: GroupProps) {
  const { t } = useTranslation()
  const machine = useMachine()
  const nameFields = useFieldWords()
  const nameMend = useMendName()
  const [isOpen, setOpen] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  if (findings.length === 0) return null
  const learn = (word: string): void => {
    ask(machine, 'workspace.learnWord', { word }).then(onLearned, (cause: unknown) => setError(toAppError(cause)))
  }
  return (
    <section>
      <h2>
        {title} ({findings.length})
      </h2>
      <ErrorText error={error} />
      <ul className="finding-list">
        {findings.slice(0, isOpen ? findings.length : SHOWN).map((finding) => {
          const mend = findMend(finding, text)
          return (
            <li
              key={`${finding.rule} ${finding.line} ${finding.column} ${finding.message}`}
              className={finding.severity}
            >
              <p>
                {nameFields(finding.message)}
                {COUNTED.has(finding.rule) && finding.expected !== undefined && (
                  <> {t('workspace.findings.expected', { expected: finding.expected })}</>
                )}
              </p>
              <div className="finding-actions">
                <button type="button" className="text-link" onClick={() => onShow(finding)}>
                  {t('workspace.findings.show')}{' '}
                  <span className="visually-hidden">{t('workspace.findings.line', { line: finding.line })}</span>
                </button>
                {mend !== null && (
                  <button type="button" className="text-link" onClick={() => onMend(finding)}>
                    {nameMend(mend)}
                  </button>
                )}
                {finding.rule === 'spelling' && finding.found !== undefined && (
                  <button type="button" className="text-link" onClick={() => learn(finding.found ?? '')}>
                    {t('workspace.findings.learn')}
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {!isOpen && findings.length > SHOWN && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t('workspace.findings.more', { count: findings.length - SHOWN })}
        </button>
      )}
    </section>
  )
}
