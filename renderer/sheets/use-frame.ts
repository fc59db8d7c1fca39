import { useMemo } from 'react'
import type { SheetProfile } from '../../core/model/sheet'
import type { SheetFrame } from '../../core/sheets/sheet'
import { useLibrary } from '../library/library-context'

/** Long enough to tell two libraries apart, short enough for a footer. */
const VERSION_LENGTH = 8

/** Today as people here count it: the date on the sheet is the one on the wall. */
function today(): string {
  const now = new Date()
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

export function useFrame(profile: SheetProfile): SheetFrame {
  const { revision } = useLibrary().catalogue
  return useMemo(
    () => ({ profile, libraryVersion: revision.slice(0, VERSION_LENGTH), date: today() }),
    [profile, revision],
  )
}
