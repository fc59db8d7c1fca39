/** Where the machine's side writes what a person or developer may need later. Never addresses, never tokens, never notes. */
export type Log = (message: string) => void

/** To the console of whoever started the app; the desktop shell has no other place before it is ready. */
export const logToConsole: Log = (message) => {
  console.error(`[methodenkoffer] ${message}`)
}
