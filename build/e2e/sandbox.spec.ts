// Tests run as root in CI, where Chromium's sandbox is off; this one starts the app as somebody else, as people do.
import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { findProgram } from '../system.mjs'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

const somebody = 'nobody'

function canDo(...command: string[]): boolean {
  return spawnSync('runuser', ['-u', somebody, '--', ...command]).status === 0
}

/** Root may read everything, the other user only what its folders let pass. */
const mayRead = (path: string) => canDo('test', '-r', path)

/** A program that starts the runtime as the other user, in a virtual display of its own. */
function asSomebody(electron: string, folder: string): string {
  const script = join(folder, 'electron-as-somebody')
  const home = join(folder, 'home')
  mkdirSync(home)
  chmodSync(folder, 0o755)
  chmodSync(home, 0o777)
  writeFileSync(script, `#!/bin/sh\nexec runuser -u ${somebody} -- env HOME='${home}' xvfb-run -a '${electron}' "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

test('the page runs in the sandbox of the system', async () => {
  const canSwitch = process.getuid?.() === 0 && findProgram('runuser') !== undefined && findProgram('xvfb-run') !== undefined
  test.skip(!canSwitch, 'needs root, runuser and xvfb-run to start the app as another user')
  test.skip(!canDo('unshare', '--user', 'true'), 'this system lets only root make the namespaces that the sandbox is made of')
  const electron = await fetchElectron()
  test.skip(
    !mayRead(electron.path) || !mayRead(join(root, 'out/main/main.cjs')),
    `the user ${somebody} may not read this checkout`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-sandbox-'))
  const userData = join(folder, 'home', 'user-data')

  const { app, window, close } = await launchApp({ executablePath: asSomebody(electron.path, folder), sandbox: true, userData })
  await expect(window).toHaveTitle(/公开年报/)
  const { unprotected, page } = await app.evaluate(({ app: main, webContents }) => ({
    unprotected: main.commandLine.hasSwitch('no-sandbox'),
    page: webContents.getAllWebContents()[0]!.getOSProcessId(),
  }))
  expect(unprotected).toBe(false)
  // 2: the page may make only the system calls that a filter lets pass.
  expect(readFileSync(`/proc/${page}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  await close()
  rmSync(folder, { recursive: true, force: true })
})
