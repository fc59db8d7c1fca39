import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIELD_HELP, type FieldHelp } from '../../core/entry/entry-fields'
import { parseEntryPath } from '../../core/entry/entry-path'
import type { Finding } from '../../core/model/finding'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { asGroup, asList, asRange, asText } from './field-values'
import { fieldAnchor, findField, useFieldWords } from './field-words'
import { ChipsField, EntriesField, LinesField, SelectField, TextField, useChoices } from './fields'
import { PlaceGroup, SourcesField, SpanField } from './head-groups'
import { RangeField } from './range-field'
import { type KnownEntry, useKnownEntries } from './use-known-entries'

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

/** The front matter as a form, field by field as the schema has them; what is wrong with a field stands below it. */
export const HeadForm = memo(function HeadForm({ path, fields, findings, overview, setField }: Props) {
  const { t, i18n } = useTranslation()
  const nameFields = useFieldWords()
  const entries = useKnownEntries(overview)
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
              entries={entries}
              onChange={(value) => setBlocked(setField(help.key, value) ? null : help.key)}
            />
            {i18n.exists(`workspace.fieldHelp.${help.key}`) && (
              <p className="soft field-help">{t(`workspace.fieldHelp.${help.key as 'title'}`)}</p>
            )}
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
})

interface FieldProps {
  readonly help: FieldHelp
  readonly label: string
  readonly value: unknown
  readonly entries: readonly KnownEntry[]
  readonly onChange: (value: unknown) => void
}

function HeadField({ help: { key }, label, value, entries, onChange }: FieldProps) {
  const choices = useChoices()
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
      return <PlaceGroup label={label} value={asGroup(value)} onChange={onChange} />
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
