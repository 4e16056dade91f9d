/**
 * What programs that write Markdown put in front of a text: fields between two lines of `---`. The title stays as a line,
 * the other fields stay as they are written; only the lines that draw go. As many lines as before.
 */
const MOST_LINES = 40
const FENCE = /^-{3}\s*$/
const END = /^(?:-{3}|\.{3})\s*$/
const FIELD = /^[A-Za-z][\w-]*:(?:\s|$)/
const TITLE = /^title:\s*[|>]?-?\s*/

export function withoutFrontMatter(lines: readonly string[]): string[] {
  const result = [...lines]
  if (!FENCE.test(lines[0] ?? '')) return result
  const end = lines.slice(1, MOST_LINES).findIndex((line) => END.test(line)) + 1
  const fields = lines.slice(1, end)
  if (
    end === 0 ||
    !fields.some((line) => FIELD.test(line)) ||
    fields.some((line) => !FIELD.test(line) && !/^(?:\s|$)/.test(line))
  )
    return result
  result[0] = ''
  result[end] = ''
  for (let i = 1; i < end; i++) result[i] = unquoted(result[i]!.replace(TITLE, ''))
  return result
}

/** A break of the line is written as a sign at its end. */
const unquoted = (line: string) =>
  line
    .trim()
    .replace(/\\$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
