import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CompiledEntry } from '../../core/model/library'
import type { SheetKind, SheetSettings } from '../../core/model/sheet'
import { chooseSheetKind, listOptions, listSheetKinds } from '../../core/sheets/sections'
import { createSheet } from '../../core/sheets/sheet'
import { WORDS } from '../../core/sheets/words'
import { useLibrary } from '../library/library-context'
import { entryAddress } from '../routes'
import { PageTitle } from '../ui/page-title'
import { ChoiceGroup, NumberChoice, PartsChoice } from './choices'
import { LookChoice } from './look-choice'
import { ProfileChoice } from './profile-choice'
import { useSheetSettings } from './sheet-settings'
import { useCompiledEntries } from './use-compiled-entries'
import { useFrame } from './use-frame'
import { Workbench } from './workbench'
import './sheets.css'

/** The page "Methodenblatt": one entry, what is chosen for it, and the pages that come of it. */
export function SheetPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const ids = useMemo(() => [id], [id])
  const compiled = useCompiledEntries(ids)
  const { settings, change, error } = useSheetSettings()
  const entry = library.entry(id)

  if (!entry) {
    return (
      <div className="page state">
        <PageTitle>{t('reader.missingTitle')}</PageTitle>
        <p>{t('reader.missingText')}</p>
      </div>
    )
  }
  const whole = compiled.state === 'ready' ? compiled.entries[0] : undefined
  return (
    <div className="page sheet-page">
      <header className="sheet-head">
        <p>
          <Link href={entryAddress(id)}>{t('sheets.back', { title: entry.title })}</Link>
        </p>
        <PageTitle>
          {t(entry.kind === 'method' ? 'sheets.title' : 'sheets.titleRead', { title: entry.title })}
        </PageTitle>
        {error && <p role="alert">{t('sheets.notKept')}</p>}
      </header>
      {compiled.state === 'failed' && <p role="alert">{t('errors.library-damaged')}</p>}
      {whole && settings && <SheetWorkbench compiled={whole} settings={settings} change={change} />}
      {compiled.state === 'loading' && <p className="state opening">{t('reader.loading')}</p>}
    </div>
  )
}

interface Props {
  readonly compiled: CompiledEntry
  readonly settings: SheetSettings
  readonly change: (part: Partial<SheetSettings>) => void
}

function SheetWorkbench({ compiled, settings, change }: Props) {
  const { t } = useTranslation()
  const { entry } = compiled
  const isMethod = entry.kind === 'method'
  const kind = chooseSheetKind(entry.kind, isMethod ? settings.methodKind : settings.readerKind)
  const choices = settings.parts[kind]
  const [people, setPeople] = useState(settings.people)
  const frame = useFrame(settings.profile)
  const document = useMemo(
    () => createSheet(compiled, { kind, parts: choices ?? {}, people }, frame),
    [compiled, kind, choices, people, frame],
  )
  const options = useMemo(() => listOptions(compiled, kind), [compiled, kind])
  const setKind = (next: SheetKind): void => change(isMethod ? { methodKind: next } : { readerKind: next })

  return (
    <Workbench document={document} look={settings.look} names={[entry.title, WORDS.sheet[kind]]}>
      <ChoiceGroup
        label={t('sheets.kind')}
        value={kind}
        options={listSheetKinds(entry.kind).map((each) => ({
          value: each,
          label: t(`sheets.kinds.${each}`),
          hint: t(`sheets.kindHints.${each}`),
        }))}
        onChange={setKind}
      />
      {isMethod && entry.materials.length > 0 && (
        <NumberChoice
          label={t('sheets.people')}
          hint={t('sheets.peopleHint')}
          value={people}
          max={1000}
          onChange={(value) => {
            setPeople(value)
            change({ people: value })
          }}
        />
      )}
      <PartsChoice
        options={options}
        choices={choices ?? {}}
        onChange={(next) => change({ parts: { ...settings.parts, [kind]: next } })}
      />
      <LookChoice look={settings.look} onChange={(look) => change({ look })} />
      <ProfileChoice profile={settings.profile} onChange={(profile) => change({ profile })} />
    </Workbench>
  )
}
