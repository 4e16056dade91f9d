/** Names of files of unknown origin: with folders before them or without, of whatever system. */

export const baseName = (file: string) => file.replace(/^.*[\\/]/, '')

/** Without the folders, but where two would be called the same. */
export function shortNames(files: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const file of files) times.set(baseName(file), (times.get(baseName(file)) ?? 0) + 1)
  return files.map((file) => (times.get(baseName(file)) === 1 ? baseName(file) : file))
}
