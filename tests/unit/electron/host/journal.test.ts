import { appendFile, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { JournalChange, JournalLine } from '../../../../core/model/notes'
import { createJournal, type Journal } from '../../../../electron/host/journal'
import { makeNote } from '../../../support/own-data'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const MEGABYTE = 1024 * 1024

async function openJournal(): Promise<{ file: string; journal: Journal }> {
  const file = join(await makeTemporaryFolder(), 'eigen', 'journal.jsonl')
  const journal = createJournal(file)
  onTestFinished(journal.settle)
  return { file, journal }
}

const noteOf = (text: string): readonly JournalChange[] => [{ table: 'notes', id: 'n1', record: makeNote({ text }) }]

function append(journal: Journal, revision: number, text: string, databaseId = 'eins'): Promise<null> {
  return journal.append({ databaseId, revision, part: JSON.stringify(noteOf(text)), isLast: true })
}

const textsOf = (lines: readonly JournalLine[]): readonly unknown[] =>
  lines.flatMap(({ changes }) => changes.map(({ record }) => record && 'text' in record && record.text))

describe('the journal on the disk', () => {
  it('is there after a restart, in the order of the writes, whatever line a crash cut off', async () => {
    const { file, journal } = await openJournal()
    await append(journal, 2, 'zwei')
    await append(journal, 1, 'eins')
    await appendFile(file, '\n{"databaseId":"eins","revision":3,"chan')
    await append(createJournal(file), 4, 'vier\nin zwei Zeilen')
    expect(textsOf(await createJournal(file).read())).toEqual(['eins', 'zwei', 'vier\nin zwei Zeilen'])
  })

  it('puts together what comes in parts, of several windows at a time', async () => {
    const { journal } = await openJournal()
    const texts = ['links'.repeat(50), 'rechts'.repeat(50)].map((text) => JSON.stringify(noteOf(text)))
    for (let at = 0; at < 600; at += 100) {
      for (const [place, text] of texts.entries()) {
        const isLast = at === 500
        const part = isLast ? text.slice(at) : text.slice(at, at + 100)
        await journal.append({ databaseId: 'eins', revision: place + 1, part, isLast })
      }
    }
    expect(textsOf(await journal.read())).toEqual(['links'.repeat(50), 'rechts'.repeat(50)])
  })

  it('refuses what could not be read again, and keeps what it has', async () => {
    const { journal } = await openJournal()
    await append(journal, 1, 'da')
    const wrong = { databaseId: 'eins', revision: 2, part: '[{"table":"notes","id":"x","record":{}}]', isLast: true }
    await expect(journal.append(wrong)).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(textsOf(await journal.read())).toEqual(['da'])
  })

  it('forgets what a backup holds, of that database only, and is no file where nothing is left', async () => {
    const { file, journal } = await openJournal()
    await append(journal, 1, 'eins')
    await append(journal, 2, 'zwei')
    await append(journal, 1, 'anderswo', 'zwei')
    await journal.forget('eins', 1)
    expect(textsOf(await journal.read())).toEqual(['anderswo', 'zwei'])
    await journal.forget('eins', 2)
    await journal.forget('zwei', 9)
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('does not grow without end where one long note is typed in', async () => {
    const { file, journal } = await openJournal()
    const long = 'x'.repeat(2 * MEGABYTE)
    for (let revision = 1; revision <= 12; revision += 1) await append(journal, revision, `${revision} ${long}`)
    expect((await stat(file)).size).toBeLessThan(17 * MEGABYTE)
    const lines = await journal.read()
    expect(lines.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(textsOf(lines).at(-1)).toBe(`12 ${long}`)
    expect(await readFile(file, 'utf8')).not.toContain('"1 x')
  })
})
