/** Organ and date at the very end of the report. */
import { inlineText, type Signature } from '../report'
import { tight } from './marks'
import type { Unit } from './units'

export interface FoundSignature {
  signature: Signature
  /** Units it takes up. */
  units: Unit[]
}

const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/
/** A name and a date on one line. */
const DATED_NAME = /^(\p{Script=Han}{3,40}?)[\s\u3000]*((?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年[^年]{1,12}日)$/u
const LONGEST_ORGAN = 40
const MOST_ORGANS = 4
/** Lines below a signature: `打印`, `关闭窗口` … */
const MOST_BELOW = 8

/** `styledOnly`: only our own styles tell a signature. Lines that a web page puts below it are passed over. */
export function findSignature(units: readonly Unit[], organ: string, styledOnly: boolean): FoundSignature | null {
  const atEnd = signatureBefore(units, units.length, organ, styledOnly)
  if (atEnd || styledOnly) return atEnd
  for (let end = units.length - 1; end >= Math.max(2, units.length - MOST_BELOW); end--) {
    const found = signatureBefore(units, end, organ, styledOnly)
    if (found && found.signature.date !== '' && found.signature.organs.length > 0) return found
  }
  return null
}

function signatureBefore(units: readonly Unit[], end: number, organ: string, styledOnly: boolean): FoundSignature | null {
  let at = end
  let date = ''
  const last = lineText(units[at - 1])
  const both = styledOnly || last === null ? null : DATED_NAME.exec(last)
  if (both && DATE.test(tight(both[2]!)) && isOrganLine(both[1]!, organ, true))
    return { signature: { organs: [both[1]!], date: tight(both[2]!) }, units: units.slice(at - 1, end) }
  if (last !== null && (hasRole(units[at - 1]!, 'date') || (!styledOnly && DATE.test(tight(last))))) {
    date = DATE.test(tight(last)) ? tight(last) : last
    at--
  }
  const organs: string[] = []
  for (let line = lineText(units[at - 1]); line !== null && organs.length < MOST_ORGANS; line = lineText(units[at - 1])) {
    if (!hasRole(units[at - 1]!, 'signature') && (styledOnly || !isOrganLine(line, organ, date !== ''))) break
    organs.unshift(line)
    at--
  }
  if (date === '' && organs.length === 0) return null
  return { signature: { organs, date }, units: units.slice(at, end) }
}

const lineText = (unit: Unit | undefined) => (unit?.block.kind === 'line' ? inlineText(unit.block.content).trim() : null)

const hasRole = (unit: Unit, role: 'signature' | 'date') => unit.block.kind === 'line' && unit.block.role === role

/** The organ's own name; or, above a date, a short line that names an organ and is no sentence. */
function isOrganLine(line: string, organ: string, dated: boolean): boolean {
  const name = tight(line)
  if (name.length < 3 || name.length > LONGEST_ORGAN || /[。，；：、！？,;:!?\d（(]/.test(name)) return false
  if (organ !== '' && (name === tight(organ) || (dated && (name.endsWith(organ) || organ.endsWith(name))))) return true
  return dated && /(?:政府|局|厅|部|委|委员会|署|中心|办公室|办公厅|办事处|队|站|所|院|馆)$/.test(name)
}
