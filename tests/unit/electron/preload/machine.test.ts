import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { EVENT_CHANNEL } from '../../../../electron/ipc-channels'
import { createMachine } from '../../../../electron/preload/machine'

function open() {
  const wire = new EventEmitter()
  const invoke = vi.fn()
  const ipc = { invoke, on: wire.on.bind(wire), removeListener: wire.removeListener.bind(wire) }
  return { wire, invoke, machine: createMachine(ipc as unknown as Parameters<typeof createMachine>[0]) }
}

it('has two functions and nothing else (case 53)', () => {
  expect(Object.keys(open().machine)).toEqual(['request', 'on'])
})

it.each(['machine:request', 'constructor', '', 'settings.read2'])('refuses the name %j', (name) => {
  const { machine, wire, invoke } = open()
  expect(() => machine.request(name as 'settings.read', null)).toThrow(TypeError)
  expect(() => machine.on(name as 'settings.changed', () => undefined)).toThrow(TypeError)
  expect(invoke).not.toHaveBeenCalled()
  expect(wire.eventNames()).toEqual([])
})

it('gives a listener the payload of its own event, never the event object, and nothing once it has stopped', () => {
  const { machine, wire } = open()
  const heard = vi.fn()
  const stop = machine.on('settings.changed', heard)
  const settings = { appearance: 'dark', textSize: 18 }
  wire.emit(EVENT_CHANNEL, { sender: 'ipcRenderer' }, 'library.changed', { revision: 'x' })
  wire.emit(EVENT_CHANNEL, { sender: 'ipcRenderer' }, 'settings.changed', settings)
  expect(heard.mock.calls).toEqual([[settings]])
  stop()
  wire.emit(EVENT_CHANNEL, {}, 'settings.changed', settings)
  expect(heard).toHaveBeenCalledTimes(1)
})
