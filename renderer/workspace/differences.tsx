import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareVersions } from '../../core/workspace/compare'
import { useFieldName } from './field-words'
import { useValueWords } from './use-value-words'

/** Two versions of an entry, field by field and section by section: what was taken out struck through, what is new underlined. */
export function Differences({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation()
  const nameField = useFieldName()
  const sayValue = useValueWords()
  const differences = useMemo(() => compareVersions(before, after, sayValue), [before, after, sayValue])
  if (differences.length === 0) return <p>{t('workspace.editor.noDifference')}</p>
  return (
    <div className="differences">
      {differences.map(({ kind, name, type, parts }) => (
        <section key={`${kind} ${name}`}>
          <h3>
            {kind === 'field' && name !== '' ? nameField(name) : name || t('workspace.fields.head')}{' '}
            {type !== 'changed' && <span className="soft">({t(`workspace.editor.${type}`)})</span>}
          </h3>
          <p className="difference">
            {parts.map((part, index) => {
              const key = `${index} ${part.type}`
              if (part.type === 'added') return <ins key={key}>{part.text}</ins>
              return part.type === 'removed' ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>
            })}
          </p>
        </section>
      ))}
    </div>
  )
}
