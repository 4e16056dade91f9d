// One configuration for the three bundles. Everything is bundled, so the packaged app carries no node_modules.
// Targets are those of the oldest runtime the app is proven on (Electron 25: Node 18.15, Chromium 114),
// set by hand because electron-vite would derive them from the version of the electron package.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { licencePlugins } from './build/licences.mjs'
import { provenData } from './build/proven-data.mjs'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
// The licences of what is bundled go with it. The page is bundled last: it takes them all.
const licences = licencePlugins()
// Character maps of Chinese fonts, taken into the bundle as they are.
const assetsInclude = ['**/*.bcmap']
const alias = { '@shared': path('./shared'), '@templates': path('./templates') }

/**
 * The page's second part is fetched and compiled beside the first instead of after it. `./assets` as the bundler writes
 * its own addresses.
 */
const preloadApp: Plugin = {
  name: 'preload-app',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((part) => part.type === 'chunk' && part.name === 'app')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        })),
  },
}

const proven = () => provenData(alias)
// The core is pure: a module of it that nothing uses (schemas of files, say) is left out.
const treeshake = { moduleSideEffects: [{ test: /[\\/]shared[\\/]/, sideEffects: false }] }

export default defineConfig({
  main: {
    plugins: [proven(), licences.gather()],
    resolve: { alias },
    assetsInclude,
    build: {
      target: 'node18.15',
      externalizeDeps: false,
      // Blanks and comments would be a quarter of the program's own part.
      minify: true,
      rolldownOptions: {
        input: { main: path('./main/main.ts'), cli: path('./main/cli.ts') },
        treeshake,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    plugins: [licences.gather()],
    resolve: { alias },
    build: {
      target: 'node18.15',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path('./main/preload.ts') },
        // A sandboxed preload is one CommonJS file: it cannot require a second one.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: path('./renderer'),
    plugins: [react(), preloadApp, proven(), licences.gather(), licences.write()],
    resolve: { alias },
    assetsInclude,
    worker: {
      format: 'es',
      plugins: () => [proven(), licences.gather()],
      rolldownOptions: {
        treeshake,
        output: {
          codeSplitting: {
            // Two files until a saved report is read: what every request needs, and the schemas of the saved file.
            groups: [
              { name: 'worker', test: /[\\/]renderer[\\/]worker[\\/]report-worker\.ts$/, priority: 2 },
              { name: 'saved-file', test: /[\\/]report-file[\\/]read-report-file\.ts$/, priority: 1 },
            ],
          },
        },
      },
    },
    build: {
      target: 'chrome114',
      minify: true,
      rolldownOptions: {
        input: path('./renderer/index.html'),
        // The same for the page: what only a dialog needs goes with the dialog, although its room names it in one breath.
        treeshake: { moduleSideEffects: [{ test: /[\\/](shared|renderer)[\\/].*\.tsx?$/, sideEffects: false }] },
        output: {
          codeSplitting: {
            // Two files until the start screen stands, one more for a report: what sets the worker to work, and the rest.
            // Many small ones would each wait for the main process.
            groups: [
              { name: 'first', test: /[\\/]renderer[\\/]main\.ts$/, priority: 2 },
              { name: 'app', test: /[\\/]renderer[\\/]app[\\/]index\.ts$/, priority: 1 },
              { name: 'report', test: /[\\/]renderer[\\/]app[\\/]report-room\.ts$/, priority: 0 },
            ],
          },
        },
      },
    },
  },
})
