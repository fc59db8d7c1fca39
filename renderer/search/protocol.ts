import type { SearchQuery, SearchResults } from '../../core/search/types'

export type ToWorker =
  | { readonly kind: 'open'; readonly base: string }
  | { readonly kind: 'search'; readonly ticket: number; readonly query: SearchQuery }

export type FromWorker =
  /** The index is there; a second time when the texts for snippets are, too. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'results'; readonly ticket: number; readonly results: SearchResults }
