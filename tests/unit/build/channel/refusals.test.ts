import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainError } from '../../../../build/channel/explain-error'
import { createTargets, hashOf, serializeMetadata } from '../../../../build/channel/tuf-models'
import { createEntryFile } from '../../../fakes/entry-files'
import {
  copyChannel,
  type PackSource,
  publishPack,
  readTree,
  runTool,
  sharePublishedChannel,
  type TestChannel,
  writePack,
} from '../../../support/channel-tool'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const published = sharePublishedChannel()

/** The German sentence of the refusal; fails where the command changed a file. */
async function refuse(channel: TestChannel, args: readonly string[]): Promise<string> {
  const before = await readTree(channel.folder)
  const sentence = await channel.run(args).then(
    () => 'nothing was refused',
    (error: unknown) => explainError(error) ?? `no sentence for ${error}`,
  )
  expect(await readTree(channel.folder)).toEqual(before)
  return sentence
}

describe('hostile case 29: a version used before', () => {
  it.each([
    ['1.0.0', /Version 1\.0\.0 gibt es schon/],
    ['0.9.9', /Version 0\.9\.9 ist älter als 1\.0\.0/],
  ])('refuses %s after 1.0.0', async (version, sentence) => {
    const channel = await copyChannel(published())
    const pack = await writePack({ version }, { 'methods/neu.md': createEntryFile('method', 'neu') })
    expect(await refuse(channel, ['add', pack])).toMatch(sentence)
  })

  it('remembers versions that are no longer the newest, and those that were recalled', async () => {
    const channel = await copyChannel(published())
    await channel.run(['recall', 'nachbarschaft', '--reason', 'Falsch.'])
    await channel.run(['sign'])
    await channel.run(['publish'])
    expect(await refuse(channel, ['add', await writePack()])).toMatch(/1\.0\.0 gibt es schon/)
    await publishPack(channel, await writePack({ version: '1.10.0' }))
    expect(await refuse(channel, ['add', await writePack({ version: '1.9.0' })])).toMatch(/älter als 1\.10\.0/)
    expect(await refuse(channel, ['add', await writePack()])).toMatch(/1\.0\.0 gibt es schon/)
  })
})

describe('a pack.json that people wrote', () => {
  it.each([
    ['{ "id": "a" "title": "b" }', /kein gültiges JSON/],
    ['{ "id": "a", "titel": "b" }', /Unbekannt: titel/],
    ['{ "id": "a", "version": "1.1" }', /„version“ fehlt oder ist nicht so, wie es sein muss/],
  ])('says in German what is wrong with %s', async (text, sentence) => {
    const channel = await copyChannel(published())
    const pack = await writePack()
    await writeFile(join(pack, 'pack.json'), text)
    const said = await refuse(channel, ['add', pack])
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/Invalid|expected|Unrecognized/)
  })
})

describe('hostile case 29: a missing key', () => {
  it('stops sign where no key of the role is at hand, and says which would do', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'targets'])
    await rm(join(channel.folder, 'keys/targets-1.pem'))
    await rm(join(channel.folder, 'keys/targets-2.pem'))
    expect(await refuse(channel, ['sign'])).toMatch(/einen von: targets-1, targets-2/)
    expect(await refuse(channel, ['sign', '--key', 'targets-1'])).toMatch(/Der Schlüssel targets-1 fehlt/)
    expect(await refuse(channel, ['sign', '--key', 'timestamp-1'])).toMatch(/timestamp-1 darf das nicht unterschreiben/)
  })

  it.each(['snapshot-1', 'timestamp-1'])('stops publish before the first write where %s is missing', async (name) => {
    const channel = await copyChannel(published())
    await channel.run(['add', await writePack({ version: '1.1.0' })])
    await channel.run(['sign'])
    await rm(join(channel.folder, 'keys', `${name}.pem`))
    expect(await refuse(channel, ['publish'])).toContain(`Der Schlüssel ${name} fehlt`)
  })

  it('stops publish where signatures are missing: none, and one of the two that a root needs', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'root'])
    expect(await refuse(channel, ['publish'])).toMatch(/Wurzel \(root\) 2: root-1 oder root-2 oder root-3/)
    await channel.run(['sign', '--key', 'root-3'])
    expect(await refuse(channel, ['publish'])).toMatch(/Wurzel \(root\) 2: root-1 oder root-2\n/)
  })

  it('does not take the key of another channel for its own', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'targets'])
    await rename(join(channel.folder, 'keys/root-1.pem'), join(channel.folder, 'keys/targets-1.pem'))
    expect(await refuse(channel, ['sign', '--key', 'targets-1'])).toMatch(/gehört zu einem anderen Schlüssel/)
  })
})

