import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFile } from '../../../../core/sheets/file-name'

describe('nameFile (hostile case 69)', () => {
  it.each([
    ['Zukunftswerkstatt', 'Zukunftswerkstatt – Moderation.pdf'],
    ['Erzählcafé & „Straße“', 'Erzählcafé & Straße – Moderation.pdf'],
    ['Mobil: Stadtteilbüro', 'Mobil – Stadtteilbüro – Moderation.pdf'],
    ['../../etc/passwd', 'etc-passwd – Moderation.pdf'],
    ['C:\\Windows\\system32', 'C-Windows-system32 – Moderation.pdf'],
    ['.versteckt', 'versteckt – Moderation.pdf'],
    ['Ende. . .', 'Ende – Moderation.pdf'],
    ['Fest 🎉 für alle 👨‍👩‍👧', 'Fest für alle – Moderation.pdf'],
    ['\u202Efdp.exe', 'fdp.exe – Moderation.pdf'],
    ['Zeile\nzwei\u0000drei\tvier', 'Zeile zwei drei vier – Moderation.pdf'],
    ['a<b>c:d"e|f?g*h', 'a b c-de-f g h – Moderation.pdf'],
    ['\uD800', 'Moderation.pdf'],
    ['   ', 'Moderation.pdf'],
  ])('%j', (title, name) => expect(nameFile([title, 'Moderation'], 'pdf')).toBe(name))

  it.each(['CON', 'nul', 'com1', 'LPT9', 'aux.tar', 'CON .x'])('never names a device: %s', (title) => {
    expect(nameFile([title], 'md')).toMatch(/^Methodenblatt /)
  })

  it('falls back to a word where nothing is left', () => {
    expect(nameFile(['///', '🎉'], 'docx')).toBe('Methodenblatt.docx')
    expect(nameFile([], null)).toBe('Methodenblatt')
  })

  it('cuts long titles after a word, and never in the middle of a character', () => {
    const name = nameFile(['Nachbarschaftliche Überlegungen '.repeat(20), 'Moderation'], 'pdf')
    expect(name).toMatch(/^Nachbarschaftliche.* – Moderation\.pdf$/)
    expect(name).toMatch(/(?:Nachbarschaftliche|Überlegungen) – /)
    expect(nameFile(['ä'.repeat(300)], 'pdf')).toMatch(/^ä{60}\.pdf$/)
  })

  it('gives a name that every file system takes, whatever it gets', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 2 }), (titles) => {
        const name = nameFile(titles, 'pdf')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|[. ]\.pdf$|^[. ]/u)
        expect(name).toMatch(/\.pdf$/)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      }),
      { numRuns: 500 },
    )
  })
})
