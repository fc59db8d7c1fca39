import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from './error-boundary'
import { loadLater } from './load-later'

const LinkContext = createContext<(url: string) => void>(() => undefined)

/** The dialog comes when the first address is asked for, not with the first window. */
const LinkDialog = loadLater(async () => (await import('./link-dialog')).LinkDialog)

/** Where the dialog cannot be loaded: the address, at least, can be read and copied. Needs nothing but the browser, as nothing else may be there. */
function LinkFailed({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="state" aria-label={t('links.title')} onClose={onClose}>
      <p role="alert">{t('links.blocked')}</p>
      <p>{url}</p>
      <button type="button" className="button" onClick={onClose}>
        {t('links.cancel')}
      </button>
    </dialog>
  )
}

export function LinkProvider({ children }: { children: ReactNode }) {
  const [url, setUrl] = useState<string | null>(null)
  return (
    <LinkContext.Provider value={setUrl}>
      {children}
      {url !== null && (
        <ErrorBoundary instead={<LinkFailed url={url} onClose={() => setUrl(null)} />}>
          <LinkDialog url={url} onClose={() => setUrl(null)} />
        </ErrorBoundary>
      )}
    </LinkContext.Provider>
  )
}

/** A link out of the app. It keeps its address, so that it can be copied and is announced as a link. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const request = useContext(LinkContext)
  return (
    <a
      href={href}
      rel="noreferrer noopener"
      onClick={(event) => {
        event.preventDefault()
        request(href)
      }}
    >
      {children}
    </a>
  )
}
