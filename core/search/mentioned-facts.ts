import type { Audience, Kind, Purpose, Setting } from '../model/entry'

export type Fact =
  | { readonly kind: 'setting'; readonly value: Setting }
  | { readonly kind: 'audience'; readonly value: Audience }
  | { readonly kind: 'purpose'; readonly value: Purpose }
  | { readonly kind: 'kind'; readonly value: Kind }

/** Start and end in UTF-16 units. */
export type Place = readonly [number, number]

export interface MentionedFact {
  readonly fact: Fact
  readonly place: Place
}

/** What the front matter of an entry may answer. */
const FACTS: readonly (readonly [RegExp, Fact])[] = [
  [
    /draußen|draussen|im\s+freien|outdoor|unter\s+freiem\s+himmel|frische[rn]?\s+luft/u,
    { kind: 'setting', value: 'draussen' },
  ],
  [/drinnen|indoor|bei\s+(?:regen|schlechtem\s+wetter)/u, { kind: 'setting', value: 'drinnen' }],
  [/online|virtuell|per\s+(?:video|zoom)|videokonferenz(?:en)?|zoom/u, { kind: 'setting', value: 'online' }],
  [
    /kind(?:er|ern)?|kids|grundsch(?:ul|ül)\p{L}*|kita|kindergarten|kindergruppen?/u,
    { kind: 'audience', value: 'kinder' },
  ],
  [
    /jugend|jugendliche[nr]?|teenager|teenies?|junge[nr]?\s+(?:leuten?|menschen)/u,
    { kind: 'audience', value: 'jugendliche' },
  ],
  [/familien?|eltern|mütter[n]?|väter[n]?|alleinerziehende[nr]?/u, { kind: 'audience', value: 'familien' }],
  [
    /(?:ältere|aeltere|altere|alte)[nr]?(?:\s+(?:leuten?|menschen|personen|nachbarn))?|senior(?:en|innen|in)?|rentner(?:innen|n)?|hochbetagte[nr]?|oma|opa|großeltern/u,
    { kind: 'audience', value: 'aeltere' },
  ],
  [
    /geflüchtete[nr]?|flüchtlinge?[n]?|zugewanderte[nr]?|migrant(?:en|innen|in)?|zuwanderer|ausländer(?:innen|n)?|asyl\p{L}*|ukrainer(?:innen|n)?/u,
    { kind: 'audience', value: 'zugewanderte' },
  ],
  [/frauen|mädchen|nachbarinnen/u, { kind: 'audience', value: 'frauen' }],
  [
    /behinderung(?:en)?|behinderte[nr]?|rollstuhl\p{L}*|blinde?[nr]?|gehörlose?[nr]?|beeinträchtigung(?:en)?/u,
    { kind: 'audience', value: 'menschen-mit-behinderung' },
  ],
  [/ehrenamtliche[nr]?|freiwillige[nr]?|ehrenamtler/u, { kind: 'audience', value: 'ehrenamtliche' }],
  [
    /fachkr(?:a|ä|ae)fte[n]?|hauptamtliche[nr]?|sozialarbeiter(?:innen|n)?/u,
    { kind: 'audience', value: 'fachkraefte' },
  ],
  [/erkund(?:en|et|e|ung)|herausfinden|untersuchen/u, { kind: 'purpose', value: 'erkunden' }],
  [/aktivier(?:en|ung)|mitmachen|motivieren|begeistern/u, { kind: 'purpose', value: 'aktivieren' }],
  [/planen|plant|planung|entwerfen/u, { kind: 'purpose', value: 'planen' }],
  [/entscheiden|entscheidet|entscheidung(?:en)?|abstimmen|beschließen/u, { kind: 'purpose', value: 'entscheiden' }],
  [/vernetz(?:en|ung)|austausch|kooperieren/u, { kind: 'purpose', value: 'vernetzen' }],
  [/vermitteln|schlichten|versöhnen|streit|streiten|konflikte?n?/u, { kind: 'purpose', value: 'vermitteln' }],
  [/schützen|schutz/u, { kind: 'purpose', value: 'schützen' }],
  [/feiern|feier|feste?n?/u, { kind: 'purpose', value: 'feiern' }],
  [/auswert(?:en|ung)|messen|evaluier(?:en|ung)|bilanz/u, { kind: 'purpose', value: 'auswerten' }],
  [/(?:praxis|fall)?beispiele?[n]?|gute\s+praxis|fallstudien?/u, { kind: 'kind', value: 'case-study' }],
  [/methoden?|übung(?:en)?/u, { kind: 'kind', value: 'method' }],
  [/konzepte?[n]?|modelle?[n]?/u, { kind: 'kind', value: 'concept' }],
]

/** Finds the words of a query that the facts of an entry may answer. */
export function readFacts(text: string): MentionedFact[] {
  return FACTS.flatMap(([pattern, fact]) =>
    [...text.matchAll(standingAlone(pattern.source))].map(
      (match): MentionedFact => ({
        fact,
        place: [match.index, match.index + match[0].length],
      }),
    ),
  )
}

/** A pattern that matches whole words only; JavaScript's \b does not know umlauts. */
export function standingAlone(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
}
