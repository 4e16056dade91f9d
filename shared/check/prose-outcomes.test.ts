import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { linkableNumbers } from '../linked-figures'
import { caseInput, FIGURES, overview } from './case-report.test-data'
import { runChecks } from './run-checks'

/** Findings about figures, and what may be linked: `!` beyond doubt, `?` to be judged by a person. */
function outcome(sentence: string, received?: string) {
  const last = received === undefined ? undefined : { figures: { 'requests.received.naturalPerson': received } }
  const { template, report, more } = caseInput(overview(sentence, last ? { last } : {}))
  const values = evaluate(template, report.figures)
  const codes = runChecks(template, report, values, null, 'full', more)
    .filter(({ code }) => /^(?:N|Y09|P08)/.test(code))
    .map(({ code, severity }) => `${code} ${severity}`)
  const links = linkableNumbers(report, { template, values, previous: more.previous?.values ?? null })
  return [...codes, ...links.map(({ written, sure }) => `${written}${sure ? '!' : '?'}`)]
}

describe(`36 received, 2 carried in, 35 handled, 3 carried out, ${FIGURES['disclosure.normative.inForce']} in force`, () => {
  it.each<[string, string[]]>([
    ['全年收到政府信息公开申请36件，办结35件，结转下年度继续办理3件。', ['36件!', '35件!', '3件!']],
    ['共受理申请38件（含上年结转2件）。', ['38件!', '2件!']],
    ['收到申请三十六件，其中自然人三十件、商业企业六件。', ['三十六件!', '三十件!', '六件!']],
    ['收到申请37件。', ['N01 warning', '37件!']],
    ['全区各单位共收到申请120件。', ['P08 warning', '120件?']],
    ['收到申请30余件。', ['30余件?']],
    ['收到申请20余件。', ['N14 notice', '20余件?']],
    ['收到申请３６件，均予以公开。', ['N03 warning', '３６件!']],
    ['申请数量比上年略有下降。', ['N09 notice']],
    ['办结率92.1%。', ['92.1%!']],
    ['办结率97.2%。', ['97.2%!']],
    ['按时办结率100%。', []],
    ['收到申请36件，予以公开12件，占34.3%。', ['36件!', '12件!', '34.3%!']],
    ['收到申请36件，予以公开12件，占34.2%。', ['36件!', '12件!', '34.2%!']],
    ['未发生行政复议案件。', ['N03 warning']],
    ['行政复议2件，均维持；行政诉讼1件，均维持。', ['N10 warning', '2件!', '1件!']],
    ['受理并答复申请36件。', ['36件?']],
    ['公开36件。', ['36件?']],
    ['依申请公开36件。', ['36件?']],
    ['办理申请时答复信息不存在8件。', ['8件?']],
    ['其中区某局收到申请9件。', ['9件?']],
    ['明年力争将申请控制在30件以内。', []],
    ['依据第三十六条、国办函〔2020〕109号，落实“三安全一稳定”要求。', []],
    ['制发行政规范性文件5件，废止2件，现行有效41件。', ['5件!', '2件!', '41件!']],
    ['发布信息100条，分别为动态60条、公告30条、政策15条。', ['N04 warning']],
    ['发布信息100条，其中动态60条、公告25条。', ['N05 notice']],
    ['发布信息100条，其中动态60条、公告55条。', ['N05 warning']],
  ])('%s', (sentence, expected) => {
    expect(outcome(sentence)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['2025年收到45件，今年36件，同比下降20%。', []],
    ['2025年收到申请45件，今年36件，同比下降20%。', ['45件!', '36件!', '下降!', '20%!']],
    ['申请数量比上年略有下降。', ['N09 warning', '下降!']],
  ])('45 last year: %s', (sentence, expected) => {
    expect(outcome(sentence, '45')).toEqual(expected)
  })
})
