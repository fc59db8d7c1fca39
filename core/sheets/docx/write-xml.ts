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
  for (const [name, content] of Object.entries(part)) {
    const items: readonly unknown[] = Array.isArray(content) ? content : [content]
    const attributes = items.flatMap(readAttributes)
    const children = items.filter((item) => !isBare(item))
    const start = attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')
    if (children.length === 0) {
      to.push(`<${name}${start}/>`)
      continue
    }
    to.push(`<${name}${start}>`)
    for (const child of children) write(child, to)
    to.push(`</${name}>`)
  }
}

function readAttributes(item: unknown): [string, unknown][] {
  return typeof item === 'object' && item !== null && '_attr' in item ? Object.entries(item._attr ?? {}) : []
}

/** Nothing, or nothing but attributes. */
function isBare(item: unknown): boolean {
  return typeof item === 'object' && item !== null && ('_attr' in item || Object.keys(item).length === 0)
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
