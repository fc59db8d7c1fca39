import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mend } from '../../core/workspace/mends'
import { useFieldName } from './field-words'
import { useValueWords } from './use-value-words'

const LONGEST = 60

/** What one click does, in a person's words: never YAML, and no signs of markdown. */
export function useMendName(): (mend: Mend) => string {
  const { t } = useTranslation()
  const nameField = useFieldName()
  const sayValue = useValueWords()
  return useCallback(
    ({ field, text, edits }) => {
      if (field !== null) {
        const value = shorten(sayValue(field.key, field.value).replace(/\n+/g, ', '))
        return t('workspace.findings.setField', { field: nameField(field.key), value })
      }
      const words = shorten(text.trim().replace(/^#+ |^<!-- | -->$/g, ''))
      if (words === '') return t('workspace.findings.remove')
      const isNew = edits.every(({ from, to }) => from === to)
      return t(isNew ? 'workspace.findings.insert' : 'workspace.findings.mend', { text: words })
    },
    [t, nameField, sayValue],
  )
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text
}
