import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { confineNavigation } from '../../../../electron/main/navigation'
import { denyPermissions } from '../../../../electron/main/permissions'

const ORIGIN = 'app://methodenkoffer'

/** A page as the app makes it, with the rules of the app on it. */
function openPage() {
  const app = new EventEmitter()
  let openWindow: ((details: { url: string }) => unknown) | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler
    },
  })
  confineNavigation(app as unknown as App, ORIGIN)
  app.emit('web-contents-created', {}, contents as unknown as WebContents)
  const isDenied = (name: string, details: object): boolean => {
    let denied = false
    contents.emit(name, {
      ...details,
      preventDefault: () => {
        denied = true
      },
    })
    return denied
  }
  return { isDenied, openWindow: (url: string) => openWindow?.({ url }) }
}

describe('every page of the app (case 50)', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('asks at %s, and stays in the app', (name) => {
    const { isDenied } = openPage()
    expect(isDenied(name, { url: 'https://evil.com/' })).toBe(true)
    expect(isDenied(name, { url: 'file:///home/eva/Brief.docx' })).toBe(true)
    expect(isDenied(name, { url: `${ORIGIN}/wege` })).toBe(false)
  })

  it('embeds no webview and opens no window, not even of its own', () => {
    const { isDenied, openWindow } = openPage()
    expect(isDenied('will-attach-webview', {})).toBe(true)
    expect(openWindow('https://evil.com/')).toEqual({ action: 'deny' })
    expect(openWindow(`${ORIGIN}/`)).toEqual({ action: 'deny' })
  })
})

it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'hid', 'usb'])(
  'denies %s to who asks, to who only looks, and as a device (case 50)',
  (permission) => {
    type Handler = (...args: unknown[]) => unknown
    const handlers: Handler[] = []
    const keep = (handler: Handler): void => void handlers.push(handler)
    denyPermissions({
      setPermissionRequestHandler: keep,
      setPermissionCheckHandler: keep,
      setDevicePermissionHandler: keep,
    } as unknown as Session)
    const [request, check, device] = handlers
    const answers: unknown[] = []
    request?.({}, permission, (isGranted: unknown) => answers.push(isGranted))
    answers.push(check?.({}, permission, ORIGIN), device?.({ deviceType: permission }))
    expect(answers).toEqual([false, false, false])
  },
)
