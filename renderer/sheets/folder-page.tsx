import { useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Collection, EMPTY_PLAN, type ItemTiming, type WorkshopPlan } from '../../core/model/notes'
import { FOLDER_PARTS, type SheetSettings } from '../../core/model/sheet'
import { createCard, createCards } from '../../core/sheets/cards'
import { createFolder, type FolderItem, listStops } from '../../core/sheets/folder'
import type { SheetDocument } from '../../core/sheets/model'
import { WORDS } from '../../core/sheets/words'
import type { CollectionEditor } from '../collections/collection-editor'
import { useCollectionEditor } from '../collections/use-collection-editor'
import { useCollection } from '../data/hooks/use-records'
import { useLibrary } from '../library/library-context'
import { LivePage } from '../own/live-page'
import { collectionAddress, folderAddress } from '../routes'
import { NotFound } from '../ui/not-found'
import { PageTitle } from '../ui/page-title'
import { CheckGroup, ChoiceGroup, NumberChoice, TextChoice } from './choices'
import { LookChoice } from './look-choice'
import { PlanEditor } from './plan-editor'
import { ProfileChoice } from './profile-choice'
import { useSheetSettings } from './sheet-settings'
import { useFolderItems } from './use-folder-items'
import { useFrame } from './use-frame'
import { Workbench } from './workbench'
import './sheets.css'

/** The page on which a collection becomes a workshop folder, or cards. */
export function FolderPage({ id }: { id: string }) {
  const live = useCollection(id)
  return (
    <LivePage live={live}>
      {(collection) =>
        collection === null || collection.deletedAt !== null ? (
          <NotFound />
        ) : (
          <FolderView key={collection.id} collection={collection} />
        )
      }
    </LivePage>
  )
}

function FolderView({ collection }: { collection: Collection }) {
  const { t } = useTranslation()
  const editor = useCollectionEditor(collection, folderAddress)
  const { rows } = useSyncExternalStore(editor.subscribe, editor.draft)
  const found = useFolderItems(rows)
  const { settings, change, error } = useSheetSettings()
  return (
    <div className="page sheet-page">
      <header className="sheet-head">
        <p>
          <Link href={collectionAddress(collection.id)}>{t('sheets.back', { title: collection.title })}</Link>
        </p>
        <PageTitle>{t('sheets.titleFolder', { title: collection.title })}</PageTitle>
        {error && <p role="alert">{t('sheets.notKept')}</p>}
      </header>
      {found.state === 'failed' && <p role="alert">{t('errors.library-damaged')}</p>}
      {found.state === 'ready' && found.items.length === 0 && <p>{t('sheets.folderEmpty')}</p>}
      {found.state === 'ready' && found.items.length > 0 && settings && (
        <FolderWorkbench editor={editor} items={found.items} keys={found.keys} settings={settings} change={change} />
      )}
    </div>
  )
}

interface Props {
  readonly editor: CollectionEditor
  readonly items: readonly FolderItem[]
  readonly keys: readonly string[]
  readonly settings: SheetSettings
  readonly change: (part: Partial<SheetSettings>) => void
}

function FolderWorkbench({ editor, items, keys, settings, change }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [what, setWhat] = useState<'folder' | 'cards'>('folder')
  const frame = useFrame(settings.profile)
  const draft = useSyncExternalStore(editor.subscribe, editor.draft)
  const { title, date } = draft
  const plan = draft.plan ?? EMPTY_PLAN
  const { folderParts: parts, folderKind: kind } = settings
  const document = useMemo((): SheetDocument => {
    if (what === 'folder') return createFolder(items, { title, date, plan, parts, kind }, frame)
    const methods = items.flatMap((item) =>
      item.type === 'entry' && item.compiled.entry.kind === 'method' ? [item.compiled] : [],
    )
    const cards = methods.map((each) => {
      const theme = each.entry.themes[0]
      return createCard(each, theme === undefined ? '' : (library.theme(theme)?.shortTitle ?? ''), frame)
    })
    return createCards(cards, `${title} – ${WORDS.cards.title}`, frame)
  }, [what, items, title, date, plan, parts, kind, frame, library])
  // From the rows as they stand now: those on the screen may be older where two keys follow quickly.
  const setTiming = (index: number, timing: ItemTiming): void =>
    editor.edit({
      rows: editor
        .draft()
        .rows.map((row) => (row.key === keys[index] ? { ...row, item: { ...row.item, timing } } : row)),
    })

  return (
    <Workbench
      document={document}
      look={settings.look}
      names={[title, what === 'folder' ? WORDS.folder.kicker : WORDS.cards.title]}
    >
      <ChoiceGroup
        label={t('sheets.what')}
        value={what}
        options={[
          { value: 'folder', label: t('sheets.whats.folder'), hint: t('sheets.whatHints.folder') },
          { value: 'cards', label: t('sheets.whats.cards'), hint: t('sheets.whatHints.cards') },
        ]}
        onChange={setWhat}
      />
      {what === 'folder' && (
        <FolderChoices
          items={items}
          plan={plan}
          onPlan={(next) => editor.edit({ plan: next })}
          onTiming={setTiming}
          settings={settings}
          change={change}
        />
      )}
      <LookChoice look={settings.look} onChange={(look) => change({ look })} />
      <ProfileChoice profile={settings.profile} onChange={(profile) => change({ profile })} />
    </Workbench>
  )
}

interface FolderChoicesProps {
  readonly items: readonly FolderItem[]
  readonly plan: WorkshopPlan
  readonly onPlan: (plan: WorkshopPlan) => void
  readonly onTiming: (index: number, timing: ItemTiming) => void
  readonly settings: SheetSettings
  readonly change: (part: Partial<SheetSettings>) => void
}

function FolderChoices({ items, plan, onPlan, onTiming, settings, change }: FolderChoicesProps) {
  const { t } = useTranslation()
  const { folderParts, folderKind } = settings
  return (
    <>
      <CheckGroup
        label={t('sheets.folderParts')}
        values={folderParts}
        options={FOLDER_PARTS.map((part) => ({ value: part, label: t(`sheets.folderPart.${part}`) }))}
        onChange={(part, isOn) =>
          change({ folderParts: FOLDER_PARTS.filter((each) => (each === part ? isOn : folderParts.includes(each))) })
        }
      />
      <ChoiceGroup
        label={t('sheets.folderKind')}
        value={folderKind}
        options={(['moderation', 'handout', 'material'] as const).map((value) => ({
          value,
          label: t(`sheets.kinds.${value}`),
        }))}
        onChange={(next) => change({ folderKind: next })}
      />
      <TextChoice label={t('sheets.place')} value={plan.place} onChange={(place) => onPlan({ ...plan, place })} />
      <TextChoice
        label={t('sheets.trainer')}
        value={plan.trainer}
        onChange={(trainer) => onPlan({ ...plan, trainer })}
      />
      <NumberChoice
        label={t('sheets.people')}
        hint={t('sheets.peopleHint')}
        value={plan.people}
        max={1000}
        onChange={(people) => onPlan({ ...plan, people })}
      />
      <PlanEditor plan={plan} stops={listStops(items)} onChange={onPlan} onTiming={onTiming} />
    </>
  )
}
