/**
 * Versions of packs and of the app: the three numbers of semantic versioning, without its pre-releases and build names, which neither
 * publishers nor readers of content need.
 */
const VERSION = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/

export function isVersion(text: string): boolean {
  return VERSION.test(text)
}

/**
 * Negative where `a` is older than `b`, 0 where they are the same, positive where it is newer. Both must be versions.
 * @throws RangeError where one is not
 */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [readNumbers(a), readNumbers(b)]
  for (const [index, value] of first.entries()) {
    const difference = value - (second[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function readNumbers(version: string): readonly number[] {
  const match = VERSION.exec(version)
  if (match === null) throw new RangeError(`not a version: ${version}`)
  return match.slice(1).map(Number)
}
