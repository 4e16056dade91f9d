/** What stands in front of chapter one: title, organ, year; the rest is the preface. */
import type { Organ } from '../report'
import { officialTitle, type Template } from '../template'
import { fullNameIn, organ, withSharedWord } from './organ'
import { statedOrgan, textsOf } from './stated-organ'
import { statedTitle, type StatedTitle } from './stated-title'
import { findTitle, readTitle, yearsIn } from './title'
import { message } from '../message'
import { quoteOf, type Trace } from './trace'
import type { Unit } from './units'

export interface Head {
  title: string
  organ: Organ
  year: number
  /** Units in front of chapter one that are not the title. */
  rest: Unit[]
}

const MOST_HEAD_LINES = 60

export function readHead(template: Template, units: readonly Unit[], text: string, fileName: string, trace: Trace): Head {
  const lines = units
    .map((unit, i) => ({ unit, i }))
    .filter(({ unit }) => unit.text !== null)
    .slice(0, MOST_HEAD_LINES)
  const styled = lines.filter(({ unit }) => unit.block.kind === 'line' && unit.block.role === 'title')
  const among = styled.length > 0 ? styled : lines
  const found = findTitle(
    template,
    among.map(({ unit }) => unit.text!),
  )
  if (!found) {
    const named = readTitle(template, fileName.replace(/\.[^.]*$/, ''))
    if (named && named.organ !== '') {
      trace.say('O03F', 'warning', { name: fileName }, { title: true })
      const year = named.year ?? guessYear(template, text, fileName, trace)
      return {
        title: officialTitle(template, named.organ, year),
        organ: nameOrgan(template, named.organ, text, trace),
        year,
        rest: [...units],
      }
    }
    const stated = statedTitle(template, units.flatMap(textsOf))
    if (stated) return headOf(template, stated, units, text, fileName, trace)
    const year = guessYear(template, text, fileName, trace)
    trace.say('O03', 'warning', {}, { title: true })
    return { title: officialTitle(template, '', year), organ: organ('', ''), year, rest: [...units] }
  }
  const taken = among.slice(found.from, found.from + found.count)
  if (taken.length > 1 && styled.length === 0) trace.say('O04', 'notice', { n: taken.length, title: found.text }, { title: true })
  const before = units.slice(0, taken[0]!.i).filter((unit) => unit.text !== null)
  if (before.length > 0) {
    trace.say(
      'O06',
      'notice',
      { n: before.length, quote: quoteOf(before[0]!.text!) },
      { section: template.sections[0]!.id, quote: quoteOf(before[0]!.text!) },
    )
  }
  const year = found.year ?? guessYear(template, text, fileName, trace)
  const used = new Set(taken.map(({ unit }) => unit))
  return {
    title: found.text,
    organ: nameOrgan(template, found.organ, text, trace),
    year,
    rest: units.filter((unit) => !used.has(unit)),
  }
}

/** No line is the title, but one of them tells of it. */
function headOf(
  template: Template,
  stated: StatedTitle,
  units: readonly Unit[],
  text: string,
  fileName: string,
  trace: Trace,
): Head {
  const named = nameOrgan(template, stated.organ, text, trace)
  const year = stated.year ?? guessYear(template, text, fileName, trace)
  const title = officialTitle(template, stated.organ, year)
  trace.say(stated.whole ? 'O176' : 'O177', 'warning', { quote: quoteOf(stated.quote), title }, { title: true })
  const rest = units.filter((unit) => !(stated.whole && unit.text?.trim() === stated.quote))
  return { title, organ: named, year, rest }
}

function nameOrgan(template: Template, name: string, text: string, trace: Trace): Organ {
  if (name === '') return organ('', '')
  const word = template.title.slice(template.title.indexOf('{year}') + '{year}'.length + 1).slice(0, 2)
  const whole = withSharedWord(text, name, word)
  const full = fullNameIn(text, whole)
  if (full === null) return organ(whole, '')
  trace.say('O05', 'notice', { short: whole, full }, { title: true })
  return organ(full, whole)
}

function guessYear(template: Template, text: string, fileName: string, trace: Trace): number {
  const [inText] = yearsIn(text)
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1]
  const year = inText ?? (inName ? Number(inName) : template.years.from)
  const how = message(inText !== undefined ? 'O01T' : inName ? 'O01N' : 'O01F')
  trace.say('O01', 'warning', { how, year }, { title: true })
  return year
}

/** A title without a name takes the one that stands beside it. */
export function withStatedOrgan(head: Head, units: readonly Unit[], text: string, template: Template, trace: Trace): Head {
  const stated = head.organ.fullName === '' ? (statedOrgan(units) ?? toldOrgan(template, units)) : null
  if (stated === null) return head
  trace.say('O169', 'warning', { quote: quoteOf(stated.quote), name: stated.name }, { title: true })
  return withOrgan(head, nameOrgan(template, stated.name, text, trace), template)
}

/** `现公布某局2026年政府信息公开工作年度报告` in the preface. */
function toldOrgan(template: Template, units: readonly Unit[]): { name: string; quote: string } | null {
  const told = statedTitle(template, units.flatMap(textsOf))
  return told && { name: told.organ, quote: told.quote }
}

function withOrgan(head: Head, named: Organ, template: Template): Head {
  const isOfficial = head.title === officialTitle(template, '', head.year)
  return { ...head, organ: named, title: isOfficial ? officialTitle(template, named.fullName, head.year) : head.title }
}

/** A title without a name takes the one that signs the report. */
export function withSignedOrgan(head: Head, signed: string | undefined, template: Template, trace: Trace): Head {
  if (head.organ.fullName !== '') return head
  if (signed === undefined) {
    trace.say('O02', 'warning', {}, { title: true })
    return head
  }
  trace.say('O03S', 'warning', { name: signed }, { title: true })
  return withOrgan(head, organ(signed, ''), template)
}
