import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acquireLock } from '../../../../../electron/host/packs/process-lock'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

const forever = new AbortController().signal

async function place(staleAfter = 60_000) {
  const folder = await makeTemporaryFolder()
  const options = { file: join(folder, 'packs', 'lock'), staleAfter, pollEvery: 5 }
  return { folder: join(folder, 'packs'), options }
}

/** A process id that no process has. */
const NOBODY = 2 ** 22 + 1

describe('case 31: the lock', () => {
  it('is held by one at a time, in the order of nobody in particular', async () => {
    const { options, folder } = await place()
    let holders = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const lock = await acquireLock(options, forever)
        holders += 1
        most = Math.max(most, holders)
        await readFile(options.file)
        holders -= 1
        await lock.release()
      }),
    )
    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('of a process that died is taken over at once', async () => {
    const { options, folder } = await place()
    await (await acquireLock(options, forever)).release()
    await writeFile(options.file, JSON.stringify({ token: 'x', pid: NOBODY, host: hostname() }))
    const lock = await acquireLock(options, forever)
    await lock.assertHeld()
    expect(await readdir(folder)).toEqual(['lock'])
    await lock.release()
  })

  it('of another computer, or torn, is taken over when it was silent for long enough', async () => {
    for (const content of [JSON.stringify({ token: 'x', pid: 1, host: 'woanders' }), '{"tok']) {
      const { options } = await place(50)
      await (await acquireLock(options, forever)).release()
      await writeFile(options.file, content)
      await (await acquireLock(options, forever)).release()
    }
  })

  it('of a living holder that gives signs of life is not taken, however long it is held', async () => {
    const { options } = await place(100)
    const holder = await acquireLock(options, forever)
    const waiting = acquireLock(options, AbortSignal.timeout(500))
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    await holder.assertHeld()
    await holder.release()
  })

  it('that was taken away is noticed before anything is switched, and not removed by who lost it', async () => {
    const { options } = await place()
    const lost = await acquireLock(options, forever)
    await writeFile(options.file, JSON.stringify({ token: 'other', pid: process.pid, host: hostname() }))
    await expect(lost.assertHeld()).rejects.toMatchObject({ code: 'packs-busy' })
    await lost.release()
    expect(await readFile(options.file, 'utf8')).toContain('other')
  })
})
