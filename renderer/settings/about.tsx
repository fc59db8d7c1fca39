import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { About as AboutValue } from '../../core/contract'
import type { Kind } from '../../core/model/entry'
import { useLibrary } from '../library/library-context'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

/** One library of others in the app, as the build lists it. */
interface Licence {
  readonly name: string
  readonly version: string
  readonly identifier: string | null
  readonly text: string
}

function Licences() {
  const { t } = useTranslation()
  const [licences, setLicences] = useState<readonly Licence[] | null>(null)
  const load = (): void => {
    if (licences) return
    void fetch('/assets/licences.json')
      .then((response) => (response.ok ? (response.json() as Promise<readonly Licence[]>) : []))
      .then(setLicences, () => setLicences([]))
  }
  return (
    <details onToggle={load}>
      <summary>{t('preferences.licenceParts')}</summary>
      <ul className="licences">
        {licences?.map((licence) => (
          <li key={`${licence.name} ${licence.version}`}>
            <details>
              <summary>
                {licence.name} {licence.version} <span className="soft">{licence.identifier}</span>
              </summary>
              <pre>{licence.text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function About() {
  const { t } = useTranslation()
  const machine = useMachine()
  const { catalogue } = useLibrary()
  const [about, setAbout] = useState<AboutValue | null>(null)

  useEffect(() => {
    void ask(machine, 'app.about', null).then(setAbout, () => undefined)
  }, [machine])

  const count = (kind: Kind): number => catalogue.entries.filter((entry) => entry.kind === kind).length
  return (
    <section className="choices about">
      <h2 className="choices-label">{t('preferences.about')}</h2>
      <p>{t('preferences.aboutText')}</p>
      <dl>
        <dt>{t('preferences.version')}</dt>
        <dd>{about?.version}</dd>
        <dt>{t('preferences.library')}</dt>
        <dd>
          {t('preferences.libraryValue', {
            methods: count('method'),
            concepts: count('concept'),
            cases: count('case-study'),
          })}
        </dd>
        <dt>{t('preferences.data')}</dt>
        <dd className="folder">{about?.dataFolder}</dd>
      </dl>
      <h3>{t('preferences.licences')}</h3>
      <p>{t('preferences.licenceApp')}</p>
      <p>{t('preferences.licenceContent')}</p>
      <p>{t('preferences.licenceFont')}</p>
      <p>{t('preferences.licenceDictionary')}</p>
      <Licences />
    </section>
  )
}
