import type { OwnData } from '../model/notes'

/**
 * What the person's data remember of the titles of entries, by their ids; the latest of each. For those that are not in the library any more.
 */
export function rememberTitles(data: Partial<OwnData>): ReadonlyMap<string, string> {
  const { notes = [], highlights = [], favourites = [], collections = [], usage = [] } = data
  const titles = new Map<string, string>()
  for (const { id, title } of [
    ...notes.map(({ entryId, entrySeen, updated }) => ({ id: entryId, title: entrySeen?.title, updated })),
    ...[...highlights, ...usage].map(({ entryId: id, entryTitle: title, updated }) => ({ id, title, updated })),
    ...favourites.map(({ id, entryTitle: title, updated }) => ({ id, title, updated })),
    ...collections.flatMap(({ items, updated }) =>
      items.flatMap((item) => (item.kind === 'entry' ? [{ id: item.entryId, title: item.entryTitle, updated }] : [])),
    ),
  ].sort((a, b) => (a.updated < b.updated ? -1 : 1))) {
    if (id !== null && title !== undefined) titles.set(id, title)
  }
  return titles
}
