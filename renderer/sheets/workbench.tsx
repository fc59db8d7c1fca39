import { FileDown, FileText, Printer } from 'lucide-react'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintLook } from '../../core/model/sheet'
import type { SheetDocument } from '../../core/sheets/model'
import { useLibrary } from '../library/library-context'
import type { PageLayout } from './page-layout'
import { Preview, type PreviewHandle } from './preview'
import type { ExportFormat } from './run-export'
import { type ExportState, useExport } from './use-export'

interface Props {
  readonly document: SheetDocument
  readonly look: PrintLook
  /** Parts of the file's name. */
  readonly names: readonly string[]
  /** The choices. */
  readonly children: ReactNode
}

/** Choices on one side, the pages on the other, and above them what one can do with the pages. */
export function Workbench({ document, look, names, children }: Props) {
  const { base } = useLibrary()
  const preview = useRef<PreviewHandle>(null)
  const [layout, setLayout] = useState<PageLayout | null>(null)
  // What was counted last stays until the new number is known: a status that comes and goes would be read out at each key.
  const [pages, setPages] = useState<number | null>(null)
  const { state, isDesktop, start, cancel } = useExport()
  const isWorking = state.state === 'working'
  const keepLayout = useCallback((next: PageLayout | null) => {
    setLayout(next)
    if (next !== null) setPages(next.total)
  }, [])
  const write = (format: ExportFormat): void => {
    if (layout !== null) void start({ format, document, look, layout, names, base })
  }

  return (
    <div className="sheet-bench">
      <div className="sheet-choices">{children}</div>
      <div className="sheet-pages">
        <Actions
          isDesktop={isDesktop}
          isWorking={isWorking || layout === null}
          onWrite={write}
          onPrint={() => preview.current?.print()}
        />
        <Status state={state} pages={pages} onCancel={cancel} />
        <Preview document={document} look={look} onLayout={keepLayout} handle={preview} />
      </div>
    </div>
  )
}

interface ActionsProps {
  readonly isDesktop: boolean | null
  readonly isWorking: boolean
  readonly onWrite: (format: ExportFormat) => void
  readonly onPrint: () => void
}

/** In a browser the print dialog makes the PDF: it is the same pages. */
function Actions({ isDesktop, isWorking, onWrite, onPrint }: ActionsProps) {
  const { t } = useTranslation()
  return (
    <div className="sheet-actions">
      {isDesktop === true ? (
        <>
          <button type="button" className="button primary" disabled={isWorking} onClick={() => onWrite('pdf')}>
            <FileDown className="icon" aria-hidden />
            {t('sheets.savePdf')}
          </button>
          <button type="button" className="button" disabled={isWorking} onClick={onPrint}>
            <Printer className="icon" aria-hidden />
            {t('sheets.print')}
          </button>
        </>
      ) : (
        <button type="button" className="button primary" disabled={isWorking} onClick={onPrint}>
          <Printer className="icon" aria-hidden />
          {t('sheets.printOrPdf')}
        </button>
      )}
      <button type="button" className="button" disabled={isWorking} onClick={() => onWrite('docx')}>
        <FileText className="icon" aria-hidden />
        {t('sheets.saveDocx')}
      </button>
      <button type="button" className="button quiet" disabled={isWorking} onClick={() => onWrite('html')}>
        {t('sheets.saveHtml')}
      </button>
      <button type="button" className="button quiet" disabled={isWorking} onClick={() => onWrite('markdown')}>
        {t('sheets.saveMarkdown')}
      </button>
    </div>
  )
}

interface StatusProps {
  readonly state: ExportState
  readonly pages: number | null
  readonly onCancel: () => void
}

function Status({ state, pages, onCancel }: StatusProps) {
  const { t } = useTranslation()
  return (
    <div className="sheet-status">
      <p role="status">
        {state.state !== 'working' && pages !== null && t('sheets.pages', { count: pages })}
        {(state.state === 'saved' || state.state === 'cancelled') && ' · '}
        {state.state === 'working' && t(`sheets.steps.${state.step}`)}
        {state.state === 'saved' && t('sheets.saved', { name: state.name })}
        {state.state === 'cancelled' && t('sheets.cancelled')}
      </p>
      {state.state === 'working' && (
        <button type="button" className="text-link" onClick={onCancel}>
          {t('sheets.cancel')}
        </button>
      )}
      {state.state === 'failed' && (
        <p role="alert">{t(`errors.${state.error.code}`, { ...state.error.data, defaultValue: '' })}</p>
      )}
    </div>
  )
}
