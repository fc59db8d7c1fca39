import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { createChannelFetch } from '../../../../electron/main/channel-fetch'

type Guard = (details: { readonly url: string }, respond: (answer: { readonly cancel?: boolean }) => void) => void

/** Sessions as Electron's, as far as the channel uses them; `hop` asks the guard as Chromium asks it before every hop. */
function createSessions() {
  const guards = new Map<string, Guard>()
  const fetched: { readonly name: string; readonly init: RequestInit | undefined }[] = []
  const fromPartition = (name: string) => ({
    fetch: async (_address: string, init?: RequestInit) => {
      fetched.push({ name, init })
      return new Response('')
    },
    webRequest: { onBeforeRequest: (_filter: unknown, guard: Guard) => void guards.set(name, guard) },
  })
  const hop = (name: string, url: string): boolean | undefined => {
    let isCancelled: boolean | undefined
    guards.get(name)?.({ url }, ({ cancel }) => {
      isCancelled = cancel
    })
    return isCancelled
  }
  return { fetch: createChannelFetch(fromPartition as unknown as (name: string) => Session), fetched, hop }
}

describe("the channel's way to the network in the desktop app", () => {
  it('keeps no cookies on the disk, and follows redirects, which Electron cannot hand out', async () => {
    const { fetch, fetched } = createSessions()
    await fetch('https://example.org/metadata/timestamp.json', { redirect: 'manual', credentials: 'omit' })
    expect(fetched).toEqual([{ name: 'channel', init: { redirect: 'follow', credentials: 'omit' } }])
    expect(fetched[0]?.name.startsWith('persist:')).toBe(false)
  })

  it.each([
    ['https://anderswo.example/x', false],
    ['http://example.org/x', true],
    ['http://127.0.0.1/x', true],
    ['http://localhost:3000/x', true],
  ])('from a host in the net, a hop to %s is cancelled: %s', async (url, isCancelled) => {
    const { fetch, hop } = createSessions()
    await fetch('https://example.org/x', {})
    expect(hop('channel', url)).toBe(isCancelled)
  })

  it('a channel on this very computer may stay there, and go to https', async () => {
    const { fetch, hop } = createSessions()
    await fetch('http://127.0.0.1:8080/x', {})
    expect(hop('channel-local', 'http://127.0.0.1:8080/y')).toBe(false)
    expect(hop('channel-local', 'http://example.org/y')).toBe(true)
  })
})
