import { useTranslation } from 'react-i18next'
import { type PlaceParts, renamePlace } from '../../core/workspace/rename-place'
import { useLibrary } from '../library/library-context'
import { NumberField, TextField } from './fields'

interface Props {
  readonly label: string
  readonly value: PlaceParts
  readonly onChange: (value: PlaceParts) => void
}

export function PlaceField({ label, value, onChange }: Props) {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  const find = (name: string) => catalogue.entries.find((entry) => entry.place?.name === name)?.place
  return (
    <fieldset className="form-field place">
      <legend>{label}</legend>
      <TextField
        label={t('workspace.fields.name')}
        value={value.name}
        onChange={(name) => onChange(renamePlace(value, name, find))}
      />
      <TextField
        label={t('workspace.fields.state')}
        value={value.state}
        onChange={(state) => onChange({ ...value, state })}
      />
      <NumberField
        label={t('workspace.fields.lat')}
        value={value.lat}
        step="any"
        onChange={(lat) => onChange({ ...value, lat })}
      />
      <NumberField
        label={t('workspace.fields.lon')}
        value={value.lon}
        step="any"
        onChange={(lon) => onChange({ ...value, lon })}
      />
      <p className="soft field-help">{t('workspace.fields.degrees')}</p>
    </fieldset>
  )
}
