/** The values that were put into a sentence by `fill`; `null` when the text is not of this sentence. */
export function readMessage(sentence: string, text: string): Record<string, string> | null {
  const names: string[] = []
  const pattern = sentence
    .split(/\{(\w+)\}/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(part)
      return '([^]*?)'
    })
    .join('')
  const found = new RegExp(`^${pattern}$`).exec(text)
  return found ? Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ''])) : null
}
