import { writeExportFile } from '../../electron/host/exports/write-export'

/** Run by itself: exports over one file again and again until it is killed. */
const [file = '', size = ''] = process.argv.slice(2)
console.log('ready')
for (let round = 1; ; round += 1) {
  await writeExportFile(file, new Uint8Array(Number(size)).fill(48 + (round % 10)))
}
