import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  readonly text: string
  /** Roles of its tags in reading order, e.g. `H1`. */
  readonly roles: readonly string[]
  readonly alts: readonly string[]
  /** In whole millimetres. */
  readonly width: number
}

export interface PdfFile {
  readonly title: unknown
  readonly language: unknown
  readonly isTagged: boolean
  /** Headings of the outline with the page, from 1, that each leads to. */
  readonly outline: readonly { readonly title: string; readonly page: number; readonly depth: number }[]
  readonly pages: readonly PdfPage[]
  readonly embedsFonts: boolean
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type OutlineNode = Awaited<ReturnType<PdfDocument['getOutline']>>[number]

/** Reads a PDF with a program that did not write it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const embedsFonts = /\/FontFile[23]?\b/.test(Buffer.from(bytes).toString('latin1'))
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const facts = info as Readonly<Record<string, unknown>>
  const marks = await pdf.getMarkInfo()
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => readPage(pdf, index + 1)))
  const outline = await readOutline(pdf, (await pdf.getOutline()) ?? [], 1)
  await pdf.destroy()
  return {
    title: facts.Title,
    language: facts.Language,
    isTagged: marks?.Marked === true,
    outline,
    pages,
    embedsFonts,
  }
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  const roles: string[] = []
  const alts: string[] = []
  collectTags(await page.getStructTree(), roles, alts)
  const [left = 0, , right = 0] = page.view
  const width = Math.round(((right - left) / 72) * 25.4)
  return { text: text.replace(/\s+/g, ' ').trim(), roles, alts, width }
}

function collectTags(node: unknown, roles: string[], alts: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.push(node.role)
  if ('alt' in node && typeof node.alt === 'string') alts.push(node.alt)
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) collectTags(child, roles, alts)
}

async function readOutline(
  pdf: PdfDocument,
  nodes: readonly OutlineNode[],
  depth: number,
): Promise<PdfFile['outline']> {
  const lists = await Promise.all(
    nodes.map(async ({ title, dest, items }) => {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const page = target === null ? 0 : (await pdf.getPageIndex(target[0])) + 1
      return [{ title, page, depth }, ...(await readOutline(pdf, items, depth + 1))]
    }),
  )
  return lists.flat()
}
