import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goToSection } from './anchor'

interface Heading {
  readonly id: string
  readonly heading: string
}

/** The heading under which one reads: the last one above a line in the upper third of the window. */
function useReadingPosition(headings: readonly Heading[]): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const update = (): void => {
      const line = window.innerHeight / 3
      const passed = headings.filter(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? 1e9) < line,
      )
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2
      setCurrent((atEnd ? headings.at(-1) : (passed.at(-1) ?? headings[0]))?.id ?? null)
    }
    update()
    window.addEventListener('scroll', update, { passive: true })
    window.addEventListener('resize', update)
    return () => {
      window.removeEventListener('scroll', update)
      window.removeEventListener('resize', update)
    }
  }, [headings])
  return current
}

export function Contents({ headings }: { headings: readonly Heading[] }) {
  const { t } = useTranslation()
  const current = useReadingPosition(headings)
  if (headings.length === 0) return null
  return (
    <nav className="contents no-print" aria-label={t('reader.contents')}>
      <ul>
        {headings.map(({ id, heading }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={current === id ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                goToSection(id)
              }}
            >
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
