/// <reference lib="webworker" />
import { LIBRARY_FILES } from '../../core/contract'
import type { Catalogue } from '../../core/model/library'
import { loadSearchIndex, type SearchIndex } from '../../core/search/index-load'
import { search } from '../../core/search/search'
import type { SearchTexts } from '../../core/search/types'
import type { FromWorker, ToWorker } from './protocol'

/** Holds the index of the open library, so that a keystroke crosses no process and blocks no frame. */
declare const self: DedicatedWorkerGlobalScope

interface OpenIndex {
  readonly index: SearchIndex
  readonly catalogue: Catalogue
  texts: SearchTexts | null
}

const reply = (message: FromWorker): void => self.postMessage(message)

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

async function openIndex(base: string): Promise<OpenIndex> {
  const [serialized, catalogue] = await Promise.all([
    fetchJson<unknown>(base + LIBRARY_FILES.index),
    fetchJson<Catalogue>(base + LIBRARY_FILES.catalogue),
  ])
  return { index: loadSearchIndex(serialized), catalogue, texts: null }
}

let opened: OpenIndex | null = null

async function open(base: string): Promise<void> {
  try {
    const next = await openIndex(base)
    opened = next
    reply({ kind: 'ready' })
    next.texts = await fetchJson<SearchTexts>(base + LIBRARY_FILES.texts)
    reply({ kind: 'ready' })
  } catch {
    reply({ kind: 'failed' })
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') void open(data.base)
  else if (opened) {
    const results = search(opened.index, opened.catalogue.entries, opened.texts, data.query)
    reply({ kind: 'results', ticket: data.ticket, results })
  }
})
