// What an Electron without an app of its own runs: `electron [-r MODULE]… FOLDER [ARGUMENTS]` starts the app in FOLDER,
// as the official default app does. Playwright hands in its loader with -r. Only for the fallback runtime.
const { app } = require('electron')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const { modules, place } = readArguments(process.argv.slice(1))
process.defaultApp = true
if (modules.length > 0) Module._preloadModules(modules)
if (place === undefined) {
  console.error('usage: electron [-r MODULE] FOLDER-OR-FILE')
  process.exit(1)
}
Module._load(mainOf(path.resolve(place)), Module, true)

function readArguments(given) {
  const modules = []
  for (let i = 0; i < given.length; i++) {
    const argument = given[i]
    if (argument === '-r' || argument === '--require') modules.push(given[++i])
    else if (argument === '--version' || argument === '-v') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (!argument.startsWith('-')) return { modules, place: argument }
  }
  return { modules, place: undefined }
}

function mainOf(place) {
  if (!fs.statSync(place).isDirectory()) {
    app.setAppPath(path.dirname(place))
    return place
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8'))
  if (manifest.version) app.setVersion(manifest.version)
  app.name = manifest.productName || manifest.name || app.name
  app.setDesktopName(`${manifest.name || app.name}.desktop`)
  app.setAppPath(place)
  return require.resolve(path.resolve(place, manifest.main || 'index.js'))
}
