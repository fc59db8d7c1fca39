import { memo, type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Router, useLocation } from 'wouter'
import { deriveCatalogue } from '../../core/library/catalogue'
import type { CatalogueEntry, CompiledEntry } from '../../core/model/library'
import { DEFAULT_SHEET_SETTINGS, type SheetKind } from '../../core/model/sheet'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { listSheetKinds } from '../../core/sheets/sections'
import { createSheet } from '../../core/sheets/sheet'
import { WORDS } from '../../core/sheets/words'
import { KindLabel } from '../library/kind-label'
import { type Library, LibraryProvider, useLibrary } from '../library/library-context'
import { FactBox, Materials } from '../reader/fact-box'
import { Tree } from '../reader/tree'
import { entryAddress, workspaceAddress } from '../routes'
import { Preview } from '../sheets/preview'
import { useFrame } from '../sheets/use-frame'
import { useKnownEntries } from './use-known-entries'
import '../reader/prose.css'
import '../reader/reader.css'
import '../sheets/sheets.css'

interface Props {
  readonly compiled: CompiledEntry | null
  readonly overview: WorkspaceOverview
}

/** The library with the workspace's entries and pictures in it, so that the reader's own components show the draft. */
function WorkspaceLibrary({ overview, children }: { overview: WorkspaceOverview; children: ReactNode }) {
  const library = useLibrary()
  const known = useKnownEntries(overview)
  const merged = useMemo<Library>(() => {
    const fallback = library.catalogue.entries[0]
    const titles = new Map(known.map((entry) => [entry.id, entry]))
    const entry = (id: string): CatalogueEntry | undefined => {
      const own = titles.get(id)
      const base = library.entry(id) ?? fallback
      return own === undefined || base === undefined ? library.entry(id) : { ...base, ...own }
    }
    return { ...library, base: '/workspace/', entry }
  }, [library, known])
  return <LibraryProvider library={merged}>{children}</LibraryProvider>
}

/** A link in the preview leads on in the workspace where the entry is there, else to the reader. */
function PreviewLinks({ overview, children }: { overview: WorkspaceOverview; children: ReactNode }) {
  const [location, navigate] = useLocation()
  const go = (address: string): void => {
    const own = overview.entries.find(({ id }) => entryAddress(id) === address)
    navigate(own === undefined ? address : workspaceAddress(own.kind, own.id))
  }
  return <Router hook={() => [location, go]}>{children}</Router>
}

/** Exactly what readers will see. */
export const ReaderPreview = memo(function ReaderPreview({ compiled, overview }: Props) {
  const { t } = useTranslation()
  const entry = useMemo(
    () =>
      compiled === null
        ? undefined
        : deriveCatalogue([compiled.entry], () => ({ words: 0, hasEasyLanguage: false }))[0],
    [compiled],
  )
  if (compiled === null || entry === undefined) return <p className="soft">{t('workspace.editor.noPreview')}</p>
  return (
    <WorkspaceLibrary overview={overview}>
      <PreviewLinks overview={overview}>
        <article className="reader-preview card" lang="de">
          <KindLabel entry={entry} />
          <h2 className="preview-title">{entry.title}</h2>
          <p className="lead">{entry.summary}</p>
          <FactBox entry={entry} />
          {compiled.tooComplex && <p role="alert">{t('reader.tooComplex')}</p>}
          <div className="prose">
            {compiled.sections.map((section) => (
              <section key={section.id}>
                <h2>{section.heading}</h2>
                <Tree tree={section.tree} />
                {section.heading === 'Vorbereitung' && <Materials items={compiled.entry.materials} />}
              </section>
            ))}
            {compiled.easyLanguage && (
              <section className="easy-language">
                <h2>{t('reader.easy')}</h2>
                <Tree tree={compiled.easyLanguage} />
              </section>
            )}
          </div>
        </article>
      </PreviewLinks>
    </WorkspaceLibrary>
  )
})

const NO_LAYOUT = (): void => undefined

/** The sheets, as they will be on paper. */
export const PaperPreview = memo(function PaperPreview({ compiled, overview }: Props) {
  const { t } = useTranslation()
  if (compiled === null) return <p className="soft">{t('workspace.editor.noPreview')}</p>
  return (
    <WorkspaceLibrary overview={overview}>
      <Paper compiled={compiled} />
    </WorkspaceLibrary>
  )
})

function Paper({ compiled }: { compiled: CompiledEntry }) {
  const { t } = useTranslation()
  const { look, profile } = DEFAULT_SHEET_SETTINGS
  const kinds = listSheetKinds(compiled.entry.kind)
  const [kind, setKind] = useState<SheetKind>(kinds[0] ?? 'reader')
  const frame = useFrame(profile)
  const document = useMemo(
    () => createSheet(compiled, { kind, parts: {}, people: null }, frame),
    [compiled, kind, frame],
  )
  return (
    <div className="paper-preview">
      <label className="form-field">
        {t('workspace.editor.sheet')}
        <select
          className="field"
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? kind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {WORDS.sheet[each]}
            </option>
          ))}
        </select>
      </label>
      <Preview document={document} look={look} onLayout={NO_LAYOUT} handle={null} />
    </div>
  )
}
