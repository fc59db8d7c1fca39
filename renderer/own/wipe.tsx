import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDataService } from '../data/hooks/data-context'
import { useRecent } from '../library/recent-context'
import { useNotice } from '../ui/notice'
import '../ui/dialog.css'
import { useErrorText } from '../ui/use-error-text'

type Step = 'closed' | 'first' | 'second'

/** Deletes everything that is one's own, after asking twice. */
export function Wipe({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const service = useDataService()
  const { clear } = useRecent()
  const show = useNotice()
  const [step, setStep] = useState<Step>('closed')

  const wipe = async (): Promise<void> => {
    setStep('closed')
    try {
      const { leftIn } = await service.wipe()
      await clear()
      onDone()
      show(
        leftIn === null
          ? { kind: 'done', text: t('own.wiped') }
          : { kind: 'error', text: t('own.wipedExcept', { folder: leftIn }) },
      )
    } catch (error) {
      show({ kind: 'error', text: errorText(error) })
    }
  }
  return (
    <>
      <button type="button" className="button danger-button" onClick={() => setStep('first')}>
        <Trash2 className="icon" aria-hidden />
        {t('own.wipe')}
      </button>
      <ModalOverlay className="overlay" isOpen={step !== 'closed'} onOpenChange={() => setStep('closed')}>
        <Modal className="modal">
          <Dialog className="dialog" role="alertdialog">
            <Heading slot="title" level={2}>
              {t(step === 'second' ? 'own.wipeSecondTitle' : 'own.wipe')}
            </Heading>
            <p>{t(step === 'second' ? 'own.wipeSecondText' : 'own.wipeText')}</p>
            <div className="dialog-actions">
              <Button className="button" autoFocus slot="close">
                {t('links.cancel')}
              </Button>
              {step === 'second' ? (
                <Button className="button danger-button" onPress={() => void wipe()}>
                  {t('own.wipeSecond')}
                </Button>
              ) : (
                <Button className="button danger-button" onPress={() => setStep('second')}>
                  {t('own.wipeFirst')}
                </Button>
              )}
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
