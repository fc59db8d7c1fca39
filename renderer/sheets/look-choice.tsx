import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPERS, PRINT_SIZES, type PrintLook } from '../../core/model/sheet'
import { ChoiceGroup } from './choices'

interface Props {
  readonly look: PrintLook
  readonly onChange: (look: PrintLook) => void
}

/** Paper, text size, colour. */
export function LookChoice({ look, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="sheet-look">
      <div className="sheet-field">
        <label htmlFor={`${id}-size`}>{t('sheets.textSize')}</label>
        <select
          id={`${id}-size`}
          value={look.textSize}
          onChange={({ target }) => {
            const textSize = PRINT_SIZES.find((size) => String(size) === target.value)
            if (textSize !== undefined) onChange({ ...look, textSize })
          }}
        >
          {PRINT_SIZES.map((size) => (
            <option key={size} value={size}>
              {t('sheets.points', { value: size })}
            </option>
          ))}
        </select>
      </div>
      <div className="sheet-field">
        <label htmlFor={`${id}-paper`}>{t('sheets.paper')}</label>
        <select
          id={`${id}-paper`}
          value={look.paper}
          onChange={({ target }) => {
            const paper = PAPERS.find((each) => each === target.value)
            if (paper !== undefined) onChange({ ...look, paper })
          }}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {t(`sheets.papers.${paper}`)}
            </option>
          ))}
        </select>
      </div>
      <ChoiceGroup
        label={t('sheets.colour')}
        value={look.isColour ? 'colour' : 'grey'}
        options={[
          { value: 'colour', label: t('sheets.colours.colour') },
          { value: 'grey', label: t('sheets.colours.grey') },
        ]}
        onChange={(value) => onChange({ ...look, isColour: value === 'colour' })}
      />
    </div>
  )
}
