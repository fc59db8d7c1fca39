import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartChoices } from '../../core/model/sheet'
import type { SheetOption } from '../../core/sheets/sections'

interface ChoiceGroupProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, all to be seen. */
export function ChoiceGroup<T extends string>({ label, value, options, onChange }: ChoiceGroupProps<T>) {
  const name = useId()
  return (
    <fieldset className="sheet-choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="sheet-option">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface CheckGroupProps<T extends string> {
  readonly label: string
  readonly values: readonly T[]
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T, isOn: boolean) => void
}

export function CheckGroup<T extends string>({ label, values, options, onChange }: CheckGroupProps<T>) {
  return (
    <fieldset className="sheet-choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="sheet-option">
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={(event) => onChange(option.value, event.target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface PartsChoiceProps {
  readonly options: readonly SheetOption[]
  readonly choices: PartChoices
  readonly onChange: (choices: PartChoices) => void
}

/** What stands on the sheet. A choice is kept by its title, so that it holds for the next entry too. */
export function PartsChoice({ options, choices, onChange }: PartsChoiceProps) {
  const { t } = useTranslation()
  const isOn = ({ title, isUsual }: SheetOption): boolean => choices[title] ?? isUsual
  const isUsual = options.every((option) => isOn(option) === option.isUsual)
  return (
    <div>
      <CheckGroup
        label={t('sheets.parts')}
        values={options.filter(isOn).map(({ title }) => title)}
        options={options.map(({ title }) => ({ value: title, label: title }))}
        onChange={(title, checked) => onChange({ ...choices, [title]: checked })}
      />
      {!isUsual && (
        <button type="button" className="text-link" onClick={() => onChange({})}>
          {t('sheets.usualParts')}
        </button>
      )}
    </div>
  )
}

interface NumberChoiceProps {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  readonly max: number
  readonly min?: number
  readonly onChange: (value: number | null) => void
}

/** A whole number, or nothing. What is typed is taken once it is one. */
export function NumberChoice({ label, hint, value, max, min = 1, onChange }: NumberChoiceProps) {
  const id = useId()
  return (
    <div className="sheet-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={value ?? ''}
        onChange={({ target }) => {
          const number = Math.round(target.valueAsNumber)
          if (target.value === '') onChange(null)
          else if (number >= min && number <= max) onChange(number)
        }}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} className="soft">
          {hint}
        </small>
      )}
    </div>
  )
}

interface TextChoiceProps {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'time'
  readonly onChange: (value: string) => void
}

export function TextChoice({ label, value, type = 'text', onChange }: TextChoiceProps) {
  const id = useId()
  return (
    <div className="sheet-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} maxLength={300} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  )
}
