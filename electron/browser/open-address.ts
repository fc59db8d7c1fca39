import { once } from 'node:events'
import open from 'open'

/** Hands the address to the person's browser; resolves to false where there is none to hand it to. */
export async function openInBrowser(address: string): Promise<boolean> {
  try {
    const child = await open(address)
    await once(child, 'spawn')
    return true
  } catch {
    return false
  }
}
