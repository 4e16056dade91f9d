// A module of data that is made by running code (schemas, defaults, spans) is run while bundling; the bundle holds what
// came out, as plain literals.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const data = fileURLToPath(new URL('../templates/bundled.ts', import.meta.url))

/** @param {Record<string, string>} alias @returns {import('vite').Plugin} */
export const provenData = (alias) => ({
  name: 'proven-data',
  async load(id) {
    if (id !== data) return null
    const { module, dependencies } = await runnerImport(data, { configFile: false, logLevel: 'error', resolve: { alias } })
    dependencies.forEach((file) => this.addWatchFile(file))
    return { code: moduleOf(/** @type {Record<string, unknown>} */ (module)), moduleSideEffects: false }
  },
})

/**
 * The source of a module with the same exports. What is met twice stays one thing.
 * @param {Record<string, unknown>} exports of strings, numbers, booleans, null, arrays, plain objects and maps
 */
export function moduleOf(exports) {
  /** @type {Map<object, number>} */
  const met = new Map()
  Object.values(exports).forEach((value) => count(value, met))
  /** @type {Map<object, string>} */
  const names = new Map()
  /** @type {string[]} */
  const lines = []
  for (const [value, times] of met) if (times > 1) names.set(value, `shared${names.size}`)
  // Innermost first: what a line names stands above it.
  for (const value of inner(Object.values(exports), names))
    lines.push(`const ${names.get(value)} = ${literal(value, names, true)}`)
  for (const [name, value] of Object.entries(exports)) lines.push(`export const ${name} = ${literal(value, names)}`)
  return `${lines.join('\n')}\n`
}

/** @param {unknown} value @param {Map<object, number>} met */
function count(value, met) {
  if (typeof value !== 'object' || value === null) return
  met.set(value, (met.get(value) ?? 0) + 1)
  if (met.get(value) === 1) partsOf(value).forEach((part) => count(part, met))
}

/** @param {unknown[]} values @param {Map<object, string>} names @param {Set<object>} done @returns {object[]} */
function inner(values, names, done = new Set()) {
  return values.flatMap((value) => {
    if (typeof value !== 'object' || value === null || done.has(value)) return []
    done.add(value)
    const below = inner(partsOf(value), names, done)
    return names.has(value) ? [...below, value] : below
  })
}

/** @param {object} value @returns {unknown[]} */
const partsOf = (value) => (value instanceof Map ? [...value].flat() : Object.values(value))

/** @param {unknown} value @param {Map<object, string>} names @param {boolean} whole the thing itself, not its name @returns {string} */
function literal(value, names, whole = false) {
  if (typeof value !== 'object' || value === null) {
    if (value === undefined || ['string', 'number', 'boolean'].includes(typeof value) || value === null)
      return String(JSON.stringify(value))
    throw new Error(`no literal for a ${typeof value}`)
  }
  const name = names.get(value)
  if (name && !whole) return name
  const each = (/** @type {unknown} */ part) => literal(part, names)
  if (Array.isArray(value)) return `[${value.map(each).join(',')}]`
  if (value instanceof Map) return `new Map([${[...value].map(([key, part]) => `[${each(key)},${each(part)}]`).join(',')}])`
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`no literal for a ${value.constructor?.name}`)
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}:${each(part)}`)
    .join(',')}}`
}
