import type { Kind, Range } from '../model/entry'
import type { PlaceParts } from './rename-place'

/** How the person answers: the window words the questions and draws the fields. */
export type FieldInput =
  | 'line'
  | 'text'
  | 'lines'
  | 'themes'
  | 'purposes'
  | 'audiences'
  | 'settings'
  | 'minutes'
  | 'people'
  | 'years'
  | 'place'
  | 'steps'
  | 'methods'

export interface QuestionField {
  readonly key: AnswerKey
  readonly input: FieldInput
}

/** One step of the way to a new entry. */
export interface Question {
  readonly id: string
  readonly fields: readonly QuestionField[]
}

export interface StepAnswer {
  readonly title: string
  /** As it will stand in brackets, e.g. `15 Min.`. */
  readonly time: string
  readonly text: string
}

/** Empty texts and lists, or absent: not answered. */
export interface Answers {
  readonly title: string
  readonly gist: string
  readonly themes: readonly string[]
  readonly purposes: readonly string[]
  readonly audiences: readonly string[]
  readonly people: Range | null
  readonly fits: string
  readonly minutes: Range | null
  readonly setting: readonly string[]
  readonly materials: readonly string[]
  readonly steps: readonly StepAnswer[]
  readonly care: string
  readonly parts: string
  readonly needs: string
  readonly money: string
  readonly limits: string
  readonly place: PlaceParts | null
  readonly organisation: string
  readonly years: { readonly from: number; readonly to?: number | undefined } | null
  readonly before: string
  readonly done: string
  readonly involved: string
  readonly results: string
  readonly lessons: readonly string[]
  readonly open: string
  readonly methods: readonly string[]
  readonly source: string
  readonly sourceUrl: string
}
export type AnswerKey = keyof Answers

export const NO_ANSWERS: Answers = {
  title: '',
  gist: '',
  themes: [],
  purposes: [],
  audiences: [],
  people: null,
  fits: '',
  minutes: null,
  setting: [],
  materials: [],
  steps: [],
  care: '',
  parts: '',
  needs: '',
  money: '',
  limits: '',
  place: null,
  organisation: '',
  years: null,
  before: '',
  done: '',
  involved: '',
  results: '',
  lessons: [],
  open: '',
  methods: [],
  source: '',
  sourceUrl: '',
}

const field = (key: AnswerKey, input: FieldInput): QuestionField => ({ key, input })

const NAME: Question = { id: 'name', fields: [field('title', 'line')] }
const GIST: Question = { id: 'gist', fields: [field('gist', 'text')] }
const AIM: Question = { id: 'aim', fields: [field('themes', 'themes'), field('purposes', 'purposes')] }
const SOURCE: Question = { id: 'source', fields: [field('source', 'line'), field('sourceUrl', 'line')] }

/** Six to ten plain questions of each kind. */
export const QUESTIONS: Readonly<Record<Kind, readonly Question[]>> = {
  method: [
    NAME,
    GIST,
    AIM,
    { id: 'who', fields: [field('audiences', 'audiences'), field('people', 'people')] },
    { id: 'fits', fields: [field('fits', 'text')] },
    { id: 'frame', fields: [field('minutes', 'minutes'), field('setting', 'settings')] },
    { id: 'materials', fields: [field('materials', 'lines')] },
    { id: 'steps', fields: [field('steps', 'steps')] },
    { id: 'care', fields: [field('care', 'text')] },
    SOURCE,
  ],
  concept: [
    NAME,
    GIST,
    AIM,
    { id: 'whom', fields: [field('audiences', 'audiences')] },
    { id: 'parts', fields: [field('parts', 'text')] },
    { id: 'needs', fields: [field('needs', 'text')] },
    { id: 'build', fields: [field('steps', 'steps')] },
    { id: 'money', fields: [field('money', 'text')] },
    { id: 'limits', fields: [field('limits', 'text')] },
    SOURCE,
  ],
  'case-study': [
    { id: 'caseName', fields: [field('title', 'line'), field('gist', 'text')] },
    { id: 'where', fields: [field('place', 'place'), field('organisation', 'line'), field('years', 'years')] },
    {
      id: 'caseAim',
      fields: [field('themes', 'themes'), field('purposes', 'purposes'), field('audiences', 'audiences')],
    },
    { id: 'before', fields: [field('before', 'text')] },
    { id: 'done', fields: [field('done', 'text'), field('methods', 'methods')] },
    { id: 'involved', fields: [field('involved', 'text')] },
    { id: 'results', fields: [field('results', 'text')] },
    { id: 'lessons', fields: [field('lessons', 'lines')] },
    { id: 'open', fields: [field('open', 'text')] },
    SOURCE,
  ],
}
