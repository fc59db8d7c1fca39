import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { LINK_SCHEME } from '../../../../core/shell/entry-link'
import { kindOfFile } from '../../../../core/shell/start-arguments'
import packageJson from '../../../../package.json'

const root = join(import.meta.dirname, '../../../..')

const schema = z.looseObject({
  appId: z.string(),
  protocols: z.array(z.object({ schemes: z.array(z.string()) })),
  fileAssociations: z.array(z.object({ ext: z.string(), description: z.string() })),
  nsis: z.looseObject({
    perMachine: z.literal(false),
    allowElevation: z.literal(false),
    deleteAppDataOnUninstall: z.literal(false),
    installerLanguages: z.tuple([z.literal('de_DE'), z.literal('en_US')]),
    include: z.string(),
  }),
  win: z.looseObject({ target: z.array(z.object({ target: z.string() })) }),
  mac: z.looseObject({
    target: z.array(z.object({ target: z.literal('dmg'), arch: z.tuple([z.literal('universal')]) })),
  }),
  linux: z.looseObject({ executableName: z.string(), target: z.array(z.object({ target: z.string() })) }),
})

const configuration = schema.parse(parse(await readFile(join(root, 'electron-builder.yml'), 'utf8')))

it('registers the link scheme that the app understands, on Windows by the installer, which takes it away again', async () => {
  expect(configuration.protocols.flatMap(({ schemes }) => schemes)).toEqual([LINK_SCHEME])
  const installer = await readFile(join(root, configuration.nsis.include), 'utf8')
  expect(installer).toContain(
    `WriteRegStr HKCU "Software\\Classes\\${LINK_SCHEME}\\shell\\open\\command" "" '"$appExe" "%1"'`,
  )
  expect(installer).toContain(`DeleteRegKey HKCU "Software\\Classes\\${LINK_SCHEME}"`)
})

it('goes by one name on Windows and one on Linux, in the installer as in the app', async () => {
  expect(await readFile(join(root, 'electron/main/index.ts'), 'utf8')).toContain(`'${configuration.appId}'`)
  expect(packageJson.desktopName).toBe(`${configuration.linux.executableName}.desktop`)
})

it('registers only files that the app opens, and never all zips', () => {
  const kinds = configuration.fileAssociations.map(({ ext }) => kindOfFile(`x.${ext}`))
  expect(kinds).toEqual(['channel', 'collection'])
})

it('makes what municipalities ask for on each system', () => {
  const targets = (system: 'win' | 'linux') => configuration[system].target.map(({ target }) => target)
  expect(targets('win')).toEqual(['nsis', 'portable'])
  expect(targets('linux')).toEqual(['AppImage', 'deb'])
})
