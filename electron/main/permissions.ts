import type { Session } from 'electron'

/** The app needs no permission of the browser, so nothing gets one: neither who asks, nor who only looks, nor devices. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
