import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import { useLibrary } from './library-context'

/** "Methode · Krisen, Konflikte, Selbsthilfe", in the colour of the first theme. */
export function KindLabel({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [first] = entry.themes
  // A draft may not have one yet.
  const theme = first === undefined ? undefined : library.theme(first)
  return (
    <p className="kind-label" data-theme={theme?.id}>
      {t(`kinds.${entry.kind}.one`)}
      {theme && ` · ${theme.shortTitle}`}
    </p>
  )
}
