import type { FileChild } from 'docx'

/** The components as XML. docx makes `{ name: [{ _attr }, child, …] }`, `{ name: { _attr } }` or text of each. */
export function writeXml(children: readonly FileChild[], context: Parameters<FileChild['prepForXml']>[0]): string {
  const written: string[] = []
  for (const child of children) write(child.prepForXml(context) ?? {}, written)
  return written.join('')
}

function write(part: unknown, to: string[]): void {
  if (typeof part !== 'object' || part === null) {
    to.push(escapeXml(part))
    return
  }
  for (const name in part) writeElement(name, (part as Content)[name], to)
}

type Content = Readonly<Record<string, unknown>>

/** Without lists of its own: a document has hundreds of thousands of elements. */
function writeElement(name: string, content: unknown, to: string[]): void {
  const items: readonly unknown[] = Array.isArray(content) ? content : [content]
  to.push('<', name)
  let isEmpty = true
  for (const item of items) {
    if (isHolder(item)) writeAttributes(item._attr, to)
    else if (!isNothing(item)) isEmpty = false
  }
  if (isEmpty) {
    to.push('/>')
    return
  }
  to.push('>')
  for (const item of items) if (!isHolder(item) && !isNothing(item)) write(item, to)
  to.push('</', name, '>')
}

function writeAttributes(attributes: Content, to: string[]): void {
  for (const key in attributes) to.push(' ', key, '="', escapeXml(attributes[key]), '"')
}

function isHolder(item: unknown): item is { readonly _attr: Content } {
  return typeof item === 'object' && item !== null && '_attr' in item
}

function isNothing(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false
  for (const _ in item) return false
  return true
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escapeXml(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
