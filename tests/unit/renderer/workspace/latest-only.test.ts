import { expect, it } from 'vitest'
import { createLatestOnly } from '../../../../renderer/workspace/latest-only'

it('answers the newest question, one at a time, and leaves out those in between', async () => {
  const asked: string[] = []
  const answers: (() => void)[] = []
  const ask = createLatestOnly((value: string) => {
    asked.push(value)
    return new Promise<void>((resolve) => answers.push(resolve))
  })
  const answer = async (): Promise<void> => {
    answers.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  ask('a')
  ask('ab')
  ask('abc')
  expect(asked).toEqual(['a'])
  await answer()
  expect(asked).toEqual(['a', 'abc'])
  await answer()
  expect(asked).toEqual(['a', 'abc'])
  ask('abcd')
  expect(asked).toEqual(['a', 'abc', 'abcd'])
})
