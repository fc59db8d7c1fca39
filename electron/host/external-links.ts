import { AppError } from '../../core/errors'

const PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:']

/**
 * The address as it may be opened outside the app, in the one spelling that the operating system gets.
 * @throws AppError `not-allowed` for every other scheme, for text that is no address, and for one with a user name or password in it
 */
export function checkExternalAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !PROTOCOLS.includes(url.protocol)) {
    throw new AppError('not-allowed', 'only https, http, mailto and tel addresses are opened')
  }
  if (url.username !== '' || url.password !== '') {
    throw new AppError('not-allowed', 'addresses that carry a user name are not opened')
  }
  return url.href
}
