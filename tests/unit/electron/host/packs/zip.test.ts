import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AppError } from '../../../../../core/errors'
import { serializeManifest } from '../../../../../core/packs/manifest'
import { createBlobStore } from '../../../../../electron/host/packs/blob-store'
import { readZippedPack } from '../../../../../electron/host/packs/zip-pack'
import { buildZip, type ZipFile, type ZipLies } from '../../../../fakes/zip-builder'
import HOSTILE_PATHS from '../../../../fixtures/packs/paths.json'
import { methodText, packFile, packManifest } from '../../../../support/pack-samples'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

const text = methodText('a')
const manifest = { ...packManifest(), files: [packFile('methods/a.md', text)] }
const manifestFile: ZipFile = { name: 'pack.json', content: Buffer.from(serializeManifest(manifest)) }
const entryFile: ZipFile = { name: 'methods/a.md', content: text }

/** A manifest of methods by these ids. */
const zipOf = (ids: readonly string[]): ZipFile => {
  const files = ids.map((id) => packFile(`methods/${id}.md`, methodText(id)))
  return { name: 'pack.json', content: Buffer.from(serializeManifest({ ...packManifest(), files })) }
}

/** The code, and whether anything was written. */
async function open(
  zip: Buffer,
): Promise<{ readonly code: string; readonly reason?: unknown; readonly blobs: number }> {
  const folder = await makeTemporaryFolder()
  const file = join(folder, 'paket.zip')
  await writeFile(file, zip)
  const store = createBlobStore(join(folder, 'blobs'))
  const outcome = await readZippedPack(file, store, async () => undefined).then(
    () => ({ code: 'opened' }),
    (error: AppError) => ({ code: error.code, reason: error.data?.reason }),
  )
  return { ...outcome, blobs: (await store.list()).size }
}

const sound = (change: Partial<ZipFile> = {}, lies: ZipLies = {}): Buffer =>
  buildZip([manifestFile, { ...entryFile, ...change }], lies)

describe('a zipped pack', () => {
  it('opens, packed or stored, with folders of their own', async () => {
    expect(await open(sound())).toEqual({ code: 'opened', blobs: 1 })
    expect(await open(sound({ method: 0 }))).toEqual({ code: 'opened', blobs: 1 })
    expect(await open(buildZip([manifestFile, { name: 'methods/', mode: 0o40755 }, entryFile]))).toEqual({
      code: 'opened',
      blobs: 1,
    })
  })

  it.each(HOSTILE_PATHS)('case $case: $paths is refused as $kind, as in a manifest', async ({ paths, kind }) => {
    const files = paths.map((name) => ({ name, content: 'x' }))
    const { code, reason, blobs } = await open(buildZip([manifestFile, ...files]))
    expect(blobs).toBe(0)
    // A name with a slash at its end is a folder, and a zip with an empty name or one that is there twice is no sound zip.
    expect(reason === kind || code === 'zip-invalid').toBe(true)
  })

  const LIES: readonly (readonly [string, Buffer, string])[] = [
    ['case 2: a symbolic link', sound({ mode: 0o120777 }), 'zip-invalid'],
    [
      'case 2: a link and a file of one name',
      buildZip([manifestFile, entryFile, { ...entryFile, mode: 0o120777 }]),
      'zip-invalid',
    ],
    [
      'case 3: an honest bomb',
      buildZip([manifestFile, entryFile, { name: 'images/x.svg', content: Buffer.alloc(20_000_000) }]),
      'zip-too-large',
    ],
    ['case 4: a size that is too small', sound({ uncompressedSize: 10 }), 'zip-invalid'],
    ['case 4: a size that is too large', sound({ uncompressedSize: 100_000 }), 'zip-invalid'],
    [
      'case 5: two entries in one place',
      buildZip([manifestFile, entryFile, { ...entryFile, name: 'methods/b.md', overlaps: true }]),
      'zip-invalid',
    ],
    ['case 7: a name that is no UTF-8', sound({ name: Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64]) }), 'zip-invalid'],
    ['case 7: umlauts without the flag for them', sound({ name: 'methods/ä.md', flags: 0 }), 'zip-invalid'],
    ['case 8: encrypted', sound({ flags: 0x801 }), 'zip-invalid'],
    ['case 8: an unknown method', sound({ method: 14 }), 'zip-invalid'],
    ['case 8: a wrong check sum', sound({ crc: 1 }), 'zip-invalid'],
    ['case 8: another name before the content', sound({ localName: 'methods/b.md' }), 'zip-invalid'],
    ['case 8: another method before the content', sound({ localMethod: 0 }), 'zip-invalid'],
    ['case 8: cut off', sound().subarray(0, -30), 'zip-invalid'],
    ['case 8: empty', Buffer.alloc(0), 'zip-invalid'],
    ['case 8: a page', Buffer.from('<!doctype html><title>Anmelden</title>'), 'zip-invalid'],
    ['case 9: something before it', sound({}, { before: Buffer.from('#!/bin/sh\n') }), 'zip-invalid'],
    ['case 9: another zip before it', sound({}, { before: sound() }), 'zip-invalid'],
    ['case 9: something behind it', sound({}, { after: Buffer.from('x') }), 'zip-invalid'],
    ['case 9: two end records', Buffer.concat([sound(), sound().subarray(-22)]), 'zip-invalid'],
    ['case 9: an end record in the comment', sound({}, { comment: sound().subarray(-22) }), 'zip-invalid'],
    ['case 9: a count that is too small', sound({}, { count: 1 }), 'zip-invalid'],
    ['case 9: a count that is too large', sound({}, { count: 3 }), 'zip-invalid'],
    ['case 10: 60,000 entries', sound({}, { count: 60_000 }), 'zip-too-large'],
    ['a second name in an extra field', sound({ extra: Buffer.from([0x75, 0x70, 0x01, 0x00, 0x01]) }), 'zip-invalid'],
    [
      'a file that the manifest does not name',
      buildZip([manifestFile, entryFile, { name: 'methods/b.md', content: 'x' }]),
      'zip-invalid',
    ],
    ['a file missing that the manifest names', buildZip([manifestFile]), 'zip-invalid'],
    ['no manifest', buildZip([entryFile]), 'zip-invalid'],
    ['a manifest that is none', buildZip([{ name: 'pack.json', content: '{}' }, entryFile]), 'pack-invalid'],
    ['a longer content than the manifest says', sound({ content: `${text}!` }), 'zip-invalid'],
    [
      'a damaged file behind a sound one',
      buildZip([zipOf(['a', 'b']), entryFile, { name: 'methods/b.md', content: methodText('c') }]),
      'pack-damaged',
    ],
    ['another content of the same length', sound({ content: text.replace('Ein Text', 'Ein Tixt') }), 'pack-damaged'],
  ]

  it.each(LIES)('%s: refused, and nothing of it is left', async (_name, zip, code) => {
    expect(await open(zip)).toMatchObject({ code, blobs: 0 })
  })
})
