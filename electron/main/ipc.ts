import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron'
import { EVENT_NAMES } from '../../core/contract'
import { AppError, toWire } from '../../core/errors'
import type { Host } from '../host/host'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../ipc-channels'

export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** Whether a message is from the main frame of this window, with our own page in it: no embedded frame, no page that came to be there. */
export function isOwnSender({ sender, senderFrame }: Sender, windowId: number, origin: string): boolean {
  return sender.id === windowId && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin
}

/** The only entrance from windows to the host. Results and refusals cross as values, so that no stack trace does. */
export function serveRequests(
  ipcMain: Pick<IpcMain, 'handle'>,
  host: Pick<Host, 'answer'>,
  isAllowed: (sender: Sender) => boolean,
): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, channel: unknown, params: unknown) =>
    isAllowed(event)
      ? host.answer(channel, params)
      : { ok: false, error: toWire(new AppError('not-allowed', 'this frame may not ask')) },
  )
}

/** Passes the host's events on to the window for as long as it lives. */
export function forwardEvents(host: Host, window: BrowserWindow): void {
  const ends = EVENT_NAMES.map((name) =>
    host.on(name, (payload) => window.webContents.send(EVENT_CHANNEL, name, payload)),
  )
  window.on('closed', () => {
    for (const end of ends) end()
  })
}
