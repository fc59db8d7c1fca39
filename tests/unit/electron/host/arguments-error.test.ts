import { parseArgs } from 'node:util'
import { describe, expect, it } from 'vitest'
import { describeArgumentsError } from '../../../../electron/host/arguments-error'

function explain(args: readonly string[]): string {
  try {
    parseArgs({ args: [...args], options: { port: { type: 'string' }, open: { type: 'boolean' } } })
  } catch (error) {
    return describeArgumentsError(error)
  }
  throw new Error('these arguments are fine')
}

describe('what is wrong with a command line', () => {
  it.each([
    [['--schnell'], 'die Angabe „--schnell“ gibt es nicht'],
    [['-x'], 'die Angabe „-x“ gibt es nicht'],
    [['--port'], 'hinter „--port“ fehlt etwas'],
    [['--port', '--open'], 'hinter „--port“ fehlt etwas'],
    [['--open=ja'], '„--open“ steht für sich allein'],
    [['ordner'], '„ordner“ ist zu viel'],
  ])('%j: %s', (args, sentence) => {
    expect(explain(args)).toBe(sentence)
  })
})
