import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly term: string
  readonly explanation: string
  readonly onClose: () => void
}

export function TermPopover({ trigger, term, explanation, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Popover
      className="term-popover"
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
      placement="bottom start"
      offset={6}
    >
      <Dialog aria-label={t('reader.termLabel', { term })}>
        <p>
          <strong>{term}</strong>
        </p>
        <p>{explanation}</p>
      </Dialog>
    </Popover>
  )
}
