/** The organ where the title does not name it: `填报单位：…` in front of chapter one, or a line that is only a name. */
import { isEmptyText } from './cell-text'
import { organKind } from './organ'
import { joinHan } from './title'
import type { Unit } from './units'

const NAMED =
  /(?:^|[\s|])(?:填报|填表|报送|编制|编报|发布|公开|责任|报告)?(?:单位|机关|机构|部门|主体)(?:名称|全称)?\s*(?:[（(][^（）()]{0,6}[)）])?\s*[:：]\s*([^\s:：，。；、（()）|]{3,40})/u
const MOST_UNITS = 60
/** Lines without a label: only the first ones can be part of a heading. */
const MOST_BARE = 8

export interface StatedOrgan {
  name: string
  /** As it stands in the file. */
  quote: string
}

export function statedOrgan(head: readonly Unit[]): StatedOrgan | null {
  const texts = head.slice(0, MOST_UNITS).flatMap(textsOf)
  for (const text of texts) {
    const name = NAMED.exec(text)?.[1]
    if (name !== undefined) return { name, quote: text }
  }
  const bare = texts.slice(0, MOST_BARE).map((text) => joinHan(text.replace(/^[#\s]+/, '')))
  const line = bare.find((text) => /^\p{Script=Han}{4,30}$/u.test(text) && !['other', 'unknown'].includes(organKind(text)))
  return line === undefined ? null : { name: line, quote: line }
}

/** Words of a line, or of a row of a table together and cell by cell. */
export function textsOf(unit: Unit): string[] {
  if (unit.text !== null) return [unit.text]
  const cells = (unit.strip?.cells ?? []).filter((cell) => !isEmptyText(cell.text)).map((cell) => cell.text)
  return cells.length === 0 ? [] : [cells.join(' '), ...cells]
}
