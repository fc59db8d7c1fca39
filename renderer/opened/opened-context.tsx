import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { assertNever } from '../../core/errors'
import type { MenuPage, Opened, OpenedFileKind } from '../../core/model/shell'
import { kindOfFile } from '../../core/shell/start-arguments'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ADDRESSES, entryAddress } from '../routes'
import { useNotice } from '../ui/notice'
import { useErrorText } from '../ui/use-error-text'

interface GivenFile {
  readonly kind: OpenedFileKind
  readonly file: File
}

interface GivenFiles {
  readonly waiting: readonly GivenFile[]
  readonly drop: (given: GivenFile) => void
}

const GivenContext = createContext<GivenFiles>({ waiting: [], drop: () => undefined })

/** The page that knows what to do with a file. */
const PAGES: Readonly<Record<OpenedFileKind, string>> = {
  channel: ADDRESSES.packs,
  collection: ADDRESSES.collections,
  pack: ADDRESSES.packs,
}
const MENU_ADDRESSES: Readonly<Record<MenuPage, string>> = ADDRESSES

/** Leads to whatever the app is given from outside: by the system, its menu, or dropped onto the window. */
export function OpenedProvider({ children }: { children: ReactNode }) {
  const machine = useMachine()
  const show = useNotice()
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [, navigate] = useLocation()
  const [waiting, setWaiting] = useState<readonly GivenFile[]>([])

  const give = useCallback(
    (file: File, kind: OpenedFileKind | null) => {
      if (kind === null) {
        show({ kind: 'error', text: t('opened.unknown', { name: file.name }) })
        return
      }
      setWaiting((before) => [...before, { kind, file }])
      navigate(PAGES[kind])
    },
    [navigate, show, t],
  )

  const open = useCallback(
    async (opened: Opened): Promise<void> => {
      switch (opened.type) {
        case 'entry':
          return navigate(entryAddress(opened.id))
        case 'page':
          return navigate(MENU_ADDRESSES[opened.page])
        case 'unreadable':
          show({ kind: 'error', text: t('opened.unreadable', { name: opened.name }) })
          return
        case 'file': {
          const { readOpenedFile } = await import('./read-opened')
          return give(await readOpenedFile(machine, opened), opened.kind)
        }
        default:
          return assertNever(opened)
      }
    },
    [give, machine, navigate, show, t],
  )

  useEffect(() => {
    const take = async (): Promise<void> => {
      try {
        for (const opened of await ask(machine, 'app.takeOpened', null)) await open(opened)
      } catch (error) {
        show({ kind: 'error', text: errorText(error) })
      }
    }
    void take()
    return machine.on('app.opened', () => void take())
  }, [machine, open, show, errorText])

  useDroppedFiles(useCallback((file) => give(file, kindOfFile(file.name)), [give]))

  const drop = useCallback((given: GivenFile) => setWaiting((before) => before.filter((each) => each !== given)), [])
  const state = useMemo(() => ({ waiting, drop }), [waiting, drop])
  return <GivenContext.Provider value={state}>{children}</GivenContext.Provider>
}

/** Files dropped where no part of the page took them; without this the window would go to the file. */
function useDroppedFiles(give: (file: File) => void): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      for (const file of files) give(file)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [give])
}

/** Hands the page, once it is there, each file of a kind that the app was given. */
export function useGivenFile(kind: OpenedFileKind, use: (file: File) => void, isReady = true): void {
  const { waiting, drop } = useContext(GivenContext)
  const latest = useRef(use)
  latest.current = use
  useEffect(() => {
    const given = isReady ? waiting.find((each) => each.kind === kind) : undefined
    if (given === undefined) return
    drop(given)
    latest.current(given.file)
  }, [waiting, kind, drop, isReady])
}
