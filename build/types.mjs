// Checks the types of every layer against only what that layer may use; two compilers at a time.
// node build/types.mjs [LAYER…]   for example: node build/types.mjs shared renderer
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { root, toolPath } from './tool.mjs'

const tsc = toolPath('typescript', 'tsc')

const layers = readdirSync(root)
  .map((name) => /^tsconfig\.(.+)\.json$/.exec(name)?.[1])
  .filter((name) => name !== undefined && name !== 'base')
const asked = process.argv.slice(2)
const waiting = layers.filter((layer) => asked.length === 0 || asked.includes(layer ?? ''))

let red = waiting.length === 0

async function work() {
  for (let layer = waiting.shift(); layer !== undefined; layer = waiting.shift()) {
    const { code, text } = await check(layer)
    if (code === 0) continue
    red = true
    console.log(`tsconfig.${layer}.json\n${text}`)
  }
}

/** @param {string} layer @returns {Promise<{ code: number | null, text: string }>} */
function check(layer) {
  return new Promise((resolve) => {
    const remembered = ['--incremental', '--tsBuildInfoFile', `.cache/types/${layer}.json`]
    const child = spawn(process.execPath, [tsc, '-p', `tsconfig.${layer}.json`, '--pretty', 'false', ...remembered], {
      cwd: root,
    })
    let text = ''
    child.stdout.on('data', (part) => (text += part))
    child.stderr.on('data', (part) => (text += part))
    child.on('close', (code) => resolve({ code, text }))
  })
}

await Promise.all([work(), work()])
process.exit(red ? 1 : 0)
