// Is something made newer than everything it is made from? Only node builtins: used before npm packages are there.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Time of the newest change in files and folders, in milliseconds since 1970.
 * A folder counts with its own time too, so that a file taken away is noticed.
 * @param {string[]} paths files or folders; one that is missing does not count
 * @returns {number} 0 when none of them is there
 */
export function newestChange(paths) {
  let newest = 0
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) continue
    newest = Math.max(newest, found.mtimeMs)
    if (!found.isDirectory()) continue
    newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))))
  }
  return newest
}

/**
 * @param {string} made a file that is written last when the thing is made
 * @param {string[]} sources files or folders it is made from
 */
export function isFresh(made, sources) {
  const found = statSync(made, { throwIfNoEntry: false })
  return found !== undefined && found.mtimeMs >= newestChange(sources)
}
