/** Fills `{name}` in a sentence. A name without a value is a programmer's mistake. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in: ${sentence}`)
    return String(value)
  })
}
