/** The two IPC channels that carry the whole contract between preload and main. */
export const REQUEST_CHANNEL = 'machine:request'
export const EVENT_CHANNEL = 'machine:event'
