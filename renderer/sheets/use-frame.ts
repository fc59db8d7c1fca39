import { useMemo } from 'react'
import type { SheetProfile } from '../../core/model/sheet'
import type { SheetFrame } from '../../core/sheets/sheet'
import { nameSource } from '../../core/sheets/source-name'
import { useLibrary } from '../library/library-context'

/** Today as people here count it: the date on the sheet is the one on the wall. */
function today(): string {
  const now = new Date()
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

export function useFrame(profile: SheetProfile): SheetFrame {
  const { catalogue } = useLibrary()
  return useMemo(() => ({ profile, sourceOf: (id) => nameSource(catalogue, id), date: today() }), [profile, catalogue])
}
