import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './notice.css'

export interface Notice {
  readonly text: string
  /** `error` stays until it is closed. */
  readonly kind: 'done' | 'error'
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Long enough to read it and to reach the action. Milliseconds. */
const SHOWN_FOR = 10_000

/** Shows a notice; what it gives takes it away again, if it is still there. */
type Show = (notice: Notice) => () => void

const NoticeContext = createContext<Show>(() => () => undefined)

/** One short message at the foot of the window, read out by screen readers. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [notice, setNotice] = useState<Notice | null>(null)
  /** Under the mouse or with the focus in it: somebody is about to press what is in it. */
  const [isHeld, setHeld] = useState(false)
  const show = useCallback<Show>((next) => {
    setNotice(next)
    setHeld(false)
    return () => setNotice((shown) => (shown === next ? null : shown))
  }, [])

  useEffect(() => {
    if (notice?.kind !== 'done' || isHeld) return
    const timer = setTimeout(() => setNotice(null), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [notice, isHeld])

  return (
    <NoticeContext.Provider value={show}>
      {children}
      <div className="notice-area no-print" role={notice?.kind === 'error' ? 'alert' : 'status'}>
        {notice && (
          <Group
            className={`notice card ${notice.kind}`}
            onHoverChange={setHeld}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <p>{notice.text}</p>
            {notice.action && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  notice.action?.run()
                  setNotice(null)
                }}
              >
                {notice.action.label}
              </button>
            )}
            <button type="button" className="button quiet icon-only" onClick={() => setNotice(null)}>
              <X className="icon" aria-hidden />
              <span className="visually-hidden">{t('notice.close')}</span>
            </button>
          </Group>
        )}
      </div>
    </NoticeContext.Provider>
  )
}

export function useNotice(): Show {
  return useContext(NoticeContext)
}
