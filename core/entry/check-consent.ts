import type { Image, Paragraph } from 'mdast'
import { resolveImage } from '../markdown/rehype-images'
import type { TextCheck } from './body-check'
import { commentText, isComment } from './comments'
import type { Finding } from './finding'
import { positionOf } from './mdast-text'

/** What an alternative text says where people can be seen. */
const PEOPLE =
  /(?<!\p{L})(?:\p{L}*(?:[Mm]ensch|[Pp]erson|[Ff]rau|[Mm]änner|[Kk]ind|[Jj]ugendliche|[Gg]ruppe|[Ff]amilie|[Tt]eilnehm|[Nn]achbarin|[Bb]ewohner|[Ee]hrenamtliche|[Ss]eniorin|[Ss]enioren|[Bb]esucher|[Gg]äste|[Gg]esicht))\p{L}*|(?<!\p{L})(?:Mann|Nachbarn|Leute)(?!\p{L})/u
/** A drawing shows nobody in particular. */
const PHOTO = /\.(?:png|jpg|webp|avif)$/

/** The line below a picture that says that those on it agreed. A comment, so that no reader sees names. */
export const CONSENT_WORD = 'Einwilligung'
export const CONSENT_LINE = `<!-- ${CONSENT_WORD} der abgebildeten Personen liegt vor: wer, wann -->`

/** Photos of people need their consent (§ 22 KunstUrhG), noted in a comment right below the picture. */
export function checkConsent({ report, path, tree }: TextCheck): readonly Finding[] {
  return tree.children.flatMap((node, index) => {
    if (node.type !== 'paragraph') return []
    const next = tree.children[index + 1]
    const isNoted = next?.type === 'html' && isComment(next) && commentText(next).startsWith(CONSENT_WORD)
    if (isNoted) return []
    return findPhotosOfPeople(node, path).map((image) =>
      report(
        'consent',
        positionOf(image),
        'Auf dem Bild sind vermutlich Menschen. Haben sie zugestimmt? Notieren Sie es unter dem Bild; Leserinnen und Leser sehen die Zeile nicht.',
        {
          severity: 'warning',
          suggestion: CONSENT_LINE,
        },
      ),
    )
  })
}

function findPhotosOfPeople({ children }: Paragraph, path: string): readonly Image[] {
  return children.filter(
    (node): node is Image =>
      node.type === 'image' && PEOPLE.test(node.alt ?? '') && PHOTO.test(resolveImage(path, node.url) ?? ''),
  )
}
