import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { serveLibraryWhileDeveloping } from './build/dev-library'
import { layDictionary } from './build/dictionary/lay-dictionary'

const root = import.meta.dirname

/** electron-vite sets `./` for pages from files; ours come from an origin, and a page may be three segments deep. */
const servedFromRoot: Plugin = { name: 'served-from-root', enforce: 'post', config: () => ({ base: '/' }) }

/** electron-vite declares a `__dirname` of its own in every bundle that names one, and the package `open` declares it too. */
const keepOneDirname: Plugin = {
  name: 'keep-one-dirname',
  transform: (code, id) =>
    id.endsWith('/node_modules/open/index.js') ? code.replaceAll('__dirname', 'ownFolder') : null,
}

export default defineConfig({
  main: {
    plugins: [
      keepOneDirname,
      layDictionary({
        words: join(root, 'content/woerter.txt'),
        licences: join(root, 'build/licences'),
        outFolder: join(root, 'out/dictionary'),
      }),
    ],
    build: {
      // Everything but Electron and Node is bundled, so that the app needs no node_modules where it runs.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: join(root, 'electron/main/index.ts'),
          browser: join(root, 'electron/browser/index.ts'),
          'library-worker': join(root, 'electron/host/packs/library-worker.ts'),
          'workspace-worker': join(root, 'electron/host/workspace/workspace-worker.ts'),
          'compile-worker': join(root, 'electron/host/compile/compile-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: join(root, 'electron/preload/index.ts'),
        // A sandboxed window loads one CommonJS file and nothing else.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react(), servedFromRoot, serveLibraryWhileDeveloping(join(root, 'out/library'))],
    server: { host: '127.0.0.1' },
    worker: { format: 'es' },
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      // Small files as data: addresses would need a hole in the Content-Security-Policy.
      assetsInlineLimit: 0,
      // The settings page shows the licences of what is bundled.
      license: { fileName: 'assets/licences.json' },
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
})
