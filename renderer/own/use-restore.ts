import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../core/model/backups'
import { useDataService } from '../data/hooks/data-context'
import { useNotice } from '../ui/notice'
import { useErrorText } from '../ui/use-error-text'
import { describeImport } from './describe-import'

interface Restoring {
  /** One thing at a time: a second click would work against the first. */
  readonly isBusy: boolean
  readonly restore: (backup: BackupInfo) => void
  /** Reads a file that the person saved, then goes on with what is there. */
  readonly readFile: (file: File) => void
  readonly goOn: () => void
}

/** The ways out of a database that is not what it was; says what went wrong. */
export function useRestore(mode: 'merge' | 'replace'): Restoring {
  const service = useDataService()
  const show = useNotice()
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [isBusy, setBusy] = useState(false)

  /** `work` gives what is said afterwards; null: nothing. */
  const run = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    try {
      const text = await work()
      if (text !== null) show({ kind: 'done', text })
    } catch (error) {
      show({ kind: 'error', text: errorText(error) })
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    restore: (backup) =>
      void run(async () => {
        await service.restore(backup, mode)
        return t('own.restored')
      }),
    readFile: (file) =>
      void run(async () => {
        const report = await service.importText(await file.text())
        await service.goOn()
        return report && describeImport(t, report)
      }),
    goOn: () =>
      void run(async () => {
        await service.goOn()
        return null
      }),
  }
}
