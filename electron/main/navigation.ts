import type { App, Event, WebContents } from 'electron'

/** Documents come from our own origin only; whatever else a link, a script or a dropped file asks for is denied. */
export function mayNavigate(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return `${url.protocol}//${url.host}` === origin && url.username === '' && url.password === ''
}

/** Holds for every page that the app ever makes, not only for the window that we know. */
export function confineNavigation(app: App, origin: string): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, origin))
}

function confine(contents: WebContents, origin: string): void {
  const decide = (details: Event<{ url: string }>): void => {
    if (!mayNavigate(details.url, origin)) details.preventDefault()
  }
  contents.on('will-navigate', decide)
  contents.on('will-frame-navigate', decide)
  contents.on('will-redirect', decide)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
