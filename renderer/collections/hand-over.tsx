import { useState } from 'react'
import { Button, Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Collection } from '../../core/model/notes'
import { writeCollectionFile } from '../../core/notes/collection-file'
import { createFileNamer } from '../../core/notes/file-names'
import { useOpenData } from '../data/hooks/data-context'
import { listNotesOf } from '../data/notes'
import { useLibrary } from '../library/library-context'
import { useAction } from '../own/use-action'
import { saveBlob } from '../ui/save-blob'
import '../ui/dialog.css'

/** Hands a collection over as a file that a colleague opens; with one's own notes only where one says so. */
export function HandOver({ collection, onClose }: { collection: Collection; onClose: () => void }) {
  const { t } = useTranslation()
  const data = useOpenData()
  const library = useLibrary()
  const run = useAction()
  const [withNotes, setWithNotes] = useState(false)

  const save = async (): Promise<void> => {
    const ids = collection.items.flatMap((item) => (item.kind === 'entry' ? [item.entryId] : []))
    const text = await run(async (store) => {
      const notes = withNotes ? (await Promise.all(ids.map((id) => listNotesOf(store.database, id)))).flat() : []
      const findEntry = (id: string) => {
        const entry = library.entry(id)
        return entry ? { title: entry.title, text: entry.summary } : null
      }
      return writeCollectionFile({ collection, findEntry, notes, now: store.now() })
    })
    if (text === null) return
    const name = createFileNamer(t('nav.collections'))(collection.title, '.mappe')
    saveBlob(new Blob([text], { type: 'application/json' }), name)
    onClose()
  }
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {t('collections.handOver')}
          </Heading>
          <p>{t('collections.handOverText')}</p>
          <Checkbox className="facet-choice" isSelected={withNotes} onChange={setWithNotes}>
            <span className="box" aria-hidden />
            <span>{t('collections.withNotes')}</span>
          </Checkbox>
          {withNotes && <p className="note">{t('collections.withNotesHint')}</p>}
          <div className="dialog-actions">
            <Button className="button primary" isDisabled={!data} onPress={() => void save()}>
              {t('collections.saveFile')}
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
