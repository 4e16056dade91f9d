#!/usr/bin/env node
// The command line of a checkout: builds it when the sources are newer, then hands over arguments, streams and exit status.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, isBuilt } from './app-bundle.mjs'
import { messages, say } from './messages.mjs'

const cli = fileURLToPath(new URL('../out/main/cli.cjs', import.meta.url))

if (!isBuilt()) say(messages.buildingCommandLine)
const result = ensureBuilt()
if (!result.ok) {
  say(messages.buildFailed(result.log))
  process.exit(2)
}

const child = spawn(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(error.message)
  process.exit(2)
})
// Died of a signal: the usual 128 + number is not known here, 130 stands for "interrupted".
child.on('close', (code) => process.exit(code ?? 130))
