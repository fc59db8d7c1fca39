import { anonymise } from '../entry/personal-data'
import type { CatalogueEntry } from '../model/library'
import type { Usage } from '../model/notes'
import { type Answers, NO_ANSWERS } from './questions'

/**
 * What somebody noted after putting an entry to use, as the first answers of a case study. Names, numbers and addresses are gone, the day has become
 * its year, and the place stays behind: the editor says what may be known.
 */
export function answersFromUsage(
  usage: Pick<Usage, 'date' | 'people' | 'worked' | 'didNotWork'>,
  entry: Pick<CatalogueEntry, 'id' | 'kind' | 'title' | 'themes' | 'purposes' | 'audiences'>,
): Answers {
  const year = Number(usage.date.slice(0, 4))
  return {
    ...NO_ANSWERS,
    title: entry.title,
    themes: entry.themes,
    purposes: entry.purposes,
    audiences: entry.audiences,
    years: Number.isInteger(year) && year > 0 ? { from: year, to: year } : null,
    involved: usage.people === null ? '' : `Mitgemacht haben etwa ${usage.people} Personen.`,
    results: anonymise(usage.worked),
    open: anonymise(usage.didNotWork),
    methods: entry.kind === 'method' ? [entry.id] : [],
  }
}
