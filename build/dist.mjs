// npm run dist [-- ELECTRON-BUILDER ARGUMENTS]: makes the products of electron-builder.yml in release/.
// npm run dist -- --fallback: a packaged app for tests in .cache/packaged, on a machine without the official Electron.
import { spawnSync } from 'node:child_process'
import { fetchPristine } from './fallback-electron.mjs'
import { prepareBuild, prepareModules } from './prepare.mjs'
import { root, toolPath } from './tool.mjs'

const given = process.argv.slice(2)
const useFallback = given.includes('--fallback')

prepareModules()
prepareBuild()
if (useFallback) fetchPristine()

const forTests = ['--config', 'build/electron-builder.ci.yml', '--linux', 'dir']
// A fuse newer than the fallback runtime, and a configuration cannot take back what it inherits.
const forPeople = ['--config.electronFuses.grantFileProtocolExtraPrivileges=false']
const parameters = [...(useFallback ? forTests : forPeople), ...given.filter((argument) => argument !== '--fallback')]
const run = spawnSync(process.execPath, [toolPath('electron-builder'), ...parameters, '--publish', 'never'], {
  cwd: root,
  stdio: 'inherit',
  // With CI set it would hard-link the runtime into the product and then change both.
  env: { ...process.env, USE_HARD_LINKS: 'false' },
})
process.exit(run.status ?? 1)
