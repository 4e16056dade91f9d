#!/usr/bin/env node
// The command line of a checkout: builds it when the sources are newer, then hands over arguments, streams and exit status.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fetchElectron } from './fetch-electron.mjs'
import { ensureBuilt, isBuilt } from './app-bundle.mjs'
import { messages, say } from './messages.mjs'

const cli = fileURLToPath(new URL('../out/main/cli.cjs', import.meta.url))

if (!isBuilt()) say(messages.buildingCommandLine)
const result = ensureBuilt()
if (!result.ok) {
  say(messages.buildFailed(result.log))
  process.exit(2)
}

// Only a PDF needs the runtime that draws pages.
const wantsPdf = process.argv.some((argument) => argument === 'pdf' || argument === '--to=pdf')
const runtime = wantsPdf ? await fetchElectron().catch(() => undefined) : undefined

const child = spawn(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...(runtime ? { NIANBAO_RUNTIME: runtime.path } : {}) },
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(error.message)
  process.exit(2)
})
// Died of a signal: the usual 128 + number is not known here, 130 stands for "interrupted".
child.on('close', (code) => process.exit(code ?? 130))
