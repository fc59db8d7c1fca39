/** Whether a word of the dictionary is spelled like this. */
export type IsKnown = (word: string) => boolean

/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ns'] as const

/** Short words that take part in compounds; all other parts need four letters, or every typing error would split into abbreviations. */
const SHORT_PARTS: ReadonlySet<string> = new Set(
  'amt akt alt arm art arzt ast bad bau bus eis fuß geh hör gut hof hut jahr kur los mut neu not öl ohr ort par rad rat rot see süd tag tat tee tor tür uhr weg zug ost weg neu gas rohr mal box erd ruf näh löt maß roh seh koch back sitz lauf rück leih spar ehr ess ton end rap'.split(
    ' ',
  ),
)

/** Words that only stand at the end of others: Maßnahme, Teilnahmen. */
const TAILS: ReadonlySet<string> = new Set(['nahme', 'nahmen'])

const PREFIXES =
  'ab an auf aus bei da dabei daneben daran davon dazu durch ein entgegen fest fort frei gegenüber heim her herauf heraus herbei herein herum herunter hervor hin hinauf hinaus hinein hinterher hinunter hinzu los mit nach nieder quer teil über um unter voll vor voran voraus vorbei weg weiter wieder zu zurecht zurück zusammen'.split(
    ' ',
  )

/**
 * Whether a word that the dictionary lacks is made of words that it has: `Stadtteilspaziergang`, `rollstuhlgerecht`, `hinzulaufen`. For
 * checking only: it must not let typing errors through, and does not care which of two readings is meant.
 */
export function isCompound(word: string, isKnown: IsKnown): boolean {
  const lower = word.toLowerCase()
  return isPrefixed(lower, isKnown) || splits(lower, isKnown, 0)
}

function isPrefixed(word: string, isKnown: IsKnown): boolean {
  return PREFIXES.some((prefix) => {
    if (!word.startsWith(prefix)) return false
    const rest = word.slice(prefix.length)
    if (!isLongEnough(rest)) return false
    return (
      isKnown(rest) || isKnown(capitalize(rest)) || (rest.startsWith('zu') && rest.length > 5 && isKnown(rest.slice(2)))
    )
  })
}

const MAX_PARTS = 4

function splits(word: string, isKnown: IsKnown, depth: number): boolean {
  if (depth >= MAX_PARTS) return false
  for (let cut = word.length - 3; cut >= 3; cut -= 1) {
    const tail = word.slice(cut)
    // `Stadtteil-spazier-gang`: within a compound, a verb's stem can stand last.
    if (!isTail(tail, isKnown) && !(depth > 0 && isLongEnough(tail) && isShortenedStem(tail, isKnown))) continue
    const head = word.slice(0, cut)
    if (isHead(head, isKnown) || splitsAsHead(head, isKnown, depth)) return true
  }
  return false
}

/** A head that is a compound itself, with its link to the tail. */
function splitsAsHead(head: string, isKnown: IsKnown, depth: number): boolean {
  return LINKS.some(
    (link) => head.endsWith(link) && splits(head.slice(0, head.length - link.length), isKnown, depth + 1),
  )
}

function isTail(part: string, isKnown: IsKnown): boolean {
  if (!isLongEnough(part)) return false
  return isKnown(capitalize(part)) || isKnown(part) || TAILS.has(part) || isPrefixed(part, isKnown)
}

function isHead(part: string, isKnown: IsKnown): boolean {
  return LINKS.some((link) => {
    if (!part.endsWith(link)) return false
    const stem = part.slice(0, part.length - link.length)
    return isLongEnough(stem) && (isTail(stem, isKnown) || (link === '' && isShortenedStem(stem, isKnown)))
  })
}

/** `Schul` for Schule, `Schreib` for schreiben, `Sammel` for sammeln. */
function isShortenedStem(stem: string, isKnown: IsKnown): boolean {
  return isKnown(capitalize(`${stem}e`)) || isKnown(`${stem}en`) || (stem.endsWith('l') && isKnown(`${stem}n`))
}

function isLongEnough(part: string): boolean {
  return part.length >= 4 || SHORT_PARTS.has(part)
}

export function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
