import type { Element } from 'hast'

/** A document for paper, before any format. Everything in it is text or a vetted picture: no target ever sees markup of a pack. */

export const MARKS = ['strong', 'emphasis', 'code', 'deleted', 'superscript'] as const
export type Mark = (typeof MARKS)[number]

/** Heights of a field to write in, in millimetres, down to the lowest in which one can still write. */
export const FIELD_HEIGHTS = [170, 140, 115, 92, 74, 60, 48, 38, 30, 23, 16] as const
export type FieldHeight = (typeof FIELD_HEIGHTS)[number]
/** Where nobody knows how much room there is. */
export const USUAL_FIELD: FieldHeight = 38
export const LOWEST_FIELD: FieldHeight = 16

export type LinkTarget =
  /** https, http, mailto or tel. */
  { readonly type: 'address'; readonly href: string } | { readonly type: 'entry'; readonly id: string }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly type: 'break' }
  /** `number` leads to the list of addresses at the end of the sheet. */
  | {
      readonly type: 'link'
      readonly target: LinkTarget
      readonly content: readonly Inline[]
      readonly number: number | null
    }

export type Picture =
  /** An `svg` element of `keepSafeSvg`; `path` is its file in the library, where it has one. */
  | { readonly type: 'svg'; readonly tree: Element; readonly path: string | null }
  /** A picture of the library; targets ask for its address or bytes. Size in pixels. */
  | {
      readonly type: 'image'
      readonly path: string
      readonly width: number | null
      readonly height: number | null
    }

/** A numbered step. `clock` is the time since the beginning (`0:25`), null once that is not known any more. */
export interface Step {
  readonly number: number
  readonly title: string | null
  readonly time: string | null
  readonly clock: string | null
  readonly blocks: readonly Block[]
}

export interface CheckItem {
  readonly text: string
  /** How many for this group, e.g. `48 ×`; null where the line says no number per person. */
  readonly amount: string | null
  /** Who needs it, where a list serves several methods. */
  readonly detail: string | null
}

export interface Cell {
  readonly content: readonly Inline[]
  readonly align: 'left' | 'right' | 'center'
}

export interface SourceItem {
  readonly text: string
  readonly href: string | null
}

export type CalloutKind = 'tipp' | 'achtung' | 'schutz' | 'hinweis'

export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly content: readonly Inline[] }
  | {
      readonly type: 'paragraph'
      readonly look: 'text' | 'lead' | 'kicker' | 'small'
      readonly content: readonly Inline[]
    }
  | {
      readonly type: 'list'
      readonly isOrdered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly type: 'steps'; readonly items: readonly Step[] }
  | { readonly type: 'checklist'; readonly items: readonly CheckItem[] }
  | {
      readonly type: 'table'
      readonly look: 'text' | 'plan'
      readonly head: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly type: 'callout'; readonly kind: CalloutKind; readonly blocks: readonly Block[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'figure'; readonly picture: Picture; readonly alt: string; readonly caption: readonly Inline[] }
  | { readonly type: 'rule' }
  | { readonly type: 'facts'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  /** An empty field to write in. */
  | { readonly type: 'field'; readonly label: string; readonly height: FieldHeight }
  | { readonly type: 'sources'; readonly items: readonly SourceItem[] }
  | { readonly type: 'addresses'; readonly items: readonly { readonly number: number; readonly href: string }[] }
  | { readonly type: 'attribution'; readonly content: readonly Inline[] }
  | { readonly type: 'contents'; readonly items: readonly { readonly partId: string; readonly title: string }[] }

/** A method card: A6, both sides. */
export interface Card {
  readonly title: string
  readonly kicker: string
  readonly summary: string
  readonly facts: readonly string[]
  readonly steps: readonly { readonly title: string; readonly time: string | null }[]
  readonly materials: readonly string[]
  readonly attribution: string
}

export interface Logo {
  readonly mime: 'image/png' | 'image/jpeg'
  readonly base64: string
  readonly width: number
  readonly height: number
}

export type PartBody =
  | { readonly type: 'flow'; readonly blocks: readonly Block[] }
  | {
      readonly type: 'cover'
      readonly title: string
      readonly kicker: string
      readonly lines: readonly string[]
      readonly contact: readonly string[]
    }
  | { readonly type: 'cards'; readonly cards: readonly Card[] }

/** What begins on a new page. `title` is its heading; `header` and `footer` run along on its pages. */
export interface Part {
  /** Unique in the document, `[a-z0-9-]+`. */
  readonly id: string
  readonly title: string
  readonly header: { readonly left: string; readonly right: string }
  readonly footer: string
  /** Participants' sheets are set larger. */
  readonly isLarge: boolean
  readonly body: PartBody
}

export interface SheetDocument {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** ISO date of the sheet. */
  readonly date: string
  readonly logo: Logo | null
  readonly parts: readonly Part[]
}
