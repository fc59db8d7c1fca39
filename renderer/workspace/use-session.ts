import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { AppError } from '../../core/errors'
import type { WorkspaceFile } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { openDrafts, type TextDrafts } from './drafts'

export type SaveState =
  | { readonly state: 'saved' | 'saving' | 'dirty' }
  | { readonly state: 'failed'; readonly error: AppError }

export interface Session {
  readonly path: string
  /** What the editor begins with. */
  readonly initial: { readonly text: string; readonly history: unknown; readonly isRecovered: boolean }
  /** What stands in the editor. */
  readonly text: string
  readonly saving: SaveState
  /** Another program's version that stands against the text here. */
  readonly conflict: { readonly current: WorkspaceFile | null } | null
  readonly change: (text: string) => void
  readonly save: () => Promise<void>
  readonly resolve: (choice: 'mine' | 'theirs') => Promise<string | null>
  /** Called by the editor, which knows its history. */
  readonly keepHistory: (read: () => unknown) => void
}

export type SessionState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'open'; readonly session: Session }

/** Milliseconds without a key after which the text goes into the file, and after which a failed save is tried again. */
const PAUSE = 900
const RETRY = 5000

interface Loaded {
  readonly initial: Session['initial']
  readonly base: string | null
}

async function load(read: Promise<WorkspaceFile>, path: string, drafts: TextDrafts): Promise<Loaded> {
  const draft = drafts.read(path)
  const file = await read.catch((error: unknown) => {
    if (draft === null) throw error
    return null
  })
  if (draft !== null && draft.text !== file?.text) {
    return { initial: { text: draft.text, history: null, isRecovered: true }, base: draft.base }
  }
  // It was saved, and the window died before it could say so.
  if (draft !== null) drafts.remove(path)
  const version = file?.version ?? null
  const history = version === null ? null : drafts.readHistory(path, version)
  return { initial: { text: file?.text ?? '', history, isRecovered: false }, base: version }
}

/**
 * One open file: saved a moment after the last key, kept as a draft until it is, compared with what other programs write. `onOutside` gets a newer text
 * where nothing here stands against it.
 */
export function useSession(folder: string, path: string, onOutside: (text: string) => void): SessionState {
  const machine = useMachine()
  const drafts = useMemo(() => openDrafts(localStorage, folder), [folder])
  const [loaded, setLoaded] = useState<Loaded | AppError | null>(null)
  const [text, setText] = useState('')
  const [saving, setSaving] = useState<SaveState>({ state: 'saved' })
  const [conflict, setConflict] = useState<Session['conflict']>(null)
  const now = useRef({ text: '', base: null as string | null, isDirty: false, isSaving: false, isStopped: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const readHistory = useRef<() => unknown>(() => null)
  const outside = useRef(onOutside)
  outside.current = onOutside

  useEffect(() => {
    let isCurrent = true
    load(ask(machine, 'workspace.read', { path }), path, drafts).then(
      (next) => {
        if (!isCurrent) return
        now.current = {
          text: next.initial.text,
          base: next.base,
          isDirty: next.initial.isRecovered,
          isSaving: false,
          isStopped: false,
        }
        setText(next.initial.text)
        setSaving({ state: next.initial.isRecovered ? 'dirty' : 'saved' })
        setLoaded(next)
      },
      (error: unknown) => isCurrent && setLoaded(toAppError(error)),
    )
    return () => {
      isCurrent = false
    }
  }, [machine, path, drafts])

  const save = useCallback(async (): Promise<void> => {
    const { current } = now
    clearTimeout(timer.current)
    // Between two versions the person decides first.
    if (!current.isDirty || current.isSaving || current.isStopped) return
    current.isSaving = true
    setSaving({ state: 'saving' })
    const saved = current.text
    try {
      const result = await ask(machine, 'workspace.save', { path, text: saved, base: current.base })
      current.isSaving = false
      if (result.type === 'conflict') {
        current.isStopped = true
        setConflict({ current: result.current })
        setSaving({ state: 'dirty' })
        return
      }
      current.base = result.version
      current.isDirty = current.text !== saved
      if (current.isDirty) {
        drafts.write(path, { text: current.text, base: current.base })
        timer.current = setTimeout(() => void save(), PAUSE)
      } else {
        drafts.remove(path)
        drafts.writeHistory(path, result.version, readHistory.current())
      }
      setSaving({ state: current.isDirty ? 'dirty' : 'saved' })
    } catch (error) {
      current.isSaving = false
      setSaving({ state: 'failed', error: toAppError(error) })
      timer.current = setTimeout(() => void save(), RETRY)
    }
  }, [machine, path, drafts])

  useEffect(() => {
    if (loaded !== null && !(loaded instanceof AppError) && loaded.initial.isRecovered) void save()
  }, [loaded, save])

  const change = useCallback(
    (next: string): void => {
      const { current } = now
      if (next === current.text) return
      current.text = next
      current.isDirty = true
      drafts.write(path, { text: next, base: current.base })
      setText(next)
      setSaving((known) => (known.state === 'failed' ? known : { state: 'dirty' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE)
    },
    [drafts, path, save],
  )

  const look = useCallback(async (): Promise<void> => {
    const { current } = now
    if (current.isSaving || current.isStopped || current.base === null) return
    const file = await ask(machine, 'workspace.read', { path }).catch(() => null)
    if (file === null || file.version === current.base || current.isSaving || current.isStopped) return
    if (current.isDirty) {
      current.isStopped = true
      setConflict({ current: file })
      return
    }
    current.base = file.version
    if (file.text === current.text) return
    current.text = file.text
    setText(file.text)
    outside.current(file.text)
  }, [machine, path])

  useEffect(() => {
    const onFocus = (): void => void look()
    const onHide = (): void => void save()
    const stop = machine.on('workspace.changed', onFocus)
    window.addEventListener('focus', onFocus)
    window.addEventListener('pagehide', onHide)
    return () => {
      stop()
      window.removeEventListener('focus', onFocus)
      window.removeEventListener('pagehide', onHide)
      void save()
      clearTimeout(timer.current)
    }
  }, [machine, look, save])

  const resolve = useCallback(
    async (choice: 'mine' | 'theirs'): Promise<string | null> => {
      const { current } = now
      const theirs = conflict?.current ?? null
      const lost = choice === 'mine' ? (theirs?.text ?? '') : current.text
      if (lost !== '') await ask(machine, 'workspace.keep', { path, text: lost })
      current.base = theirs?.version ?? null
      current.isStopped = false
      setConflict(null)
      if (choice === 'mine') {
        current.isDirty = true
        await save()
        return null
      }
      current.isDirty = false
      current.text = theirs?.text ?? ''
      drafts.remove(path)
      setText(current.text)
      setSaving({ state: 'saved' })
      return current.text
    },
    [conflict, drafts, machine, path, save],
  )
  const keepHistory = useCallback((read: () => unknown): void => {
    readHistory.current = read
  }, [])

  if (loaded === null) return { state: 'loading' }
  if (loaded instanceof AppError) return { state: 'failed', error: loaded }
  const session = { path, initial: loaded.initial, text, saving, conflict, change, save, resolve, keepHistory }
  return { state: 'open', session }
}

export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', 'failed in the window', {}, { cause: error })
}
