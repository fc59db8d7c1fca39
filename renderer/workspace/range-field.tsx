import { type FocusEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Range } from '../../core/model/entry'
import { NumberField } from './fields'

interface Props {
  readonly label: string
  readonly value: Range | null
  readonly onChange: (value: Range | null) => void
}

/**
 * Without a first number there is no range; without a second one it is open. The second one may come first, and stays while the first is typed anew:
 * who gives only that one means just that number.
 */
export function RangeField({ label, value, onChange }: Props) {
  const { t } = useTranslation()
  const [waiting, setWaiting] = useState<number | null>(null)
  const max = value === null ? waiting : (value.max ?? null)
  const setMin = (min: number | null): void => {
    setWaiting(min === null ? max : null)
    onChange(min === null ? null : max === null ? { min } : { min, max })
  }
  const setMax = (next: number | null): void => {
    if (value === null) setWaiting(next)
    else onChange(next === null ? { min: value.min } : { min: value.min, max: next })
  }
  const leave = (event: FocusEvent<HTMLFieldSetElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget) || value !== null || waiting === null) return
    setWaiting(null)
    onChange({ min: waiting, max: waiting })
  }
  return (
    <fieldset className="form-field range" onBlur={leave}>
      <legend>{label}</legend>
      <NumberField label={t('workspace.fields.from')} value={value?.min ?? null} onChange={setMin} />
      <NumberField label={t('workspace.fields.to')} value={max} onChange={setMax} />
    </fieldset>
  )
}
