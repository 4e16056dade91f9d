const MOST = 4000

/** Remembers what a pure function gave for a text: while a person types, all blocks but one stay what they were. */
export function memoByText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST) known.clear()
    const result = read(text)
    known.set(text, result)
    return result
  }
}
