import type { Drawing } from './drawing'
import { CIRCLES } from './drawings/circles'
import { CYCLES } from './drawings/cycles'
import { DECISIONS } from './drawings/decisions'
import { FIELDS } from './drawings/fields'
import { HALLS } from './drawings/halls'
import { MAPS } from './drawings/maps'
import { MEASURES } from './drawings/measures'
import { PROGRAMMES } from './drawings/programmes'
import { SITES } from './drawings/sites'
import { STREETS } from './drawings/streets'
import { TABLES } from './drawings/tables'
import { TALKS } from './drawings/talks'

/** Every drawing of the library. */
export const DRAWINGS: readonly Drawing[] = [
  ...CIRCLES,
  ...CYCLES,
  ...DECISIONS,
  ...FIELDS,
  ...HALLS,
  ...MAPS,
  ...MEASURES,
  ...PROGRAMMES,
  ...SITES,
  ...STREETS,
  ...TABLES,
  ...TALKS,
]
