import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClosing } from '../../../../electron/host/closing'
import { createEmitter } from '../../../../electron/host/events'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openClosing() {
  const emitter = createEmitter()
  const asked = vi.fn()
  emitter.on('window.closing', asked)
  return { closing: createClosing(emitter), asked }
}

/** Whether it has resolved by now. */
async function isDone(work: Promise<void>): Promise<boolean> {
  let done = false
  void work.then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return done
}

describe('closing the window', () => {
  it('waits for nobody where no window has anything to finish', async () => {
    const { closing, asked } = openClosing()
    expect(await isDone(closing.prepare())).toBe(true)
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks the window, and waits until it has saved', async () => {
    const { closing, asked } = openClosing()
    closing.hold()
    const prepared = closing.prepare()
    expect(asked).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(3000)
    expect(await isDone(prepared)).toBe(false)
    closing.release()
    expect(await isDone(prepared)).toBe(true)
  })

  it('does not wait for ever for a window that hangs', async () => {
    const { closing } = openClosing()
    closing.hold()
    const prepared = closing.prepare()
    await vi.advanceTimersByTimeAsync(8000)
    expect(await isDone(prepared)).toBe(true)
  })
})
