import type { Block } from './model'

/** Longer addresses are not typed by anyone: they get a QR code. */
const LONG = 40

/** An address that a sheet may lead to; null for every other scheme. The check of entries is not the only one (hostile case 70). */
export function keepSafeAddress(href: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(href) ? href : null
}

/** An address as it is printed: no scheme, no `www.`, no slash at the end; mail addresses and numbers bare. */
export function shortenAddress(href: string): string {
  if (/^(?:mailto|tel):/i.test(href)) return decode(href.replace(/^[a-z]+:/i, '').split('?')[0] ?? '')
  return decode(href.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''))
}

/** Whether the printed address is too long to type from paper. */
export function needsQrCode(href: string): boolean {
  return /^https?:/i.test(href) && shortenAddress(href).length > LONG
}

function decode(text: string): string {
  try {
    const decoded = decodeURI(text)
    return hasUnreadable(decoded) ? text : decoded
  } catch {
    return text
  }
}

/** Spaces, control characters and characters that turn the reading direction would print another address than the one that is meant. */
function hasUnreadable(text: string): boolean {
  return /[\s\p{C}\p{Bidi_Control}]/u.test(text)
}

/** Gives each address of a sheet its number, the same one wherever it stands. */
export interface AddressList {
  readonly number: (href: string) => number
  readonly toBlocks: (heading: string) => readonly Block[]
}

export function createAddressList(): AddressList {
  const known = new Map<string, number>()
  return {
    number: (href) => {
      const number = known.get(href) ?? known.size + 1
      known.set(href, number)
      return number
    },
    toBlocks: (heading) =>
      known.size === 0
        ? []
        : [
            { type: 'heading', level: 3, content: [{ type: 'text', text: heading, marks: [] }] },
            { type: 'addresses', items: [...known].map(([href, number]) => ({ number, href })) },
          ],
  }
}
