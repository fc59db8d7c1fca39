import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../core/errors'
import { APPEARANCES, type Appearance, TEXT_SIZES } from '../../core/model/settings'
import { useRecent } from '../library/recent-context'
import { PolicySection } from '../managed/policy-section'
import { OwnData } from '../own/own-data'
import { PageTitle } from '../ui/page-title'
import { About } from './about'
import { useSettings } from './settings-context'
import './settings.css'
import { useErrorText } from '../ui/use-error-text'

type Note = { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly error: AppError } | null

export function SettingsPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { settings, change } = useSettings()
  const { recent, clear } = useRecent()
  const [note, setNote] = useState<Note>(null)

  const run = async (action: Promise<void>): Promise<void> => {
    setNote(null)
    try {
      await action
      setNote({ kind: 'saved' })
    } catch (error) {
      setNote({ kind: 'failed', error: error instanceof AppError ? error : new AppError('internal', 'cannot save') })
    }
  }

  return (
    <div className="page settings-page">
      <PageTitle>{t('preferences.title')}</PageTitle>
      <p role="status" className="settings-note">
        {note?.kind === 'saved' && t('preferences.saved')}
        {note?.kind === 'failed' && errorText(note.error)}
      </p>
      <RadioGroup
        className="choices"
        value={settings.appearance}
        onChange={(value) => void run(change({ appearance: value as Appearance }))}
      >
        <Label className="choices-label">{t('preferences.appearance')}</Label>
        <div className="choices-row">
          {APPEARANCES.map((appearance) => (
            <Radio key={appearance} value={appearance} className="choice card">
              <span className={`swatch ${appearance}`} aria-hidden />
              {t(`preferences.appearances.${appearance}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup
        className="choices"
        value={String(settings.textSize)}
        onChange={(value) => {
          const size = TEXT_SIZES.find((known) => String(known) === value)
          if (size) void run(change({ textSize: size }))
        }}
      >
        <Label className="choices-label">{t('preferences.textSize')}</Label>
        <div className="choices-row">
          {TEXT_SIZES.map((size) => (
            <Radio key={size} value={String(size)} className="choice card">
              <span className={`size-sample size-${size}`} aria-hidden>
                Aa
              </span>
              {t(`preferences.textSizes.${size}`)}
            </Radio>
          ))}
        </div>
        <p className="sample">{t('preferences.sample')}</p>
      </RadioGroup>
      <section className="choices">
        <h2 className="choices-label">{t('preferences.recent')}</h2>
        {recent.length > 0 ? (
          <button type="button" className="button" onClick={() => void run(clear())}>
            {t('preferences.recentClear')}
          </button>
        ) : (
          <p className="soft">{t('preferences.recentCleared')}</p>
        )}
      </section>
      <OwnData />
      <PolicySection />
      <About />
    </div>
  )
}
