import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../core/errors'
import { describeArgumentsError } from '../../electron/host/arguments-error'
import { acquireLock } from '../../electron/host/packs/process-lock'
import { addPack } from './add'
import { announceApp } from './app-release'
import { applyChanges, describeChanges } from './changes'
import { initChannel } from './init'
import { createKeyring } from './keys'
import type { Passphrases } from './passphrases'
import { publishDraft } from './publish'
import { recallPack } from './recall'
import { refreshRole } from './refresh'
import { rotateRole } from './rotate'
import { serveChannel } from './serve'
import { signDraft } from './sign'
import type { ChannelContext, ToolContext } from './tool-context'
import { ToolError } from './tool-error'
import type { RoleName } from './tuf-models'
import { USAGE } from './usage'
import { verifyChannel } from './verify'
import { DEFAULT_LIFETIMES, isRoleName, openWorkspace } from './workspace'

const OPTIONS = {
  in: { type: 'string' },
  title: { type: 'string' },
  address: { type: 'string' },
  with: { type: 'string', multiple: true },
  reason: { type: 'string' },
  note: { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
  keys: { type: 'string', multiple: true },
  draft: { type: 'string' },
  from: { type: 'string' },
  replace: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  port: { type: 'string', default: '4790' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new ToolError(`${USAGE}\n\nDiesen Aufruf verstehe ich nicht (${describeArgumentsError(error)}).`)
  }
}

/** What is done in a channel that is there already. */
const CHANNEL_COMMANDS = ['add', 'recall', 'app', 'sign', 'publish', 'refresh', 'rotate', 'verify', 'serve'] as const
type ChannelCommand = (typeof CHANNEL_COMMANDS)[number]

function isChannelCommand(text: string): text is ChannelCommand {
  return CHANNEL_COMMANDS.some((command) => command === text)
}

type Options = ReturnType<typeof readArguments>['values']

/** What the command line needs of the process. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly now: Date
  readonly say: (line: string) => void
  readonly passphrases: Passphrases
  readonly resolvePath: (path: string) => string
}

/**
 * The publisher's command line; gives the exit code.
 * @throws ToolError or AppError with what the person can do; the sentence is `explainError`'s
 */
export async function runChannel(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [command, ...rest] = positionals
  const context = createContext(surroundings, values['dry-run'])
  if (values.help || command === undefined) {
    context.say(USAGE)
    return values.help ? 0 : 1
  }
  const { resolvePath } = surroundings
  if (command === 'init') {
    const folder = resolvePath(demand(rest[0], 'den Ordner, der entstehen soll'))
    const title = demand(values.title, 'mit --title den Namen des Kanals')
    const address = demand(values.address, 'mit --address die Adresse, unter der er liegen wird')
    await initChannel(context, folder, { format: 1, title, address, lifetimes: DEFAULT_LIFETIMES })
    return 0
  }
  if (command === 'sign' && values.draft !== undefined) {
    const keyring = createKeyring((values.keys ?? []).map(resolvePath), surroundings.passphrases)
    await signDraft(context, keyring, {
      file: resolvePath(values.draft),
      workspace: null,
      names: values.key ?? [],
      from: null,
    })
    return 0
  }
  if (!isChannelCommand(command)) throw new ToolError(`${USAGE}\n\nDen Befehl „${command}“ gibt es nicht.`)
  return withChannel(command, context, surroundings, values, (channel) =>
    runInChannel(command, rest, values, channel, resolvePath),
  )
}

async function runInChannel(
  command: ChannelCommand,
  rest: readonly string[],
  values: Options,
  channel: ChannelContext,
  resolvePath: (path: string) => string,
): Promise<number> {
  const { workspace, keyring } = channel
  switch (command) {
    case 'add':
      await addPack(
        channel,
        resolvePath(demand(rest[0], 'den Ordner des Pakets')),
        (values.with ?? []).map(resolvePath),
      )
      return 0
    case 'recall': {
      const reason = demand(values.reason, 'mit --reason den Grund; Leserinnen und Leser bekommen ihn zu sehen')
      await recallPack(channel, demand(rest[0], 'die Kennung des Pakets'), reason)
      return 0
    }
    case 'app': {
      const version = demand(rest[0], 'die Version des Programms')
      const address = demand(values.address, 'mit --address die Seite zum Herunterladen')
      await announceApp(channel, { version, address, notes: values.note ?? [] })
      return 0
    }
    case 'sign': {
      const from = values.from === undefined ? null : resolvePath(values.from)
      await signDraft(channel, keyring, { file: workspace.draftFile, workspace, names: values.key ?? [], from })
      return 0
    }
    case 'publish':
      await publishDraft(channel)
      return 0
    case 'refresh':
      await refreshRole(channel, readRoleName(rest[0] ?? 'timestamp'))
      return 0
    case 'rotate':
      await rotateRole(channel, readRoleName(demand(rest[0], 'die Rolle')), values.replace ?? [])
      return 0
    case 'verify':
      return (await verifyChannel(channel, values.strict)) ? 0 : 1
    case 'serve':
      return serveUntilStopped(channel, values.port)
  }
}

function createContext({ now, say, passphrases }: Surroundings, isDryRun: boolean): ToolContext {
  let isHeadingDue = false
  return {
    now,
    passphrases,
    say: (line) => {
      if (isHeadingDue) say('Danach hieße es:')
      isHeadingDue = false
      say(line)
    },
    isDryRun,
    apply: async (changes) => {
      if (!isDryRun) return applyChanges(changes)
      say('Nur eine Probe, es wird nichts geschrieben:')
      for (const line of describeChanges(changes)) say(`  ${line}`)
      isHeadingDue = true
    },
  }
}

/** Two commands at once would number two states alike: one waits for the other. */
async function withChannel(
  command: ChannelCommand,
  context: ToolContext,
  { env, passphrases, resolvePath }: Surroundings,
  values: Options,
  work: (channel: ChannelContext) => Promise<number>,
): Promise<number> {
  const folder = demand(values.in ?? env.METHODENKOFFER_CHANNEL, 'mit --in den Ordner des Kanals')
  const workspace = await openWorkspace(resolvePath(folder))
  const keyring = createKeyring([workspace.keys, ...(values.keys ?? []).map(resolvePath)], passphrases)
  const channel: ChannelContext = { ...context, workspace, keyring }
  if (context.isDryRun || command === 'serve' || command === 'verify') return work(channel)
  const lock = await acquireLock({ file: join(workspace.folder, '.lock') }, waitAtMost(30_000))
  try {
    return await work(channel)
  } finally {
    await lock.release()
  }
}

function waitAtMost(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new AppError('packs-busy', 'the channel is in use')), milliseconds).unref()
  return controller.signal
}

async function serveUntilStopped({ workspace, say }: ChannelContext, port: string): Promise<number> {
  const server = await serveChannel(workspace, Number(port))
  say(`Der Kanal liegt jetzt zum Ausprobieren unter ${server.address}`)
  say(`Die Kanaldatei dazu: ${server.address}/channel.kanal\nBeenden mit Strg+C.`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
  return 0
}

function demand(value: string | undefined, what: string): string {
  if (value !== undefined && value.trim() !== '') return value
  throw new ToolError(`${USAGE}\n\nEs fehlt eine Angabe: Nennen Sie ${what}.`)
}

function readRoleName(text: string): RoleName {
  if (isRoleName(text)) return text
  throw new ToolError(`„${text}“ ist keine Rolle. Es gibt root, targets, snapshot und timestamp.`)
}
