// Beside the packages electron-builder made: nianbao-update.json, the list that updating by file checks a package against.
// Packages of one version made on several machines gather in one list when they lie in one folder.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './tool.mjs'

const LIST = 'nianbao-update.json'

/**
 * @typedef {{ name: string, size: number, sha512: string }} Listed
 * @param {{ outDir: string, artifactPaths: string[] }} made
 * @returns {Promise<string[]>} the list, as one more thing that was made
 */
export default async function writeUpdateList({ outDir, artifactPaths }) {
  const packages = artifactPaths.filter((path) => /\.(exe|deb|AppImage|dmg)$/.test(path))
  if (packages.length === 0) return []
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const path = join(outDir, LIST)
  const made = packages.map(listed)
  const others = earlier(path, version).filter(({ name }) => made.every((one) => one.name !== name))
  const files = [...others, ...made].sort((a, b) => (a.name < b.name ? -1 : 1))
  writeFileSync(path, `${JSON.stringify({ program: 'nianbao', version, files }, null, 2)}\n`)
  return [path]
}

/** @param {string} path @returns {Listed} */
function listed(path) {
  const bytes = readFileSync(path)
  return { name: basename(path), size: bytes.length, sha512: createHash('sha512').update(bytes).digest('hex') }
}

/** @param {string} path @param {string} version @returns {Listed[]} */
function earlier(path, version) {
  if (!existsSync(path)) return []
  const list = /** @type {{ version: string, files: Listed[] }} */ (JSON.parse(readFileSync(path, 'utf8')))
  return list.version === version ? list.files : []
}
