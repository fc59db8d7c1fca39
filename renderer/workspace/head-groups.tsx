import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SPAN_UNITS } from '../../core/model/entry'
import { asNumber, asRange, asText } from './field-values'
import { keyOf, NumberField, SelectField, TextField } from './fields'
import { PlaceField } from './place-field'
import { RangeField } from './range-field'

/** Fields of the form that consist of several. */

interface GroupProps {
  readonly label: string
  readonly value: Readonly<Record<string, unknown>>
  readonly onChange: (value: unknown) => void
}

export function SpanField({ label, value, onChange }: GroupProps) {
  const { t } = useTranslation()
  const unit = asText(value.unit) || 'weeks'
  return (
    <div className="span-field">
      <RangeField
        label={label}
        value={asRange(value)}
        onChange={(range) => onChange(range === null ? undefined : { ...range, unit })}
      />
      <SelectField
        label={t('workspace.fields.unit')}
        value={unit}
        choices={SPAN_UNITS.map((each) => ({ value: each, label: t(`workspace.fields.units.${each}`) }))}
        onChange={(next) => onChange({ ...value, unit: next || 'weeks' })}
      />
    </div>
  )
}

export function PlaceGroup({ label, value, onChange }: GroupProps) {
  const place = {
    name: asText(value.name),
    state: asText(value.state),
    lat: asNumber(value.lat),
    lon: asNumber(value.lon),
  }
  return (
    <PlaceField
      label={label}
      value={place}
      onChange={({ name, state, lat, lon }) =>
        onChange({
          ...value,
          name: name || undefined,
          state: state || undefined,
          lat: lat ?? undefined,
          lon: lon ?? undefined,
        })
      }
    />
  )
}

interface SourcesProps {
  readonly label: string
  readonly value: readonly Readonly<Record<string, unknown>>[]
  readonly onChange: (value: unknown) => void
}

export function SourcesField({ label, value, onChange }: SourcesProps) {
  const { t } = useTranslation()
  const set = (at: number, key: string, next: unknown): void =>
    onChange(
      value.map((source, index) =>
        index === at ? { ...source, [key]: next === '' || next === null ? undefined : next } : source,
      ),
    )
  const today = new Date().toLocaleDateString('sv-SE')
  return (
    <fieldset className="form-field sources-field">
      <legend>{label}</legend>
      {value.map((source, index) => (
        <div key={keyOf(index)} className="source-row">
          <TextField
            label={t('workspace.fields.sourceTitle')}
            value={asText(source.title)}
            onChange={(next) => set(index, 'title', next)}
          />
          <TextField
            label={t('workspace.fields.publisher')}
            value={asText(source.publisher)}
            onChange={(next) => set(index, 'publisher', next)}
          />
          <NumberField
            label={t('workspace.fields.year')}
            value={asNumber(source.year)}
            onChange={(next) => set(index, 'year', next)}
          />
          <TextField
            label={t('workspace.fields.url')}
            type="url"
            value={asText(source.url)}
            onChange={(next) => set(index, 'url', next)}
          />
          <TextField
            label={t('workspace.fields.accessed')}
            type="date"
            value={asText(source.accessed)}
            onChange={(next) => set(index, 'accessed', next)}
          />
          <button
            type="button"
            className="button quiet icon-only"
            aria-label={t('workspace.fields.remove', { name: asText(source.title) })}
            onClick={() => onChange(value.length === 1 ? undefined : value.filter((_source, at) => at !== index))}
          >
            <X className="icon" aria-hidden />
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onChange([...value, { title: '', accessed: today }])}>
        <Plus className="icon" aria-hidden />
        {t('workspace.fields.addSource')}
      </button>
    </fieldset>
  )
}
