import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { DEFAULT_SETTINGS, type Settings } from '../../core/model/settings'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

interface SettingsState {
  readonly settings: Settings
  /** Applies at once and is stored by the host. Where storing fails, the change is taken back and the error thrown. */
  readonly change: (part: Partial<Settings>) => Promise<void>
}

const SettingsContext = createContext<SettingsState>({ settings: DEFAULT_SETTINGS, change: () => Promise.resolve() })

/** Holds the settings and lets the page wear them, so that style sheets can read them. */
export function SettingsProvider({ initial, children }: { initial: Settings; children: ReactNode }) {
  const machine = useMachine()
  const [settings, setSettings] = useState(initial)

  useEffect(() => machine.on('settings.changed', setSettings), [machine])

  useEffect(() => {
    document.documentElement.dataset.appearance = settings.appearance
    document.documentElement.dataset.textSize = String(settings.textSize)
  }, [settings])

  const change = useCallback(
    async (part: Partial<Settings>) => {
      const before = settings
      setSettings({ ...before, ...part })
      try {
        setSettings(await ask(machine, 'settings.write', part))
      } catch (error) {
        setSettings(before)
        throw error
      }
    },
    [machine, settings],
  )

  const state = useMemo(() => ({ settings, change }), [settings, change])
  return <SettingsContext.Provider value={state}>{children}</SettingsContext.Provider>
}

export function useSettings(): SettingsState {
  return useContext(SettingsContext)
}
