import type { NativeTheme } from 'electron'
import type { Appearance, Settings } from '../../core/model/settings'
import type { Host } from '../host/host'

const THEME_SOURCES: Readonly<Record<Appearance, NativeTheme['themeSource']>> = {
  system: 'system',
  light: 'light',
  dark: 'dark',
  contrast: 'system',
}

/** The ground of the page (`paper` of the design), so that a window shows no flash of another colour before its first paint. */
export function chooseBackground(nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>): string {
  return nativeTheme.shouldUseDarkColors ? '#15191b' : '#f7f4ee'
}

/** Menus, scroll bars and the title bar follow the appearance that the person chose. */
export async function followAppearance(nativeTheme: NativeTheme, host: Host): Promise<void> {
  const apply = ({ appearance }: Settings): void => {
    nativeTheme.themeSource = THEME_SOURCES[appearance]
  }
  host.on('settings.changed', apply)
  const settings = await host.request('settings.read', null)
  if (settings.ok) apply(settings.value)
}
