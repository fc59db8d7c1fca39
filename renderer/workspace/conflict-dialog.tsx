import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Differences } from './differences'
import '../ui/dialog.css'

interface Props {
  readonly mine: string
  /** Null where the file is gone. */
  readonly theirs: string | null
  readonly onChoose: (choice: 'mine' | 'theirs') => void
}

/** The file was changed here and elsewhere: both versions side by side, and neither is lost. */
export function ConflictDialog({ mine, theirs, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="modal workspace-modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2}>
            {t('workspace.conflict.title')}
          </Heading>
          <p>{t(theirs === null ? 'workspace.conflict.gone' : 'workspace.conflict.text')}</p>
          {theirs !== null && (
            <>
              <p className="soft">{t('workspace.conflict.legend')}</p>
              <Differences before={theirs} after={mine} />
            </>
          )}
          <div className="dialog-actions">
            <Button className="button primary" autoFocus onPress={() => onChoose('mine')}>
              {t('workspace.conflict.mine')}
            </Button>
            {theirs !== null && (
              <Button className="button" onPress={() => onChoose('theirs')}>
                {t('workspace.conflict.theirs')}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
