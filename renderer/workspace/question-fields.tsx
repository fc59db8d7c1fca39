import { useTranslation } from 'react-i18next'
import { assertNever } from '../../core/errors'
import type { Answers, QuestionField } from '../../core/workspace/questions'
import type { PlaceParts } from '../../core/workspace/rename-place'
import { useLibrary } from '../library/library-context'
import { ChipsField, EntriesField, LinesField, StepsField, TextField, useChoices } from './fields'
import { PlaceField } from './place-field'
import { RangeField } from './range-field'

const NO_PLACE: PlaceParts = { name: '', state: 'Niedersachsen', lat: null, lon: null }

interface Props {
  readonly fields: readonly QuestionField[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

export function QuestionFields({ fields, answers, onChange }: Props) {
  return (
    <div className="question-fields">
      {fields.map((field) => (
        <AnswerField key={field.key} field={field} answers={answers} onChange={onChange} />
      ))}
    </div>
  )
}

type ListKey = 'themes' | 'purposes' | 'audiences' | 'setting' | 'materials' | 'lessons' | 'methods'
type TextKey = { [K in keyof Answers]: Answers[K] extends string ? K : never }[keyof Answers]

function AnswerField({ field, answers, onChange }: Omit<Props, 'fields'> & { field: QuestionField }) {
  const { t } = useTranslation()
  const choices = useChoices()
  const library = useLibrary()
  const { key, input } = field
  const label = t(`workspace.answers.${key}`)
  const set = (value: unknown): void => onChange({ ...answers, [key]: value })
  switch (input) {
    case 'line':
      return <TextField label={label} value={answers[key as TextKey]} onChange={set} />
    case 'text':
      return <TextField label={label} value={answers[key as TextKey]} rows={6} onChange={set} />
    case 'lines':
      return <LinesField label={label} value={answers[key as ListKey]} onChange={set} />
    case 'themes':
      return <ChipsField label={label} value={answers.themes} choices={choices.themes} max={3} onChange={set} />
    case 'purposes':
      return <ChipsField label={label} value={answers.purposes} choices={choices.purposes} onChange={set} />
    case 'audiences':
      return <ChipsField label={label} value={answers.audiences} choices={choices.audiences} onChange={set} />
    case 'settings':
      return <ChipsField label={label} value={answers.setting} choices={choices.setting} onChange={set} />
    case 'minutes':
      return <RangeField label={label} value={answers.minutes} onChange={set} />
    case 'people':
      return <RangeField label={label} value={answers.people} onChange={set} />
    case 'years': {
      const { years } = answers
      const value =
        years === null ? null : years.to === undefined ? { min: years.from } : { min: years.from, max: years.to }
      return (
        <RangeField
          label={label}
          value={value}
          onChange={(range) =>
            set(
              range === null
                ? null
                : range.max === undefined
                  ? { from: range.min }
                  : { from: range.min, to: range.max },
            )
          }
        />
      )
    }
    case 'place':
      return <PlaceField label={label} value={answers.place ?? NO_PLACE} onChange={set} />
    case 'steps':
      return <StepsField label={label} value={answers.steps} onChange={set} />
    case 'methods': {
      const methods = library.catalogue.entries.filter(({ kind }) => kind === 'method')
      return <EntriesField label={label} value={answers.methods} entries={methods} onChange={set} />
    }
    default:
      return assertNever(input)
  }
}
