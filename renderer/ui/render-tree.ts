import type { Nodes } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, type JSX } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'

export type TreeComponents = Partial<Components>

/** A tree as React elements: text becomes text, never markup. */
export function renderTree(tree: Nodes, components: TreeComponents = {}): JSX.Element {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components })
}
