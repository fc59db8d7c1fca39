/**
 * The places of a YAML text's values, for changes of one value that leave every other character as it is. Offsets are UTF-16 units;
 * `end` is behind the last character of the value.
 */
export interface YamlPlace {
  readonly start: number
  readonly end: number
  readonly value: unknown
}

export type YamlNode =
  | (YamlPlace & { readonly type: 'scalar'; readonly quote: 'double' | 'single' | null; readonly isEmpty: boolean })
  | (YamlPlace & { readonly type: 'map'; readonly isFlow: boolean; readonly pairs: readonly YamlPair[] })
  | (YamlPlace & { readonly type: 'list'; readonly isFlow: boolean; readonly items: readonly YamlNode[] })

export interface YamlPair {
  readonly key: string
  readonly keyStart: number
  readonly keyEnd: number
  readonly node: YamlNode
}
