// Loaded before everything else in a process that is to meet a fault right before the n-th change to the disk, whichever thread makes it: as a power cut
// would, the whole process ends; with CRASH_AS=ENOSPC the disk is full from then on. The log has one byte for each change.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const log = fs.openSync(process.env.CRASH_LOG, 'a')
const crashAt = Number(process.env.CRASH_AT)
const isDiskFull = process.env.CRASH_AS === 'ENOSPC'
const writeLog = fs.writeSync

/** What a full disk still allows. */
const NEEDS_NO_SPACE = new Set(['sync', 'datasync', 'truncate', 'rename', 'rm', 'unlink'])

/** Null where the change may happen. */
function meetFault(name) {
  writeLog(log, '.')
  if (fs.fstatSync(log).size < crashAt) return null
  if (!isDiskFull) process.kill(process.pid, 'SIGKILL')
  if (NEEDS_NO_SPACE.has(name)) return null
  return Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', syscall: name })
}

function hook(object, name, isChange = () => true) {
  const original = object[name]
  object[name] = function (...args) {
    const fault = isChange(...args) ? meetFault(name) : null
    if (fault === null) return original.apply(this, args)
    if (name.endsWith('Sync')) throw fault
    return Promise.reject(fault)
  }
}

const probe = await promises.open(process.env.CRASH_LOG, 'r')
const handles = Object.getPrototypeOf(probe)
await probe.close()
for (const name of ['write', 'writeFile', 'sync', 'datasync', 'truncate']) hook(handles, name)
for (const name of ['mkdir', 'rename', 'rm', 'writeFile', 'appendFile', 'link', 'unlink']) hook(promises, name)
hook(promises, 'open', (_file, flags = 'r') => flags !== 'r')
hook(fs, 'writeFileSync')
syncBuiltinESMExports()
