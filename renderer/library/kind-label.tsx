import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import { useLibrary } from './library-context'

/** "Methode · Krisen, Konflikte, Selbsthilfe", in the colour of the first theme. */
export function KindLabel({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const theme = useLibrary().theme(entry.themes[0] ?? 'aktivieren')
  return (
    <p className="kind-label" data-theme={theme?.id}>
      {t(`kinds.${entry.kind}.one`)}
      {theme && ` · ${theme.shortTitle}`}
    </p>
  )
}
