import { readLibrary } from '../../core/library/read-library'
import { type Count, createReport } from '../../core/library/report'
import { createFolderSource } from '../../electron/host/compile/folder-source'
import { openLibrary } from './open-library'
import { countEntries } from './print-findings'

/** `report [DIR]`: what is in the library. */
export async function runReport(folder: string): Promise<number> {
  const { heads } = await readLibrary(createFolderSource(folder))
  const { catalogue } = await openLibrary(folder)
  const words = new Map(catalogue.entries.map((entry) => [entry.id, entry.words]))
  const report = createReport(
    heads.map(({ entry }) => entry),
    (id) => words.get(id) ?? 0,
  )
  console.log(`${countEntries(report.entries)}, ${report.words} Wörter\n`)
  printCounts('Art', report.kinds)
  printCounts('Handlungsfeld', report.themes)
  printCounts('Zweck', report.purposes)
  printCounts('Für wen', report.audiences)
  printLines(
    'Wörter je Eintrag',
    report.wordsByKind.map(({ kind, min, mean, max }) => `${kind}: ${min} bis ${max}, im Mittel ${mean}`),
  )
  printLines(
    'Am längsten nicht geändert',
    report.oldest.map(({ id, updated }) => `${updated}  ${id}`),
  )
  printLines(`Methoden ohne Praxisbeispiel (${report.methodsWithoutCase.length})`, report.methodsWithoutCase)
  printLines(`Praxisbeispiele ohne Methode (${report.casesWithoutMethod.length})`, report.casesWithoutMethod)
  printCounts('Quellen nach Herausgeber', report.publishers)
  return 0
}

function printCounts(title: string, counts: readonly Count[]): void {
  printLines(
    title,
    counts.map(([value, count]) => `${String(count).padStart(4)}  ${value}`),
  )
}

function printLines(title: string, lines: readonly string[]): void {
  console.log(title)
  for (const line of lines.length === 0 ? ['–'] : lines) console.log(`  ${line}`)
  console.log('')
}
