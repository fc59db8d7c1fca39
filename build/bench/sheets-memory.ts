import { DEFAULT_SHEET_SETTINGS } from '../../core/model/sheet'
import { writeDocx } from '../../core/sheets/docx/document'
import { writeHtml } from '../../core/sheets/html/document'
import { createBenchFolder } from './sheets-folder'

/** Run by itself: writes a folder of so many entries in a format, and prints the most memory that the process ever had, in kilobytes. */
const [folder = '', count = '', format = ''] = process.argv.slice(2)
const { look } = DEFAULT_SHEET_SETTINGS
const document = await createBenchFolder(folder, Number(count))
if (format === 'html') writeHtml(document, { look, fonts: [], imageAddress: () => null, pageNumber: () => null })
else writeDocx(document, { look, image: () => null })
console.log(process.resourceUsage().maxRSS)
