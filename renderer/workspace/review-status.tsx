import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { REVIEW_STATES } from '../../core/model/workspace'
import { readAuthor, writeAuthor } from './author'

interface Props {
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly setField: (key: string, value: unknown) => boolean
}

const read = (value: unknown, key: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'string' ? found : ''
}

/** Draft, in review, reviewed: by whom, and when. Readers never see it. */
export const ReviewStatus = memo(function ReviewStatus({ fields, setField }: Props) {
  const { t } = useTranslation()
  const status = REVIEW_STATES.find((state) => state === read(fields?.review, 'status'))
  const by = read(fields?.review, 'by')
  const set = (next: string, name: string): void => {
    const at = new Date().toLocaleDateString('sv-SE')
    setField('review', next === '' ? undefined : { status: next, by: name.trim() || undefined, at })
  }
  return (
    <div className="review-status">
      <label>
        {t('workspace.status.label')}
        <select
          className="field"
          value={status ?? ''}
          onChange={(event) => set(event.target.value, by || readAuthor())}
        >
          <option value="">{t('workspace.status.none')}</option>
          {REVIEW_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`workspace.status.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('workspace.status.by')}
        <input
          className="field"
          key={by}
          defaultValue={by || readAuthor()}
          maxLength={120}
          onBlur={(event) => {
            writeAuthor(event.target.value.trim())
            if (status !== undefined && event.target.value.trim() !== by) set(status, event.target.value)
          }}
        />
      </label>
    </div>
  )
})
