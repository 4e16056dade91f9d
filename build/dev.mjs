// npm run dev: the app with its page reloading as it is written.
import { spawn } from 'node:child_process'
import { electronEnvironment } from './fetch-electron.mjs'
import { prepareElectron, prepareModules } from './prepare.mjs'
import { ensureSystem, sandboxArguments } from './system.mjs'
import { root, toolPath } from './tool.mjs'

ensureSystem(['window'])
prepareModules()
const electron = await prepareElectron()
const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : []
const parameters = [toolPath('electron-vite'), 'dev', '--watch', ...sandbox, ...process.argv.slice(2)]
const child = spawn(process.execPath, parameters, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...electronEnvironment(electron) },
})
child.on('close', (code) => process.exit(code ?? 1))
