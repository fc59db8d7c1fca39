import { useTranslation } from 'react-i18next'
import type { AppError, ErrorData } from '../../core/errors'

/** What went wrong and what to do, with the blanks of the sentence filled. Nothing where all is well. */
export function ErrorText({ error }: { error: AppError | null }) {
  const { t } = useTranslation()
  if (error === null) return null
  // The codes have different blanks; the types of i18next would want all of them.
  const translate = t as unknown as (key: string, data: ErrorData) => string
  return <p role="alert">{translate(`errors.${error.code}`, error.data)}</p>
}
