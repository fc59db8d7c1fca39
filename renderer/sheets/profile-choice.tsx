import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetProfile } from '../../core/model/sheet'
import { TextChoice } from './choices'
import { readLogo } from './read-logo'

interface Props {
  readonly profile: SheetProfile
  readonly onChange: (profile: SheetProfile) => void
}

/** Who hands the sheets out: kept, and on every sheet from then on. */
export function ProfileChoice({ profile, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [isRefused, setRefused] = useState(false)

  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    try {
      onChange({ ...profile, logo: await readLogo(file) })
      setRefused(false)
    } catch {
      setRefused(true)
    }
  }

  return (
    <details className="sheet-profile">
      <summary>{t('sheets.profile')}</summary>
      <div className="sheet-profile-fields">
        <TextChoice
          label={t('sheets.profileName')}
          value={profile.name}
          onChange={(name) => onChange({ ...profile, name })}
        />
        <TextChoice
          label={t('sheets.profileContact')}
          value={profile.contact}
          onChange={(contact) => onChange({ ...profile, contact })}
        />
        <div className="sheet-field">
          <label htmlFor={`${id}-logo`}>{t('sheets.logo')}</label>
          <input
            id={`${id}-logo`}
            type="file"
            accept="image/png,image/jpeg"
            onChange={({ target }) => void choose(target.files?.[0])}
          />
          {isRefused && <p role="alert">{t('sheets.logoRefused')}</p>}
          {profile.logo !== null && (
            <button type="button" className="text-link" onClick={() => onChange({ ...profile, logo: null })}>
              {t('sheets.logoRemove')}
            </button>
          )}
        </div>
      </div>
    </details>
  )
}