const OTHER_INFO = { version: '1.1.0' }
const HOSTILE_FILES: readonly (readonly [why: string, files: PackSource, sentence: RegExp])[] = [
  [
    '6: a device of Windows',
    { 'methods/aux.md': 'x' },
    /"methods\/aux\.md" ist nicht erlaubt: so heißt unter Windows ein Gerät/,
  ],
  ['6: a colon', { 'images/a:b.svg': '<svg></svg>' }, /Zeichen, die nicht überall erlaubt sind/],
  ['6: a space at the end of a folder', { 'images /a.svg': '<svg></svg>' }, /Leerzeichen oder Punkt/],
  ['5: twins', { 'images/A.svg': '<svg></svg>', 'images/a.svg': '<svg></svg>' }, /nur in der Schreibweise/],
  ['7: bidi', { 'images/a\u202eb.svg': '<svg></svg>' }, /Zeichen, die nicht überall erlaubt sind/],
  ['12: a page', { 'images/a.html': '<p>' }, /diese Art Datei gehört nicht in ein Paket/],
  ['12: a program', { 'start.exe': 'MZ' }, /diese Art Datei gehört nicht in ein Paket/],
  ['13: a page that is named as a picture', { 'images/a.png': '<html>' }, /images\/a\.png ist kein Bild/],
]

describe('what the app would refuse', () => {
  it.each(HOSTILE_FILES)('hostile case %s', async (_why, files, sentence) => {
    const channel = await copyChannel(published())
    expect(await refuse(channel, ['add', await writePack(OTHER_INFO, files)])).toMatch(sentence)
  })

  it('hostile case 2: a symbolic link', async () => {
    const channel = await copyChannel(published())
    const pack = await writePack(OTHER_INFO)
    await symlink('/etc/passwd', join(pack, 'methods/passwd.md'))
    expect(await refuse(channel, ['add', pack])).toMatch(/methods\/passwd\.md ist eine Verknüpfung/)
  })

  it.each(['../../x', 'Constructor', '__proto__', 'a/b', ''])('hostile case 28: the pack id %j', async (id) => {
    const channel = await copyChannel(published())
    expect(await refuse(channel, ['add', await writePack({ id })])).toMatch(/pack\.json stimmt nicht/)
  })

  it.each([{ version: '1.1' }, { version: '1.1.0-beta' }, { title: '' }, { minAppVersion: 'neu' }, { languages: [] }])(
    'a description with %j',
    async (change) => {
      const channel = await copyChannel(published())
      expect(await refuse(channel, ['add', await writePack({ ...OTHER_INFO, ...change })])).toMatch(
        /pack\.json stimmt nicht/,
      )
    },
  )

  it('a folder without a description, without entries, or that is none', async () => {
    const channel = await copyChannel(published())
    const pack = await writePack(OTHER_INFO)
    await rm(join(pack, 'methods'), { recursive: true })
    await writeFile(join(pack, 'themes.yaml'), '[]\n')
    expect(await refuse(channel, ['add', pack])).toMatch(/kein einziger Eintrag|hat Fehler/)
    await rm(join(pack, 'pack.json'))
    expect(await refuse(channel, ['add', pack])).toMatch(/fehlt die Datei pack\.json.*"id": "gute-nachbarschaft"/s)
    expect(await refuse(channel, ['add', join(pack, 'nowhere')])).toMatch(/Den Ordner .*nowhere gibt es nicht/)
  })

  it('an entry with an error, with file and line', async () => {
    const channel = await copyChannel(published())
    const broken = createEntryFile('method', 'open-space', { themes: '[unfug]' })
    const pack = await writePack(OTHER_INFO, { 'methods/open-space.md': broken })
    expect(await refuse(channel, ['add', pack])).toMatch(/hat Fehler.*methods\/open-space\.md:\d+:\d+:/s)
  })
})

