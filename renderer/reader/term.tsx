import { type ReactNode, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLibrary } from '../library/library-context'

/** A technical term in the text, explained where it stands. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const term = useLibrary().term(id)
  if (!term?.explanation) return <>{children}</>
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="term">{children}</Button>
      <Popover className="term-popover" placement="bottom start" offset={6}>
        <Dialog aria-label={t('reader.termLabel', { term: term.term })}>
          <p>
            <strong>{term.term}</strong>
          </p>
          <p>{term.explanation}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
