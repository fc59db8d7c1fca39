import { type ReactNode, useRef, useState } from 'react'
import { useLibrary } from '../library/library-context'
import { loadLater } from '../ui/load-later'

const TermPopover = loadLater(async () => (await import('./term-popover')).TermPopover)

/** A technical term in the text, explained where it stands. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const term = useLibrary().term(id)
  if (!term?.explanation) return <>{children}</>
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && (
        <TermPopover trigger={trigger} term={term.term} explanation={term.explanation} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
