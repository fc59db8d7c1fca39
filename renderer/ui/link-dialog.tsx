import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { copyText } from './copy-text'
import './dialog.css'

/** Asks before an address outside the app is opened, and shows it in full. */
export function LinkDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const machine = useMachine()
  const { t } = useTranslation()
  const [note, setNote] = useState<'none' | 'copied' | 'blocked'>('none')

  const open = async (): Promise<void> => {
    try {
      const { opened } = await ask(machine, 'links.open', { url })
      if (opened === 'by-window') window.open(url, '_blank', 'noopener,noreferrer')
      onClose()
    } catch {
      setNote('blocked')
    }
  }
  const copy = (): void => {
    if (copyText(url)) setNote('copied')
  }

  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {t('links.title')}
          </Heading>
          <p className="address">{url}</p>
          <p className="soft">{t(url.startsWith('http') ? 'links.text' : 'links.textMail')}</p>
          <p role="status" className="note">
            {note === 'copied' && t('links.copied')}
            {note === 'blocked' && t('links.blocked')}
          </p>
          <div className="dialog-actions">
            <Button className="button primary" autoFocus onPress={() => void open()}>
              {t('links.open')}
            </Button>
            <Button className="button" onPress={copy}>
              {t('links.copy')}
            </Button>
            <Button className="button quiet" slot="close">
              {t('links.cancel')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
