import type { EventName, Events } from '../../core/contract'

/** Events of the machine, each to whoever listens at that moment. */
export interface Emitter {
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  emit<E extends EventName>(event: E, payload: Events[E]): void
}

export function createEmitter(): Emitter {
  const listeners: { [E in EventName]: Set<(payload: Events[E]) => void> } = {
    'settings.changed': new Set(),
    'app.opened': new Set(),
    'library.changed': new Set(),
    'window.closing': new Set(),
    'packs.changed': new Set(),
    'channel.changed': new Set(),
    'export.progress': new Set(),
    'workspace.changed': new Set(),
  }
  return {
    on(event, listener) {
      listeners[event].add(listener)
      return () => listeners[event].delete(listener)
    },
    emit(event, payload) {
      for (const listener of [...listeners[event]]) listener(payload)
    },
  }
}
