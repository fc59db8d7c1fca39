import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react'

const LinkContext = createContext<(url: string) => void>(() => undefined)

/** The dialog comes when the first address is asked for, not with the first window. */
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }))

export function LinkProvider({ children }: { children: ReactNode }) {
  const [url, setUrl] = useState<string | null>(null)
  return (
    <LinkContext.Provider value={setUrl}>
      {children}
      {url !== null && (
        <Suspense>
          <LinkDialog url={url} onClose={() => setUrl(null)} />
        </Suspense>
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
