import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { createHost } from '../host/host'
import { createJsonFile } from '../host/json-file'
import { logToConsole } from '../host/log'
import { findBuiltEnvironment } from '../host/packs/built-environment'
import { createRequestHandler } from '../host/request-handler'
import { windowPlacesSchema } from '../host/window-place'
import { findBuiltWorkspace } from '../host/workspace/environment'
import { APP_ORIGIN, registerAppScheme, serveAppScheme } from './app-scheme'
import { createChannelFetch } from './channel-fetch'
import { explainFailedStart, offerReloadAfterCrash } from './crash'
import { forwardEvents, isOwnSender, serveRequests } from './ipc'
import { describeMenu } from './menu'
import { confineNavigation } from './navigation'
import { denyPermissions } from './permissions'
import { pickFolder, pickWorkspace } from './pick-folder'
import { createPdfPrinter } from './print-pdf'
import { quitWithWindow } from './quit'
import { chooseFile, chooseFolder } from './save-dialogs'
import { claimSingleInstance } from './single-instance'
import { chooseBackground, followAppearance } from './theme'
import { openWindow, showWindow } from './window'

const out = join(import.meta.dirname, '..')
const libraryDir = join(out, 'library')
/** While developing, electron-vite serves the window itself; an installed app never looks at the variable. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const origin = devServer === undefined ? APP_ORIGIN : new URL(devServer).origin

async function start(setWindow: (window: BrowserWindow) => void): Promise<void> {
  const dataDir = app.getPath('userData')
  const log = logToConsole
  const host = createHost({
    dataDir,
    libraryDir,
    edition: 'desktop',
    version: app.getVersion(),
    openExternal: (address) => shell.openExternal(address),
    pickFolder: () => pickFolder(dialog),
    packs: findBuiltEnvironment(
      out,
      createChannelFetch((name) => session.fromPartition(name)),
    ),
    workspace: {
      ...findBuiltWorkspace(out),
      home: app.getPath('home'),
      handOverDir: app.getPath('downloads'),
      chooseFolder: () => pickWorkspace(dialog),
    },
    exportShell: {
      chooseFile: (name) => chooseFile(dialog, app.getPath('documents'), name),
      chooseFolder: () => chooseFolder(dialog, app.getPath('documents')),
      printPdf: createPdfPrinter({
        session: session.fromPartition('druck'),
        createWindow: (options) => new BrowserWindow(options),
      }),
    },
    log,
  })
  const places = createJsonFile({ file: join(dataDir, 'window.json'), schema: windowPlacesSchema, fallback: [], log })
  quitWithWindow(app, () => Promise.all([host.close(), places.settle()]))

  denyPermissions(session.defaultSession)
  serveAppScheme(protocol, createRequestHandler({ host, rendererDir: join(out, 'renderer'), origin: APP_ORIGIN }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(process.platform, app.getName())))
  await followAppearance(nativeTheme, host)

  const window = await openWindow({
    preload: join(out, 'preload', 'index.cjs'),
    address: `${origin}/`,
    background: chooseBackground(nativeTheme),
    places,
    prepareClose: host.prepareClose,
  })
  setWindow(window)
  serveRequests(ipcMain, host, (sender) => isOwnSender(sender, window.webContents.id, origin))
  forwardEvents(host, window)
  void host.start()
  offerReloadAfterCrash(window, dialog, app)
}

function run(): void {
  let window: BrowserWindow | undefined
  registerAppScheme(protocol)
  confineNavigation(app, origin)
  if (!claimSingleInstance(app, () => showWindow(window))) return
  app
    .whenReady()
    .then(() =>
      start((opened) => {
        window = opened
      }),
    )
    .catch((error: unknown) => explainFailedStart(error, dialog, app))
}

run()
