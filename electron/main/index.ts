import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { readStartArguments, type StartArguments, type StartItem } from '../../core/shell/start-arguments'
import { createHost } from '../host/host'
import { createJsonFile } from '../host/json-file'
import { findBuiltEnvironment } from '../host/packs/built-environment'
import { createRequestHandler } from '../host/request-handler'
import { windowPlacesSchema } from '../host/window-place'
import { findBuiltWorkspace } from '../host/workspace/environment'
import { APP_ORIGIN, registerAppScheme, serveAppScheme } from './app-scheme'
import { createChannelFetch } from './channel-fetch'
import { offerContextMenu } from './context-menu'
import { reopenAfterCrash } from './crash'
import { createFailureReporter, hearFailures } from './failure-report'
import { createInbox, type Inbox } from './inbox'
import { forwardEvents, isOwnSender, serveRequests } from './ipc'
import { describeMenu } from './menu'
import { createMoment } from './moment'
import { confineNavigation } from './navigation'
import { chooseItems } from './open-dialog'
import { hearOpenRequests, readItems } from './open-requests'
import { denyPermissions } from './permissions'
import { pickFolder, pickWorkspace } from './pick-folder'
import { type Ground, prepareGround } from './prepare'
import { createPdfPrinter } from './print-pdf'
import { quitWithWindow } from './quit'
import { chooseFile, chooseFolder } from './save-dialogs'
import { runSelfTest } from './self-test'
import { claimSingleInstance } from './single-instance'
import { prepareSpelling, setSpelling } from './spelling'
import { explainFailedStart } from './start-failure'
import { noteStart } from './start-record'
import { showProgress } from './taskbar'
import { chooseBackground, followAppearance } from './theme'
import { openWindow, showWindow } from './window'

const out = join(import.meta.dirname, '..')
const libraryDir = join(out, 'library')
/** While developing, electron-vite serves the window itself; an installed app never looks at the variable. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const origin = devServer === undefined ? APP_ORIGIN : new URL(devServer).origin

interface StartContext extends Ground {
  readonly args: StartArguments
  readonly inbox: Inbox<StartItem>
  readonly setWindow: (window: BrowserWindow) => void
}

async function start({ args, inbox, dataDir, policy, log: logFile, setWindow }: StartContext): Promise<void> {
  const log = logFile.warn
  const saveAs = (name: string): Promise<string | null> => chooseFile(dialog, app.getPath('documents'), name)
  hearFailures(createFailureReporter({ app, dialog, chooseFile: saveAs, dataDir, now: () => new Date(), log }))
  const { safe, finish } = await noteStart(dataDir, args.safe, log)
  const windowIsUp = createMoment()
  logFile.info(`version ${app.getVersion()} starts${safe ? ' in safe mode' : ''}`)
  const host = createHost({
    dataDir,
    libraryDir,
    edition: 'desktop',
    version: app.getVersion(),
    policy,
    safeMode: safe,
    onWindowReady: async () => {
      windowIsUp.reach()
      await finish()
    },
    clearLogs: logFile.clear,
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
      chooseFile: saveAs,
      chooseFolder: () => chooseFolder(dialog, app.getPath('documents')),
      printPdf: createPdfPrinter({
        session: session.fromPartition('druck'),
        createWindow: (options) => new BrowserWindow(options),
      }),
    },
    log,
  })
  const places = createJsonFile({ file: join(dataDir, 'window.json'), schema: windowPlacesSchema, fallback: [], log })
  quitWithWindow(app, () => Promise.all([finish(), host.close(), places.settle()]))

  denyPermissions(session.defaultSession)
  const dictionary = { platform: process.platform, dataDir, dictionaryDir: join(out, 'dictionary') }
  const spellcheck = setSpelling(session.defaultSession, prepareSpelling(dictionary, log), log)
  serveAppScheme(protocol, createRequestHandler({ host, rendererDir: join(out, 'renderer'), origin: APP_ORIGIN }))
  await followAppearance(nativeTheme, host)

  const window = await openWindow({
    preload: join(out, 'preload', 'index.cjs'),
    address: `${origin}/`,
    background: chooseBackground(nativeTheme),
    places,
    spellcheck,
    prepareClose: host.prepareClose,
  })
  setWindow(window)
  const { webContents } = window
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      describeMenu(process.platform, app.getName(), {
        goTo: (page) => void host.open([{ type: 'page', page }]),
        goBack: () => webContents.navigationHistory.goBack(),
        goForward: () => webContents.navigationHistory.goForward(),
        openFile: () => void chooseItems(dialog).then(host.open),
        print: () => webContents.print(),
        showLogs: () => void shell.openPath(logFile.folder),
      }),
    ),
  )
  offerContextMenu(window, (template, owner) => Menu.buildFromTemplate(template).popup({ window: owner }))
  const answering = showProgress(host, window)
  serveRequests(ipcMain, answering, (sender) => isOwnSender(sender, webContents.id, origin))
  forwardEvents(host, window)
  reopenAfterCrash(window, { app, dialog, now: Date.now, log })
  inbox.deliverTo((items) => void host.open(items))
  void host.start()
  if (args.selfTest !== null)
    await runSelfTest({ app, contents: webContents, host, windowIsUp: windowIsUp.reached, folder: args.selfTest })
}

/** As electron-builder.yml has it: Windows groups windows and pins by it. */
const APP_ID = 'de.gutenachbarschaft-nds.methodenkoffer'

function run(): void {
  let window: BrowserWindow | undefined
  const args = readStartArguments(process.argv.slice(1))
  const inbox = createInbox<StartItem>()
  app.setAppUserModelId(APP_ID)
  registerAppScheme(protocol)
  confineNavigation(app, origin)
  let ground: Ground
  try {
    ground = prepareGround(app, args)
  } catch (error) {
    explainFailedStart(error, dialog, app)
    return
  }
  if (!claimSingleInstance(app, () => showWindow(window))) return
  inbox.put(readItems(process.argv.slice(1), process.cwd()))
  hearOpenRequests(app, inbox.put)
  app
    .whenReady()
    .then(() =>
      start({
        ...ground,
        args,
        inbox,
        setWindow: (opened) => {
          window = opened
        },
      }),
    )
    .catch((error: unknown) => explainFailedStart(error, dialog, app))
}

run()
