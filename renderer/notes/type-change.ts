import { type EditState, findChange } from './markdown-edit'

/**
 * Types the change into the field, as keys would: a text that is set from outside would take the field's history with it, and Ctrl+Z would no
 * longer undo. `execCommand` is the only way that browsers have for this.
 */
function typeChange(field: HTMLTextAreaElement, next: EditState): void {
  const { from, to, insert } = findChange(field.value, next.text)
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  field.setSelectionRange(next.start, next.end)
}

/** Changes the text of a field from its selection on; says whether `change` had something to change. */
export function changeField(field: HTMLTextAreaElement, change: (state: EditState) => EditState | null): boolean {
  const next = change({ text: field.value, start: field.selectionStart, end: field.selectionEnd })
  if (next !== null) typeChange(field, next)
  return next !== null
}
