import { help, list, paths, places, themes } from './browse'
import { errors } from './errors'
import { collections, favourites, notes, trash, usage } from './own'
import { own, restore } from './own-data'
import { packs } from './packs'
import { changed, marks, reader } from './reader'
import { fit, search, start } from './search'
import { preferences } from './settings'
import { sheets } from './sheets'
import { app, crash, links, managed, nav, notFound, notice, opened } from './shell'
import { audiences, cost, effort, experience, kinds, phases, settings, units } from './words'
import { workspace } from './workspace'

/** Every text of the interface, one file a feature. Keys in English, texts in German (Sie); a translation is one more folder of this shape. */
export const de = {
  app,
  nav,
  kinds,
  audiences,
  phases,
  settings,
  effort,
  cost,
  experience,
  units,
  start,
  fit,
  search,
  reader,
  themes,
  paths,
  list,
  places,
  help,
  opened,
  managed,
  preferences,
  notice,
  notes,
  trash,
  marks,
  favourites,
  collections,
  usage,
  changed,
  own,
  restore,
  packs,
  links,
  sheets,
  notFound,
  crash,
  workspace,
  errors,
} as const

/** The shape of a locale: the same keys with other texts. */
export type Locale = typeof de
