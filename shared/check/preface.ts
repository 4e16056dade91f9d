/** S14 and S20: what a province asks of the preface, and what a paper copy asks at the end. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import { blockText } from '../report'
import type { CheckContext, CheckOf } from './check-context'

const regex = memoByText((source) => new RegExp(source))

/** Off until a rule set is chosen. */
export function checkPreface(check: CheckOf<'preface'>, { report, ruleSet: rules }: CheckContext): Finding[] {
  const text = (report.sections.find((s) => s.id === check.section)?.blocks ?? []).map(blockText).join('\n')
  if (!rules || (text.trim() === '' && !rules.required)) return []
  return rules.elements
    .filter((element) => !regex(element.pattern).test(text))
    .map(({ name }): Finding => {
      const found = { basis: message('basisPractice'), where: { section: check.section } }
      return { code: check.code, severity: 'notice', message: message('S14', { element: name }), ...found }
    })
}

/** Only when the report is about to be printed as a 公文. */
export function checkSignatureMissing(check: CheckOf<'signature-missing'>, { report, asOfficialPaper }: CheckContext): Finding[] {
  if (!asOfficialPaper) return []
  const { organs, date } = report.signature
  const missing = [
    ...(organs.every((organ) => organ.trim() === '') ? (['S20_organ'] as const) : []),
    ...(date.trim() === '' ? (['S20_date'] as const) : []),
  ]
  return missing.map((code): Finding => {
    const found = { basis: message('basisFormPaper'), where: { signature: true as const } }
    return { code: check.code, severity: 'notice', message: message(code), ...found }
  })
}
