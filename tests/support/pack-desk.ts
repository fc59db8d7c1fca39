import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Channel, CurrentLibrary, PacksState, Params, Value } from '../../core/contract'
import type { ChannelState } from '../../core/model/channel'
import { readCurrentLibrary } from '../../electron/host/current-library'
import { createEmitter } from '../../electron/host/events'
import { createPacks, type Packs, type PacksOptions } from '../../electron/host/packs/packs'
import { type ChannelServer, type ServerOptions, serveFiles } from '../fakes/channel-server'
import type { TestPublisher } from '../fakes/publisher'
import { PACK_ENVIRONMENT } from './pack-environment'
import { SHELL_FIXTURE } from './shell-fixture'
import { makeTemporaryFolder } from './temporary-folder'

type PackChannel = keyof Packs['handlers']

/** The reader's machine as the window sees it: requests by name, and what it was told. */
export interface PackDesk {
  readonly dataDir: string
  readonly packs: Packs
  ask<C extends PackChannel & Channel>(channel: C, params: Params<C>): Promise<Value<C>>
  /** Sets the channel as a person would: looks at the fingerprint, then agrees. */
  setChannel(text: string): Promise<void>
  /** Looks and takes everything that is new; resolves when it is done, with the last state. */
  update(folder?: string | null): Promise<PacksState>
  /** Resolves when nothing is under way. */
  settled(): Promise<PacksState>
  /** Version by pack id, without the pack that comes with the app. */
  versions(): Promise<Readonly<Record<string, string>>>
  readonly states: PacksState[]
  readonly libraries: CurrentLibrary[]
  readonly channels: ChannelState[]
}

export interface DeskOptions extends Partial<PacksOptions> {
  readonly dataDir?: string
}

export async function openDesk(options: DeskOptions = {}): Promise<PackDesk> {
  const dataDir = options.dataDir ?? (await makeTemporaryFolder())
  const emitter = createEmitter()
  const packs = createPacks({
    ...PACK_ENVIRONMENT,
    fetch,
    idleTimeout: 400,
    patience: [],
    libraryDir: SHELL_FIXTURE.libraryDir,
    bundledLibrary: () => readCurrentLibrary(SHELL_FIXTURE.libraryDir),
    appVersion: '1.0.0',
    now: () => new Date(),
    emitter,
    log: () => undefined,
    ...options,
    dataDir,
  })
  onTestFinished(packs.close)
  const states: PacksState[] = []
  const libraries: CurrentLibrary[] = []
  const channels: ChannelState[] = []
  emitter.on('channel.changed', (state) => channels.push(state))
  emitter.on('packs.changed', (state) => states.push(state))
  emitter.on('library.changed', (library) => libraries.push(library))

  async function ask<C extends PackChannel & Channel>(channel: C, params: Params<C>): Promise<Value<C>> {
    return packs.handlers[channel](params)
  }

  async function settled(): Promise<PacksState> {
    return vi.waitFor(
      async () => {
        const state = await ask('packs.read', null)
        if (state.activity.type !== 'idle' && state.activity.type !== 'failed') throw new Error('still at work')
        return state
      },
      { timeout: 15_000, interval: 20 },
    )
  }

  return {
    dataDir,
    packs,
    ask,
    states,
    libraries,
    channels,
    settled,
    setChannel: async (text) => {
      const source = { type: 'file', text } as const
      const { fingerprint } = await ask('channel.preview', { source })
      await ask('channel.set', { source, fingerprint })
    },
    update: async (folder = null) => {
      const { check } = await ask('channel.check', { folder })
      await ask('packs.update', { ids: check?.plan.offers.map(({ manifest }) => manifest.id) ?? [] })
      return settled()
    },
    versions: async () => {
      const state = await ask('packs.read', null)
      const own = state.packs.filter(({ origin }) => origin !== 'bundled')
      return Object.fromEntries(own.map(({ id, version }) => [id, version]))
    },
  }
}

/** A server that goes with the test. */
export async function serve(publisher: TestPublisher, options: ServerOptions = {}): Promise<ChannelServer> {
  const server = await serveFiles(publisher.files, options)
  onTestFinished(server.close)
  return server
}

/** Publisher, server and a reader who has set the channel. */
export async function openChannelDesk(
  publisher: TestPublisher,
  options: DeskOptions & { readonly server?: ServerOptions } = {},
) {
  const server = await serve(publisher, options.server)
  const desk = await openDesk(options)
  await desk.setChannel(publisher.channelFile(server.address))
  return { server, desk }
}

/** Where the compiled library of the desk lies. */
export async function currentFolder(desk: PackDesk): Promise<string> {
  const { revision } = await desk.packs.library.current()
  const folder = await desk.packs.library.findFolder(revision)
  if (folder === null) throw new Error('the current library has no folder')
  return folder
}

export const packsFolder = (desk: PackDesk, ...path: readonly string[]): string => join(desk.dataDir, 'packs', ...path)
