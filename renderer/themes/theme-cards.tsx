import {
  DoorOpen,
  HandHeart,
  Handshake,
  LifeBuoy,
  Lightbulb,
  type LucideIcon,
  Megaphone,
  ShieldCheck,
  Sparkles,
  Waypoints,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ThemeId } from '../../core/model/entry'
import { useLibrary } from '../library/library-context'
import { themeAddress } from '../routes'
import './themes.css'

export const THEME_ICONS: Record<ThemeId, LucideIcon> = {
  aktivieren: Sparkles,
  vernetzen: Waypoints,
  konzepte: Lightbulb,
  engagement: Handshake,
  treffpunkte: DoorOpen,
  krisen: LifeBuoy,
  dialog: Megaphone,
  haltung: ShieldCheck,
  schutz: HandHeart,
}

export function ThemeCards({ withSummary = false }: { withSummary?: boolean }) {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  const Title = withSummary ? 'h2' : 'h3'
  return (
    <ul className="theme-cards">
      {catalogue.themes.map((theme) => {
        const Icon = THEME_ICONS[theme.id]
        const count = catalogue.entries.filter((entry) => entry.themes.includes(theme.id)).length
        return (
          <li key={theme.id}>
            <Link href={themeAddress(theme.id)} className="theme-card card" data-theme={theme.id}>
              <Icon className="icon" aria-hidden />
              <span>
                <Title>{theme.shortTitle}</Title>
                {withSummary && <span className="theme-summary">{theme.summary}</span>}
                <span className="soft">{t('units.entries', { count })}</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
