/** P03: a file called after another year or another body than its title. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'

type FileName = CheckOf<'file-name'>

const regex = memoByText((source) => new RegExp(source))
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

export function checkFileName(check: FileName, { report, opening }: CheckContext): Finding[] {
  const file = opening?.sourceName ?? ''
  const name = plain(file.replace(/\.[A-Za-z0-9]{1,8}$/, ''))
  const different = [
    ...(otherYear(check, name, report.year) ? [message('P03_year')] : []),
    ...(otherOrgan(check, name, plain(report.organ.fullName + report.title)) ? [message('P03_organ')] : []),
  ]
  if (different.length === 0) return []
  const text = message('P03', { file, title: report.title, difference: different.join('、') })
  return [{ code: check.code, severity: 'notice', message: text, basis: message('basisFileName'), where: { title: true } }]
}

/** A day on which a file was made or published names no year of a report. */
function otherYear(check: FileName, name: string, year: number): boolean {
  const years = [...name.matchAll(/(?<![0-9A-Za-z])(20\d{2})(?![0-9A-Za-z]|[-._年]\d{1,2}[-._月])/g)]
  const [only] = years
  if (!only || years.some((match) => Number(match[1]) === year)) return false
  const after = name.slice(only.index + only[0].length)
  return Number(only[1]) < year || regex(`^年?(?:${check.report})|^年`).test(after)
}

function otherOrgan(check: FileName, name: string, known: string): boolean {
  const found = regex(`([\\u4e00-\\u9fff]{2,30}?(?:${check.organs.join('|')}))(?![\\u4e00-\\u9fff]{0,2}(?:局|办|委))`).exec(
    name.replace(/\d{4}年度?/g, ' '),
  )?.[1]
  if (found === undefined) return false
  // Whatever of the name stands in the title is the same body, in short or with its place in front.
  const ending = check.organs.find((organ) => found.endsWith(organ)) ?? ''
  const stem = found.slice(0, found.length - ending.length).slice(-2)
  return !known.includes(stem + ending) && !known.includes(stem)
}
