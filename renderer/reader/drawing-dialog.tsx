import type { ReactNode } from 'react'
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import '../ui/dialog.css'

/** A drawing in full size. */
export function DrawingDialog({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal diagram-modal">
        <Dialog className="dialog" aria-label={t('reader.enlarged')}>
          <Button className="button diagram-close" slot="close" autoFocus>
            {t('reader.closeDrawing')}
          </Button>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
