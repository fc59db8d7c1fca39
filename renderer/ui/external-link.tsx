import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import './dialog.css'

const LinkContext = createContext<(url: string) => void>(() => undefined)

/** Asks before an address outside the app is opened, and shows it in full. */
export function LinkProvider({ children }: { children: ReactNode }) {
  const machine = useMachine()
  const { t } = useTranslation()
  const [url, setUrl] = useState<string | null>(null)
  const [note, setNote] = useState<'none' | 'copied' | 'blocked'>('none')

  const request = useCallback((next: string) => {
    setNote('none')
    setUrl(next)
  }, [])

  const open = async (address: string): Promise<void> => {
    try {
      const { opened } = await ask(machine, 'links.open', { url: address })
      if (opened === 'by-window') window.open(address, '_blank', 'noopener,noreferrer')
      setUrl(null)
    } catch {
      setNote('blocked')
    }
  }
  const copy = async (address: string): Promise<void> => {
    await navigator.clipboard.writeText(address)
    setNote('copied')
  }

  return (
    <LinkContext.Provider value={request}>
      {children}
      <ModalOverlay
        className="overlay"
        isOpen={url !== null}
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) setUrl(null)
        }}
      >
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title" level={2}>
              {t('links.title')}
            </Heading>
            <p className="address">{url}</p>
            <p className="soft">{url?.startsWith('http') ? t('links.text') : t('links.textMail')}</p>
            <p role="status" className="note">
              {note === 'copied' && t('links.copied')}
              {note === 'blocked' && t('links.blocked')}
            </p>
            <div className="dialog-actions">
              <Button className="button primary" autoFocus onPress={() => url && void open(url)}>
                {t('links.open')}
              </Button>
              <Button className="button" onPress={() => url && void copy(url)}>
                {t('links.copy')}
              </Button>
              <Button className="button quiet" slot="close">
                {t('links.cancel')}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </LinkContext.Provider>
  )
}

/** A link out of the app. It keeps its address, so that it can be copied and is announced as a link. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const request = useContext(LinkContext)
  return (
    <a
      href={href}
      rel="noreferrer noopener"
      onClick={(event) => {
        event.preventDefault()
        request(href)
      }}
    >
      {children}
    </a>
  )
}
