import { Plus, X } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AUDIENCES, PHASES, PURPOSES, SETTINGS } from '../../core/model/entry'
import type { StepAnswer } from '../../core/workspace/questions'
import { useLibrary } from '../library/library-context'

/** Inputs that new entries and the form of an entry share. Each shows a label and gives the whole new value. */

interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
}

export function TextField({
  label,
  value,
  onChange,
  rows = 1,
  type = 'text',
}: FieldProps<string> & { rows?: number; type?: 'text' | 'date' | 'url' }) {
  const id = useId()
  const change = (event: { target: { value: string } }): void => onChange(event.target.value)
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <textarea id={id} className="field" rows={rows} lang="de" spellCheck value={value} onChange={change} />
      ) : (
        <input
          id={id}
          className="field"
          type={type}
          lang="de"
          spellCheck={type === 'text'}
          value={value}
          onChange={change}
        />
      )}
    </div>
  )
}

/** One item a line. What is being typed keeps its empty lines. */
export function LinesField({ label, value, onChange }: FieldProps<readonly string[]>) {
  const [typed, setTyped] = useState<string | null>(null)
  const split = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return (
    <label className="form-field">
      {label}
      <textarea
        className="field"
        lang="de"
        spellCheck
        rows={Math.max(3, value.length + 1)}
        value={typed ?? value.join('\n')}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange([...new Set(split(event.target.value))])
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Any of some values, in the order in which they were chosen. */
export function ChipsField({
  label,
  value,
  onChange,
  choices,
  max = choices.length,
}: FieldProps<readonly string[]> & { choices: readonly Choice[]; max?: number | undefined }) {
  return (
    <fieldset className="form-field chips">
      <legend>{label}</legend>
      {choices.map((choice) => {
        const isChosen = value.includes(choice.value)
        return (
          <label key={choice.value} className="chip">
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChosen && value.length >= max}
              onChange={() =>
                onChange(isChosen ? value.filter((each) => each !== choice.value) : [...value, choice.value])
              }
            />
            {choice.label}
          </label>
        )
      })}
    </fieldset>
  )
}

export function SelectField({ label, value, onChange, choices }: FieldProps<string> & { choices: readonly Choice[] }) {
  const { t } = useTranslation()
  return (
    <label className="form-field">
      {label}
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('workspace.fields.unknown')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Empty is null; a decimal comma is read, too. */
export function NumberField({ label, value, onChange, step = '1' }: FieldProps<number | null> & { step?: string }) {
  return (
    <label className="form-field number">
      {label}
      <input
        className="field"
        type="number"
        step={step}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      />
    </label>
  )
}

export function StepsField({ label, value, onChange }: FieldProps<readonly StepAnswer[]>) {
  const { t } = useTranslation()
  const steps = value.length === 0 ? [{ title: '', time: '', text: '' }] : value
  const set = (at: number, part: Partial<StepAnswer>): void =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)))
  return (
    <fieldset className="form-field steps-field">
      <legend>{label}</legend>
      {steps.map((step, index) => (
        <div key={keyOf(index)} className="step-row">
          <TextField
            label={t('workspace.fields.stepTitle')}
            value={step.title}
            onChange={(title) => set(index, { title })}
          />
          <TextField
            label={t('workspace.fields.stepTime')}
            value={step.time}
            onChange={(time) => set(index, { time })}
          />
          <TextField
            label={t('workspace.fields.stepText')}
            value={step.text}
            rows={2}
            onChange={(text) => set(index, { text })}
          />
        </div>
      ))}
      <button type="button" className="button" onClick={() => onChange([...steps, { title: '', time: '', text: '' }])}>
        <Plus className="icon" aria-hidden />
        {t('workspace.fields.addStep')}
      </button>
    </fieldset>
  )
}

/** Rows have no names of their own, and only grow or shrink at their places. */
export function keyOf(place: number): string {
  return `row-${place}`
}

export interface KnownEntry {
  readonly id: string
  readonly kind: string
  readonly title: string
}

/** Nobody reads more, and a list of thousands would be drawn anew with every key. */
const SUGGESTED = 50

/** Entries by their ids, found by their titles. */
export function EntriesField({
  label,
  value,
  onChange,
  entries,
}: FieldProps<readonly string[]> & { entries: readonly KnownEntry[] }) {
  const { t } = useTranslation()
  const list = useId()
  const [typed, setTyped] = useState('')
  const byTitle = useMemo(() => new Map(entries.map(({ id, title }) => [title, id])), [entries])
  const suggestions = useMemo(() => {
    const words = typed.toLowerCase().trim()
    return entries.filter(({ title }) => title.toLowerCase().includes(words)).slice(0, SUGGESTED)
  }, [entries, typed])
  const titleOf = (id: string): string => entries.find((entry) => entry.id === id)?.title ?? id
  const add = (title: string): void => {
    const id = byTitle.get(title)
    setTyped(id === undefined ? title : '')
    if (id !== undefined && !value.includes(id)) onChange([...value, id])
  }
  return (
    <fieldset className="form-field">
      <legend>{label}</legend>
      <ul className="entry-chips">
        {value.map((id) => (
          <li key={id} className="chip">
            {titleOf(id)}
            <button
              type="button"
              className="chip-remove"
              aria-label={t('workspace.fields.remove', { name: titleOf(id) })}
              onClick={() => onChange(value.filter((each) => each !== id))}
            >
              <X className="icon" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <input
        className="field"
        list={list}
        aria-label={`${label}: ${t('workspace.fields.entry')}`}
        placeholder={t('workspace.fields.entry')}
        value={typed}
        onChange={(event) => add(event.target.value)}
      />
      <datalist id={list}>
        {suggestions.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </fieldset>
  )
}

/** Pick lists with the words that readers see. */
export function useChoices() {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  return useMemo(() => {
    const levels = ['1', '2', '3'] as const
    return {
      themes: catalogue.themes.map(({ id, shortTitle }) => ({ value: id, label: shortTitle })),
      purposes: PURPOSES.map((value) => ({ value, label: t(`workspace.purposes.${value}`) })),
      audiences: AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) })),
      phases: PHASES.map((value) => ({ value, label: t(`phases.${value}`) })),
      setting: SETTINGS.map((value) => ({ value, label: t(`settings.${value}`) })),
      effort: levels.map((value) => ({ value, label: t(`effort.${value}`) })),
      cost: levels.map((value) => ({ value, label: t(`cost.${value}`) })),
      experience: levels.map((value) => ({ value, label: t(`experience.${value}`) })),
    }
  }, [t, catalogue])
}
