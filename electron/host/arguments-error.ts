import { readErrorCode } from './atomic-write'

/** What is wrong with a command line, for the sentence in brackets: `parseArgs` of Node says it in English. */
export function describeArgumentsError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, quoted = ''] = /'([^']+)'/.exec(message) ?? []
  const [option = ''] = quoted.split(' ')
  switch (readErrorCode(error)) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `die Angabe „${option}“ gibt es nicht`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take') ? `„${option}“ steht für sich allein` : `hinter „${option}“ fehlt etwas`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `„${quoted}“ ist zu viel`
    default:
      return message
  }
}
