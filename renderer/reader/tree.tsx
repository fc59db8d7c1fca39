import type { Root } from 'hast'
import { Info, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { ComponentProps } from 'react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { LIBRARY_FILES } from '../../core/contract'
import { useLibrary } from '../library/library-context'
import { entryAddress } from '../routes'
import { ExternalLink } from '../ui/external-link'
import { renderTree, type TreeComponents } from '../ui/render-tree'
import { TreeDrawing, TreeFigure } from './drawing'
import { Term } from './term'

type DataProps = Readonly<Record<`data-${string}`, string | undefined>>

function TreeLink({ href, children, ...rest }: ComponentProps<'a'> & DataProps) {
  const library = useLibrary()
  const [pathname] = useLocation()
  const entry = rest['data-entry']
  if (entry !== undefined) {
    const anchor = rest['data-anchor'] === undefined ? '' : `#${rest['data-anchor']}`
    const address = entryAddress(entry)
    if (!library.entry(entry)) return <span>{children}</span>
    // Within the entry one reads, the browser itself goes to the section.
    if (anchor !== '' && address === pathname) return <a href={anchor}>{children}</a>
    return <Link href={address + anchor}>{children}</Link>
  }
  if (href?.startsWith('#')) {
    return (
      <a href={href} id={rest.id} className={rest.className}>
        {children}
      </a>
    )
  }
  return href ? <ExternalLink href={href}>{children}</ExternalLink> : <span>{children}</span>
}

function TreeImage({ alt, width, height, ...rest }: ComponentProps<'img'> & DataProps) {
  const library = useLibrary()
  const path = rest['data-image']
  if (path === undefined) return null
  return (
    <img
      src={library.base + LIBRARY_FILES.image(path)}
      alt={alt ?? ''}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  )
}

const CALLOUT_ICONS = { tipp: Info, achtung: TriangleAlert, schutz: ShieldCheck } as const

function TreeAside({ children, ...rest }: ComponentProps<'aside'> & DataProps) {
  const { t } = useTranslation()
  const kind = rest['data-callout']
  if (kind !== 'tipp' && kind !== 'achtung' && kind !== 'schutz') return <div>{children}</div>
  const Icon = CALLOUT_ICONS[kind]
  return (
    <div className={`callout ${kind}`} role="note">
      <p className="callout-title" data-added>
        <Icon className="icon" aria-hidden />
        {t(`reader.callout.${kind}`)}
      </p>
      {children}
    </div>
  )
}

function TreeTerm({ children, ...rest }: ComponentProps<'dfn'> & DataProps) {
  return <Term id={rest['data-term'] ?? ''}>{children}</Term>
}

const COMPONENTS = {
  a: TreeLink,
  img: TreeImage,
  aside: TreeAside,
  dfn: TreeTerm,
  figure: TreeFigure,
  svg: TreeDrawing,
} as TreeComponents

/** A sanitized tree as React elements. The only way in which text of a pack reaches the page: never as HTML. */
export const Tree = memo(function Tree({ tree }: { tree: Root }) {
  return renderTree(tree, COMPONENTS)
})
