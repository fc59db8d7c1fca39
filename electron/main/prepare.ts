import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import type { PolicyView } from '../../core/model/shell'
import type { StartArguments } from '../../core/shell/start-arguments'
import { logToConsole } from '../host/log'
import { createLogFile, type LogFile } from '../host/log-file'
import { chooseDataFolder, findLocalCache, findPortableFolder, prepareDataFolder } from './data-folder'
import { readUserName } from './person'
import { findPolicyFile, readPolicyFile } from './policy-file'
import { StartRefused } from './start-failure'
import { TEXTS } from './texts'

export interface Ground {
  readonly dataDir: string
  readonly policy: PolicyView | undefined
  readonly log: LogFile
}

/**
 * Settles where the person's data lie, before anything is read or written and before the app is ready, since Electron cannot move them later.
 * @throws StartRefused where the administrator's file is wrong, or the folder cannot be written to: a start with an empty folder would look like a loss
 */
export function prepareGround(app: App, { verbose }: StartArguments): Ground {
  const policy = readPolicy(app)
  const dataDir = chooseDataFolder({
    isGiven: app.commandLine.hasSwitch('user-data-dir'),
    standard: app.getPath('userData'),
    fromPolicy: policy?.dataFolder ?? null,
    portable: app.isPackaged ? findPortableFolder(process.env, existsSync) : null,
  })
  try {
    prepareDataFolder(dataDir)
  } catch (error) {
    throw new StartRefused(TEXTS.dataFolderUnusable(dataDir), { cause: error })
  }
  app.setPath('userData', dataDir)
  const cache = findLocalCache(process.env, process.platform)
  if (cache !== null) app.commandLine.appendSwitch('disk-cache-dir', cache)
  const log = createLogFile({
    folder: join(dataDir, 'logs'),
    level: verbose ? 'debug' : 'info',
    now: () => new Date(),
    mirror: logToConsole,
  })
  return { dataDir, policy, log }
}

/** While developing, the policy of the computer is none of ours. */
function readPolicy(app: App): PolicyView | undefined {
  if (!app.isPackaged) return undefined
  const person = { home: app.getPath('home'), name: readUserName(process.env) }
  const reading = readPolicyFile(findPolicyFile(process.platform, process.env), person)
  if (reading.state === 'invalid') throw new StartRefused(TEXTS.policyInvalid(reading.file, reading.problems))
  return reading.state === 'set' ? reading.policy : undefined
}
