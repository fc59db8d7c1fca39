import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ADDRESSES } from '../routes'
import { PageTitle } from './page-title'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="page state">
      <PageTitle>{t('notFound.title')}</PageTitle>
      <p>{t('notFound.text')}</p>
      <Link href={ADDRESSES.start} className="button primary">
        {t('notFound.action')}
      </Link>
    </div>
  )
}
