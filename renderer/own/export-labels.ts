import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportLabels } from '../../core/notes/markdown-export'

/** The words in exported files. */
export function useExportLabels(): ExportLabels {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      notes: t('nav.notes'),
      highlights: t('marks.title'),
      collections: t('nav.collections'),
      favourites: t('nav.favourites'),
      usage: t('nav.usage'),
      untitled: t('notes.untitled'),
      entry: t('usage.entry'),
      tags: t('own.tags'),
      date: t('usage.date'),
      created: t('own.created'),
      updated: t('own.updated'),
      comment: t('marks.comment'),
      plan: {
        place: t('sheets.place'),
        trainer: t('sheets.trainer'),
        start: t('sheets.start'),
        slot: t('sheets.slot'),
        people: t('sheets.people'),
        minutes: t('sheets.minutes'),
        pause: t('sheets.pauseAfter'),
      },
      usageTable: {
        columns: [
          t('usage.date'),
          t('usage.entry'),
          t('usage.place'),
          t('usage.people'),
          t('usage.worked'),
          t('usage.didNotWork'),
          t('usage.again'),
        ],
        again: {
          yes: t('usage.againValues.yes'),
          changed: t('usage.againValues.changed'),
          no: t('usage.againValues.no'),
          open: t('usage.againValues.open'),
        },
      },
    }),
    [t],
  )
}
