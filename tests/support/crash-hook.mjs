// Loaded before everything else in a process that is to die: it ends the whole process, all threads of it, as a power cut would, right before the
// n-th change to the disk. The log has one byte for each change, whichever thread makes it.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const log = fs.openSync(process.env.CRASH_LOG, 'a')
const crashAt = Number(process.env.CRASH_AT)
const writeLog = fs.writeSync

function countChange() {
  writeLog(log, '.')
  if (fs.fstatSync(log).size >= crashAt) process.kill(process.pid, 'SIGKILL')
}

function hook(object, name, isChange = () => true) {
  const original = object[name]
  object[name] = function (...args) {
    if (isChange(...args)) countChange()
    return original.apply(this, args)
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
