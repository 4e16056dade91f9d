/** Files named on the command line of the window. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Absolute paths of the files in `argv`. `development`: the program runs from its sources, and its first plain argument
 * is the folder of the app. Switches are Chromium's; `-r MODULE` is how test tools come in.
 */
export function filesOfArguments(argv: readonly string[], development: boolean, folder: string): string[] {
  const plain: string[] = []
  for (let i = 1; i < argv.length; i++) {
    const argument = argv[i]!
    if (argument === '-r' || argument === '--require') i++
    else if (!argument.startsWith('-')) plain.push(argument)
  }
  return plain.slice(development ? 1 : 0).flatMap((file) => pathOf(file, folder))
}

/** Desktops on Linux hand over addresses. */
function pathOf(file: string, folder: string): string[] {
  if (file === '') return []
  if (!file.startsWith('file:')) return [resolve(folder, file)]
  try {
    return [fileURLToPath(file)]
  } catch {
    return []
  }
}
