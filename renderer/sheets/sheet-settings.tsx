import { useCallback, useEffect, useState } from 'react'
import { AppError } from '../../core/errors'
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../../core/model/sheet'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

export interface SheetSettingsState {
  /** Null until what was chosen last is known. */
  readonly settings: SheetSettings | null
  readonly change: (part: Partial<SheetSettings>) => void
  /** Choices hold for this window even where they could not be kept. */
  readonly error: AppError | null
}

function toAppError(cause: unknown): AppError {
  return cause instanceof AppError ? cause : new AppError('internal', 'cannot keep the choices', {}, { cause })
}

/** What was chosen last for sheets; a change applies at once and is kept by the host. */
export function useSheetSettings(): SheetSettingsState {
  const machine = useMachine()
  const [settings, setSettings] = useState<SheetSettings | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  useEffect(() => {
    let isCurrent = true
    ask(machine, 'sheets.read', null).then(
      (value) => isCurrent && setSettings(value),
      (cause: unknown) => {
        if (!isCurrent) return
        setSettings(DEFAULT_SHEET_SETTINGS)
        setError(toAppError(cause))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [machine])

  const change = useCallback(
    (part: Partial<SheetSettings>) => {
      setSettings((current) => ({ ...(current ?? DEFAULT_SHEET_SETTINGS), ...part }))
      ask(machine, 'sheets.write', part).then(
        () => setError(null),
        (cause: unknown) => setError(toAppError(cause)),
      )
    },
    [machine],
  )
  return { settings, change, error }
}
