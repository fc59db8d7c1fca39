import { useTranslation } from 'react-i18next'
import { PageTitle } from '../ui/page-title'
import { PathCards } from './path-cards'

export function PathsPage() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <PageTitle>{t('paths.title')}</PageTitle>
      <p className="page-intro">{t('paths.intro')}</p>
      <PathCards withSummary />
    </div>
  )
}
