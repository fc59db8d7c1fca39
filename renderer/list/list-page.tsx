import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CatalogueEntry } from '../../core/model/library'
import { useLibrary } from '../library/library-context'
import { entryAddress } from '../routes'
import { PageTitle } from '../ui/page-title'
import './list.css'

interface Line {
  readonly name: string
  readonly entry: CatalogueEntry
}

/** Titles and the other names of entries, by their first letter as a German dictionary sorts them. */
function groupByLetter(entries: readonly CatalogueEntry[]): readonly (readonly [string, readonly Line[]])[] {
  const order = new Intl.Collator('de', { numeric: true })
  const lines = entries
    .flatMap((entry): Line[] => [entry.title, ...entry.synonyms].map((name) => ({ name, entry })))
    .filter(
      (line, index, all) => all.findIndex((other) => other.name === line.name && other.entry === line.entry) === index,
    )
    .sort((a, b) => order.compare(a.name, b.name))
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const first = line.name
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .charAt(0)
      .toUpperCase()
    const letter = /[A-Z]/.test(first) ? first : '#'
    groups.set(letter, [...(groups.get(letter) ?? []), line])
  }
  return [...groups].sort(([a], [b]) => order.compare(a, b))
}

export function ListPage() {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  const groups = useMemo(() => groupByLetter(catalogue.entries), [catalogue])
  return (
    <div className="page">
      <PageTitle>{t('list.title')}</PageTitle>
      <nav aria-label={t('list.letters')}>
        <ul className="letters">
          {groups.map(([letter]) => (
            <li key={letter}>
              <a
                href={`#buchstabe-${letter}`}
                onClick={(event) => {
                  event.preventDefault()
                  const heading = document.getElementById(`buchstabe-${letter}`)
                  heading?.scrollIntoView()
                  heading?.focus({ preventScroll: true })
                }}
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([letter, lines]) => (
        <section key={letter} className="letter-group">
          <h2 id={`buchstabe-${letter}`} tabIndex={-1}>
            {letter}
          </h2>
          <ul>
            {lines.map(({ name, entry }) => (
              <li key={`${name} ${entry.id}`}>
                <Link href={entryAddress(entry.id)}>{name}</Link>{' '}
                <span className="soft">{name === entry.title ? t(`kinds.${entry.kind}.one`) : `→ ${entry.title}`}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
