/** S09, S13, S15, S19: what the chapters and the title say. */
import type { Finding } from '../finding'
import { message } from '../message'
import { blockText, countBlocks, type Block, type Report, type Section } from '../report'
import type { CheckContext, CheckOf } from './check-context'

const textOf = (section: Section | undefined) => section?.blocks.map(blockText).join('\n') ?? ''
const sectionOf = (report: Report, id: string) => report.sections.find((s) => s.id === id)

export function checkTopics(check: CheckOf<'topics'>, { template, report }: CheckContext): Finding[] {
  const section = template.sections.find((s) => s.id === check.section)
  const text = textOf(sectionOf(report, check.section))
  if (!section || section.placeholders.reduce((rest, hint) => rest.replaceAll(hint, ''), text).trim() === '') return []
  const missing = section.topics.filter((topic) => !topic.words.some((word) => text.includes(word)))
  if (missing.length === 0) return []
  const topics = missing.map((t) => t.name).join('、')
  const sentence = message('S09', { heading: section.heading ?? '', topics })
  return [
    { code: check.code, severity: 'warning', message: sentence, basis: message('basisNotice'), where: { section: section.id } },
  ]
}

export function checkPlaceholders(check: CheckOf<'placeholder'>, { template, report }: CheckContext): Finding[] {
  const patterns = [...new Set([...template.sections.flatMap((s) => s.placeholders), ...check.patterns])]
  return report.sections.flatMap((section) =>
    section.blocks.flatMap((block, index): Finding[] => {
      const text = blockText(block)
      const quote = patterns.find((pattern) => text.includes(pattern))
      if (quote === undefined) return leftBlanks(check.code, block, { section: section.id, block: index })
      const where = { section: section.id, block: index, quote }
      return [{ code: check.code, severity: 'error', message: message('S13', { quote }), basis: message('basisNotice'), where }]
    }),
  )
}

/** Blanks of a sentence that was put in for a person to fill. A figure shows its own blank cell so, and F05 speaks of that. */
function leftBlanks(code: string, block: Block, place: { section: string; block: number }): Finding[] {
  if (!('content' in block)) return []
  const text = block.content.map((run) => (run.kind === 'text' ? run.text : ' ')).join('')
  const blank = message('blankInSentence')
  const quotes = text.split(/[，,；;。]/).filter((clause) => clause.includes(blank))
  return quotes.slice(0, 1).map((clause) => {
    const quote = clause.trim()
    const found = { basis: message('basisNotice'), where: { ...place, quote } }
    return { code, severity: 'warning', message: message('S13_blank', { quote }), ...found }
  })
}

/** The fixed words of the title, and its year. */
export function checkTitle(check: CheckOf<'title'>, { template, report, opening }: CheckContext): Finding[] {
  const title = report.title.replace(/\s/g, '')
  const finding = (sentence: string): Finding => ({
    code: check.code,
    severity: 'warning',
    message: sentence,
    basis: message('basisNotice'),
    where: { title: true },
  })
  const years = title.match(/\d{4}(?=年)/g) ?? []
  const wrongYear = years.find((year) => year !== String(report.year))
  const words = template.title.split('}').pop()!.replace(/^年/, '')
  const findings: Finding[] = []
  const { fullName, shortName } = report.organ
  const [full, short] = [fullName, shortName].map((name) => name.replace(/\s/g, ''))
  // What opening took for a short name comes from that very title.
  if (opening === null && short && full && short !== full && title.includes(short) && !title.includes(full)) {
    findings.push(finding(message('S15_short', { short: shortName, full: fullName })))
  }
  if (!title.includes(words)) findings.push(finding(message('S15_missing', { part: words })))
  if (wrongYear) findings.push(finding(message('S15_year', { actual: wrongYear, expected: String(report.year) })))
  return findings
}

export function checkLength(check: CheckOf<'length'>, { template, report }: CheckContext): Finding[] {
  const section = template.sections.find((s) => s.id === check.section)
  const most = section?.maxCharacters
  if (!section || most === undefined) return []
  const n = countBlocks(sectionOf(report, section.id)?.blocks ?? [])
  if (n <= most + check.tolerance) return []
  const sentence = message('S19', { heading: section.heading ?? '', n, most })
  return [
    { code: check.code, severity: 'notice', message: sentence, basis: message('basisNotice'), where: { section: section.id } },
  ]
}
