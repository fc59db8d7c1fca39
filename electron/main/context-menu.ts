import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron'

type Params = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>

/** What the menu can do to the page beside its roles. */
export interface ContextActions {
  readonly replaceMisspelling: (word: string) => void
  readonly learnWord: (word: string) => void
}

/** The menu of the right mouse button: what can be done with the text there, spelling first. Empty where nothing can. */
export function describeContextMenu(params: Params, actions: ContextActions): MenuItemConstructorOptions[] {
  const spelling = params.isEditable ? describeSpelling(params, actions) : []
  const editing = params.isEditable ? describeEditing(params) : describeReading(params)
  const separator = spelling.length > 0 && editing.length > 0 ? [{ type: 'separator' } as const] : []
  return [...spelling, ...separator, ...editing]
}

function describeSpelling(
  { misspelledWord, dictionarySuggestions }: Params,
  { replaceMisspelling, learnWord }: ContextActions,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return []
  const suggestions = dictionarySuggestions.map((label) => ({ label, click: () => replaceMisspelling(label) }))
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: 'Keine Vorschläge', enabled: false }]),
    { label: `„${misspelledWord}“ ins Wörterbuch aufnehmen`, click: () => learnWord(misspelledWord) },
  ]
}

function describeEditing({ editFlags }: Params): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: 'Ausschneiden', enabled: editFlags.canCut },
    { role: 'copy', label: 'Kopieren', enabled: editFlags.canCopy },
    { role: 'paste', label: 'Einfügen', enabled: editFlags.canPaste },
    { role: 'selectAll', label: 'Alles auswählen', enabled: editFlags.canSelectAll },
  ]
}

function describeReading({ selectionText }: Params): MenuItemConstructorOptions[] {
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: 'Kopieren' }]
}

/** Shows the menu where the person asks for it, with the mouse or the keyboard. */
export function offerContextMenu(
  window: BrowserWindow,
  show: (template: MenuItemConstructorOptions[], window: BrowserWindow) => void,
): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, params) => {
    const template = describeContextMenu(params, {
      replaceMisspelling: (word) => webContents.replaceMisspelling(word),
      learnWord: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
    })
    if (template.length > 0) show(template, window)
  })
}
