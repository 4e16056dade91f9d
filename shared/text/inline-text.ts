/** Text of one line to inline content: `**bold**` of Markdown becomes a mark, everything else stays to the letter. */
import { canonicalInlines, plain, text, type Inline } from '../report'

const BOLD = /(\*\*|__)(?=\S)([^*_]{1,2000}?)(?<=\S)\1/g

export function inlineContent(line: string): Inline[] {
  if (!line.includes('**') && !line.includes('__')) return plain(line)
  const result: Inline[] = []
  let from = 0
  for (const match of line.matchAll(BOLD)) {
    result.push(text(line.slice(from, match.index)), text(match[2]!, ['bold']))
    from = match.index + match[0].length
  }
  result.push(text(line.slice(from)))
  return canonicalInlines(result)
}
