import type {} from 'remark-parse'
import type { Data, Processor } from 'unified'

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]

/** Without this in a text, the construct of that name can match nowhere in it. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /:\/\//,
  wwwAutolink: /www\./i,
}

/**
 * Takes out of GitHub's additions what finds bare addresses, as far as `text` cannot hold any: looking for a mail address at the start of every word
 * takes much of the time that reading a text takes, and hardly a text has an @. The tree stays the same. Comes after remark-gfm.
 */
export function remarkNeededAutolinks(this: Processor, text: string): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => dropAutolinks(extension, text))
}

function dropAutolinks(extension: SyntaxExtension, text: string): SyntaxExtension {
  const kept = Object.entries(extension.text ?? {}).flatMap(([sign, value]) => {
    const constructs = [value ?? []].flat().filter(({ name = '' }) => SIGNS[name]?.test(text) ?? true)
    return constructs.length === 0 ? [] : [[sign, constructs] as const]
  })
  return { ...extension, text: Object.fromEntries(kept) }
}