describe('a draft that was tampered with', () => {
  it.each(['../../x', 'constructor', '__proto__', 'packs/../../x/pack.json', '/etc/passwd'])(
    'hostile case 28: the target name %j is neither signed nor published',
    async (name) => {
      const channel = await copyChannel(published())
      await channel.run(['refresh', 'targets'])
      await editDraft(channel, (draft) => {
        const bytes = Buffer.from('{}')
        const evil = createTargets({ version: 3, expires: new Date(Date.now() + 86_400_000) }, [
          { name: name === '__proto__' ? 'proto' : name, sha256: hashOf(bytes), length: bytes.length },
        ])
        const text = serializeMetadata(evil).toString('utf8').replace('"proto"', '"__proto__"')
        return { ...draft, targets: JSON.parse(text) }
      })
      expect(await refuse(channel, ['sign'])).toMatch(/ein Name, der keiner sein darf/)
      expect(await refuse(channel, ['publish'])).toMatch(/ein Name, der keiner sein darf/)
    },
  )

  it('is refused where it belongs to another state of the channel', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'targets'])
    await channel.run(['sign'])
    const stale = await readFile(join(channel.folder, 'draft.json'))
    await channel.run(['publish'])
    await publishPack(channel, await writePack({ version: '1.1.0' }))
    await writeFile(join(channel.folder, 'draft.json'), stale)
    expect(await refuse(channel, ['publish'])).toMatch(/gehört zu einem anderen Stand/)
  })

  it.each(['', '{}', '{"format":2}', '[]', '\u0000'])('is refused where it is %j', async (text) => {
    const channel = await copyChannel(published())
    await writeFile(join(channel.folder, 'draft.json'), text)
    expect(await refuse(channel, ['publish'])).toMatch(/kein Entwurf dieses Werkzeugs/)
  })

  it('is refused where a prepared file is missing or was changed', async () => {
    const channel = await copyChannel(published())
    await channel.run([
      'add',
      await writePack({ version: '1.1.0' }, { 'methods/neu.md': createEntryFile('method', 'neu') }),
    ])
    await channel.run(['sign'])
    await rename(join(channel.folder, 'draft/targets'), join(channel.folder, 'draft/elsewhere'))
    expect(await refuse(channel, ['publish'])).toMatch(/fehlt oder ist beschädigt/)
    await rename(join(channel.folder, 'draft/elsewhere'), join(channel.folder, 'draft/targets'))
    await rm(join(channel.folder, 'draft/blobs'), { recursive: true })
    expect(await refuse(channel, ['publish'])).toMatch(/fehlt im Entwurf/)
  })
})

describe('a published folder that is damaged', () => {
  it.each([
    [
      'metadata/timestamp.json',
      (text: string) => text.replace('"version": 2', '"version": 3'),
      /Unterschriften reichen nicht/,
    ],
    ['metadata/2.snapshot.json', (text: string) => `${text} `, /Prüfsumme stimmt nicht/],
    ['metadata/2.targets.json', () => '', /beschädigt|Prüfsumme/],
    [
      'metadata/1.root.json',
      (text: string) => text.replace(/"sig": "../, '"sig": "00'),
      /nicht in Ordnung|Unterschriften/,
    ],
    ['channel.kanal', () => '<html>', /Kanaldatei channel\.kanal fehlt oder ist beschädigt/],
  ])('is noticed by verify: %s', async (path, damage, sentence) => {
    const channel = await copyChannel(published())
    const file = join(channel.repository, path)
    const text = await readFile(file, 'utf8')
    const damaged =
      path === 'metadata/1.root.json' ? damage(damage(text)).replaceAll(/"sig": "../g, '"sig": "00') : damage(text)
    await writeFile(file, damaged)
    expect(await refuse(channel, ['verify'])).toMatch(sentence)
  })

  it('is noticed by verify where one byte of a blob is another', async () => {
    const channel = await copyChannel(published())
    const [blob = ''] = Object.keys(await readTree(join(channel.repository, 'blobs')))
    const bytes = await readFile(blob)
    bytes[10] = (bytes[10] ?? 0) ^ 1
    await writeFile(blob, bytes)
    expect(await refuse(channel, ['verify'])).toMatch(/fehlt die Datei methods\/.*beschädigt/)
  })
})

describe('a call that cannot work', () => {
  it.each([
    [['frobnicate'], /Den Befehl „frobnicate“ gibt es nicht/],
    [['add'], /den Ordner des Pakets/],
    [['rotate', 'kaiser'], /„kaiser“ ist keine Rolle/],
    [['rotate', 'root'], /root hat: root-1, root-2, root-3|\(root\) hat: root-1, root-2, root-3/],
    [['sign'], /wartet nichts auf eine Unterschrift/],
    [['publish'], /nichts vorbereitet/],
    [['publish', '--schnell'], /verstehe ich nicht/],
  ])('%j gets a sentence', async (args, sentence) => {
    expect(await refuse(await copyChannel(published()), args)).toMatch(sentence)
  })

  it('says what is wrong below the help, where people see it, and before it asks for a folder', async () => {
    await expect(runTool(['frobnicate'])).rejects.toThrow(/Aufruf:[\s\S]*Den Befehl „frobnicate“ gibt es nicht\.$/)
    const folder = join(await makeTemporaryFolder(), 'neu')
    const init = ['init', folder, '--address', 'https://kanal.example.org', '--title', 'x'.repeat(121)]
    await expect(runTool(init)).rejects.toThrow(/höchstens 120 Zeichen/)
    await expect(runTool(['init'])).rejects.toThrow(/Aufruf:[\s\S]*Nennen Sie den Ordner, der entstehen soll\.$/)
  })

  it('names the folder that is none', async () => {
    const pack = await writePack()
    await expect(runTool(['publish', '--in', pack])).rejects.toThrow(/liegt kein Kanal/)
    await expect(runTool(['publish'])).rejects.toThrow(/mit --in den Ordner/)
  })
})

async function editDraft(channel: TestChannel, change: (draft: object) => object): Promise<void> {
  const file = join(channel.folder, 'draft.json')
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')))))
}
