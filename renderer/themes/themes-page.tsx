import { useTranslation } from 'react-i18next'
import { PageTitle } from '../ui/page-title'
import { ThemeCards } from './theme-cards'

export function ThemesPage() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <PageTitle>{t('themes.title')}</PageTitle>
      <p className="page-intro">{t('themes.intro')}</p>
      <ThemeCards withSummary />
    </div>
  )
}
