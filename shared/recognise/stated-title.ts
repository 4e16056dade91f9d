/**
 * A report whose title is not on a line of its own: it stands in a line of particulars (`名称：…  发布日期：…`), is spelt
 * wrong, or is only told of in the preface (`现公布某局2026年政府信息公开工作年度报告`).
 */
import type { Template } from '../template'
import { editDistance, tight } from './marks'
import { organKind } from './organ'
import { joinHan, officialWords, readTitle, YEAR } from './title'

export interface StatedTitle {
  organ: string
  year: number | null
  /** As it stands in the file. */
  quote: string
  /** The line is the title, misprinted, and nothing else. */
  whole: boolean
}

const MOST_LINES = 60
const LONGEST_TITLE = 60
/** Letters of the official words that may be missing or in the wrong place. */
const MISPRINTS = 2
/** `名 称：` with its value, up to the next field. */
const FIELD = /(?:^|\s)(?:\p{Script=Han}\s{0,4}){1,6}[:：]\s*(\S.*?)(?=\s+(?:\p{Script=Han}\s{0,4}){1,6}[:：]|$)/gu
/** What stands in front of a name in a sentence. */
const LEAD = /^.*(?:公布|发布|公开|编制|编写|编辑|编报|形成|制定|撰写|汇总|完成|报告|作出|对|将|为|就|的|了)(?=.{3})/u
const NAME = '[\\p{Script=Han}（）()]{3,60}?'
const COMPILED = new RegExp(`由(${NAME})(?:负责|组织)?(?:编制|编写|撰写)`, 'u')

export function statedTitle(template: Template, lines: readonly string[]): StatedTitle | null {
  const head = lines.slice(0, MOST_LINES)
  const ways = [misprinted, inFields, inProse, compiledBy] as const
  for (const way of ways) {
    for (const line of head) {
      const found = way(template, line)
      if (found) return found
    }
  }
  return null
}

function misprinted(template: Template, line: string): StatedTitle | null {
  const text = tight(line)
  const year = YEAR.exec(text)
  const words = officialWords(template)
  if (text.length > LONGEST_TITLE || /[。,，;；]/.test(line) || year === null || year.index < 3) return null
  const tail = text.slice(year.index + year[1]!.length)
  if (editDistance(tail, words, MISPRINTS) > MISPRINTS) return null
  return { organ: text.slice(0, year.index), year: Number(year[1]) || null, quote: line.trim(), whole: true }
}

function inFields(template: Template, line: string): StatedTitle | null {
  for (const [, value] of line.matchAll(FIELD)) {
    const found = readTitle(template, value!)
    if (found && found.organ !== '') return { organ: found.organ, year: found.year, quote: value!, whole: false }
  }
  return null
}

/** The last words of a sentence up to its title; the name in it must be one of an organ. */
function inProse(template: Template, line: string): StatedTitle | null {
  const text = joinHan(line)
  const last = officialWords(template).slice(-2)
  for (const piece of text.split(/[，。；：,;:《》“”\s]/)) {
    for (let end = piece.indexOf(last); end >= 0; end = piece.indexOf(last, end + 1)) {
      const quote = piece.slice(0, end + last.length)
      const found = readTitle(template, quote)
      const organ = found && withoutLead(found.organ)
      if (found?.year && organ && isOrgan(organ)) return { organ, year: found.year, quote, whole: false }
    }
  }
  return null
}

function compiledBy(_: Template, line: string): StatedTitle | null {
  const organ = COMPILED.exec(joinHan(line))?.[1]
  return organ !== undefined && isOrgan(organ) ? { organ, year: null, quote: organ, whole: false } : null
}

const withoutLead = (name: string) => name.replace(LEAD, '')

/** `本单位`, `全市各部门` are no names. */
function isOrgan(name: string): boolean {
  return name.length >= 4 && !/^[本我各全]|各/.test(name) && !['other', 'unknown'].includes(organKind(name))
}
