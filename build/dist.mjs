// npm run dist [-- ELECTRON-BUILDER ARGUMENTS]: makes the products of electron-builder.yml in release/.
// --unaudited: makes them although nobody could say whether what is shipped has known vulnerabilities.
// npm run dist -- --fallback: a packaged app and a .deb for tests in .cache/, on a machine without the official Electron.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { auditShipped, auditVerdict } from './audit.mjs'
import { fetchPristine } from './fallback-electron.mjs'
import { messages, say } from './messages.mjs'
import { prepareBuild, prepareModules } from './prepare.mjs'
import { findProgram } from './system.mjs'
import { root, toolPath } from './tool.mjs'

const given = process.argv.slice(2)

prepareModules()
if (given.includes('--fallback')) process.exit(packageForTests(given.filter((argument) => argument !== '--fallback')))
process.exit(packageForPeople(given))

/** @param {string[]} more */
function packageForTests(more) {
  prepareBuild()
  fetchPristine()
  const app = builder(['--config', 'build/electron-builder.ci.yml', '--linux', 'dir', ...more])
  if (app !== 0 || findProgram('dpkg-deb') === undefined) return app
  return builder(['--config', 'build/electron-builder.deb.yml', '--linux', 'deb', ...more], {
    CUSTOM_FPM_PATH: join(root, 'build/fpm-with-dpkg.mjs'),
    NIANBAO_DEB_COMPRESSION: 'none',
  })
}

/** @param {string[]} more */
function packageForPeople(more) {
  say(messages.auditing)
  const { goOn, first, last } = auditVerdict(auditShipped(), more.includes('--unaudited'))
  say(first)
  if (!goOn) return 1
  prepareBuild()
  // A fuse newer than the fallback runtime, and a configuration cannot take back what it inherits.
  const fuses = ['--config.electronFuses.grantFileProtocolExtraPrivileges=false']
  const status = builder([...fuses, ...publisher(), ...more.filter((argument) => argument !== '--unaudited')])
  if (last !== null) say(last)
  return status
}

function publisher() {
  const { NIANBAO_HOMEPAGE: homepage, NIANBAO_MAINTAINER: maintainer } = process.env
  if (!homepage || !maintainer) say(messages.noPublisher)
  return [
    ...(homepage ? [`--config.extraMetadata.homepage=${homepage}`] : []),
    ...(maintainer ? [`--config.linux.maintainer=${maintainer}`] : []),
  ]
}

/** @param {string[]} parameters @param {Record<string, string>} [environment] */
function builder(parameters, environment = {}) {
  const run = spawnSync(process.execPath, [toolPath('electron-builder'), ...parameters, '--publish', 'never'], {
    cwd: root,
    stdio: 'inherit',
    // With CI set it would hard-link the runtime into the product and then change both.
    env: { ...process.env, ...environment, USE_HARD_LINKS: 'false' },
  })
  return run.status ?? 1
}
