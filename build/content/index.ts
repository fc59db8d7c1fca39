import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeArgumentsError } from '../../electron/host/arguments-error'
import { runCheck } from './check'
import { runCompile } from './compile'
import { FOLDERS, requireFolder } from './folders'
import { runNew } from './new'
import { runPreview } from './preview'
import { runReport } from './report'
import { runEvaluate, runSearch } from './search'
import { runSheet } from './sheet'
import { USAGE, UsageError } from './usage'

const OPTIONS = {
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  pack: { type: 'string' },
  port: { type: 'string' },
  kind: { type: 'string' },
  format: { type: 'string' },
  people: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`Diesen Aufruf verstehe ich nicht (${describeArgumentsError(error)}).\n\n${USAGE}`)
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port ist eine Zahl bis 65535.')
  return port
}

/** The editors' command line. Each command is a file of its own and gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [command, ...rest] = positionals
  const named = (name: string | undefined): string => (name === undefined ? FOLDERS.content : resolve(name))
  const folder = (name: string | undefined): string => requireFolder(named(name))
  switch (values.help ? undefined : command) {
    case 'check':
      return runCheck(folder(rest[0]), values.strict)
    case 'compile':
      return runCompile(
        folder(rest[0]),
        values.out === undefined ? FOLDERS.compiled : resolve(values.out),
        values.pack === undefined ? null : resolve(values.pack),
      )
    case 'new':
      return runNew(named(rest[2]), rest[0], rest[1])
    case 'preview':
      return runPreview(folder(rest[0]), { port: readPort(values.port), open: !values['no-open'] })
    case 'search':
      return runSearch(folder(rest[1]), rest[0], values.json)
    case 'evaluate':
      return runEvaluate(folder(rest[1]), rest[0])
    case 'sheet':
      return runSheet(folder(rest[1]), { ...values, id: rest[0] })
    case 'report':
      return runReport(folder(rest[0]))
    case undefined:
      console.log(USAGE)
      return values.help ? 0 : 1
    default:
      throw new UsageError(`Den Befehl „${command}“ gibt es nicht.\n\n${USAGE}`)
  }
}

// `… | head` closes the pipe early: that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof UsageError ? error.message : error)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
