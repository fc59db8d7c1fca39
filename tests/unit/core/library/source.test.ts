import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { forEachConcurrently } from '../../../../core/library/source'

it('begins nothing after a failure, and fails once what is under way has ended', async () => {
  let release = (): void => undefined
  const later = new Promise<void>((resolve) => {
    release = resolve
  })
  const done: string[] = []
  const all = forEachConcurrently(['langsam', 'kaputt', 'danach'], 2, async (item) => {
    if (item === 'kaputt') throw new Error(item)
    await later
    done.push(item)
  })
  let isOver = false
  all.catch(() => {
    isOver = true
  })
  await turn()
  expect(isOver).toBe(false)
  release()
  await expect(all).rejects.toThrow('kaputt')
  expect(done).toEqual(['langsam'])
})
