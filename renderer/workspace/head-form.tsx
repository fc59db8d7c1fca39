import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIELD_HELP, type FieldHelp } from '../../core/entry/entry-fields'
import { parseEntryPath } from '../../core/entry/entry-path'
import { type Range, SPAN_UNITS } from '../../core/model/entry'
import type { Finding } from '../../core/model/finding'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { fieldAnchor, findField, useFieldWords } from './field-words'
import {
  ChipsField,
  EntriesField,
  keyOf,
  LinesField,
  NumberField,
  RangeField,
  SelectField,
  TextField,
  useChoices,
} from './fields'
import { useKnownEntries } from './use-known-entries'

interface Props {
  readonly path: string
  /** Null where the front matter cannot be read. */
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly findings: readonly Finding[]
  readonly overview: WorkspaceOverview
  /** False where the field cannot be changed by itself. */
  readonly setField: (key: string, value: unknown) => boolean
}

/** Fixed by the file, or set elsewhere. */
const NOT_ASKED: ReadonlySet<string> = new Set(['id', 'kind', 'license'])

/** What is picked from a list explains itself. */
const PICKED: ReadonlySet<string> = new Set([
  'themes',
  'purposes',
  'audiences',
  'phases',
  'setting',
  'effort',
  'cost',
  'experience',
])

/** The front matter as a form, field by field as the schema has them; what is wrong with a field stands below it. */
export function HeadForm({ path, fields, findings, overview, setField }: Props) {
  const { t } = useTranslation()
  const nameFields = useFieldWords()
  const [blocked, setBlocked] = useState<string | null>(null)
  const kind = parseEntryPath(path)?.kind ?? 'method'
  if (fields === null) return <p role="alert">{t('workspace.fields.unreadable')}</p>
  const asked = FIELD_HELP.filter(({ key, onlyFor }) => !NOT_ASKED.has(key) && (onlyFor?.includes(kind) ?? true))
  return (
    <div className="head-form">
      {asked.map((help) => {
        const own = findings.filter((finding) => findField(finding) === help.key)
        return (
          <div key={help.key} id={fieldAnchor(help.key)} className="head-field">
            <HeadField
              help={help}
              label={t(`workspace.fields.${help.key as 'title'}`) + (help.requiredFor.includes(kind) ? ' *' : '')}
              value={fields[help.key]}
              overview={overview}
              onChange={(value) => setBlocked(setField(help.key, value) ? null : help.key)}
            />
            {!PICKED.has(help.key) && <p className="soft field-help">{help.help}</p>}
            {blocked === help.key && <p role="alert">{t('workspace.fields.notEditable')}</p>}
            {own.map(({ message }) => (
              <p key={message} className="field-error">
                {nameFields(message)}
              </p>
            ))}
          </div>
        )
      })}
    </div>
  )
}

interface FieldProps {
  readonly help: FieldHelp
  readonly label: string
  readonly value: unknown
  readonly overview: WorkspaceOverview
  readonly onChange: (value: unknown) => void
}

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const asGroup = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

function asRange(value: unknown, from = 'min', to = 'max'): Range | null {
  const group = asGroup(value)
  const [min, max] = [asNumber(group[from]), asNumber(group[to])]
  if (min === null) return null
  return max === null ? { min } : { min, max }
}

function HeadField({ help: { key }, label, value, overview, onChange }: FieldProps) {
  const choices = useChoices()
  const entries = useKnownEntries(overview)
  const setList = (items: readonly string[]): void =>
    onChange(items.length === 0 && key !== 'methods' ? undefined : items)
  switch (key) {
    case 'themes':
    case 'purposes':
    case 'audiences':
    case 'phases':
    case 'setting':
      return (
        <ChipsField
          label={label}
          value={asList(value)}
          choices={choices[key]}
          max={key === 'themes' ? 3 : undefined}
          onChange={setList}
        />
      )
    case 'effort':
    case 'cost':
    case 'experience':
      return (
        <SelectField
          label={label}
          value={asText(value)}
          choices={choices[key]}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      )
    case 'duration':
    case 'groupSize':
      return <RangeField label={label} value={asRange(value)} onChange={(range) => onChange(range ?? undefined)} />
    case 'span':
      return <SpanField label={label} value={asGroup(value)} onChange={onChange} />
    case 'period':
      return (
        <RangeField
          label={label}
          value={asRange(value, 'from', 'to')}
          onChange={(range) => onChange(range === null ? undefined : { from: range.min, to: range.max })}
        />
      )
    case 'materials':
    case 'synonyms':
    case 'authors':
      return <LinesField label={label} value={asList(value)} onChange={setList} />
    case 'related':
      return <EntriesField label={label} value={asList(value)} entries={entries} onChange={setList} />
    case 'methods':
      return (
        <EntriesField
          label={label}
          value={asList(value)}
          entries={entries.filter(({ kind }) => kind === 'method')}
          onChange={setList}
        />
      )
    case 'place':
      return <PlaceField label={label} value={asGroup(value)} onChange={onChange} />
    case 'sources':
      return <SourcesField label={label} value={Array.isArray(value) ? value.map(asGroup) : []} onChange={onChange} />
    case 'summary':
      return (
        <TextField
          label={label}
          value={asText(value)}
          rows={3}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      )
    case 'created':
    case 'updated':
      return (
        <TextField
          label={label}
          type="date"
          value={asText(value)}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      )
    default:
      return (
        <TextField label={label} value={asText(value)} onChange={(next) => onChange(next === '' ? undefined : next)} />
      )
  }
}

interface GroupProps {
  readonly label: string
  readonly value: Readonly<Record<string, unknown>>
  readonly onChange: (value: unknown) => void
}

function SpanField({ label, value, onChange }: GroupProps) {
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

function PlaceField({ label, value, onChange }: GroupProps) {
  const { t } = useTranslation()
  const set = (key: string, next: unknown): void => onChange({ ...value, [key]: next ?? undefined })
  return (
    <fieldset className="form-field place">
      <legend>{label}</legend>
      <TextField label={t('workspace.fields.name')} value={asText(value.name)} onChange={(next) => set('name', next)} />
      <TextField
        label={t('workspace.fields.state')}
        value={asText(value.state)}
        onChange={(next) => set('state', next)}
      />
      <NumberField
        label={t('workspace.fields.lat')}
        step="any"
        value={asNumber(value.lat)}
        onChange={(next) => set('lat', next)}
      />
      <NumberField
        label={t('workspace.fields.lon')}
        step="any"
        value={asNumber(value.lon)}
        onChange={(next) => set('lon', next)}
      />
    </fieldset>
  )
}

interface SourcesProps {
  readonly label: string
  readonly value: readonly Readonly<Record<string, unknown>>[]
  readonly onChange: (value: unknown) => void
}

function SourcesField({ label, value, onChange }: SourcesProps) {
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
      <button type="button" className="button" onClick={() => onChange([...value, { title: label, accessed: today }])}>
        <Plus className="icon" aria-hidden />
        {t('workspace.fields.addSource')}
      </button>
    </fieldset>
  )
}
