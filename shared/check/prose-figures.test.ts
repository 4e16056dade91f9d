import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { caseInput, caseReport, overview, template } from './case-report.test-data'
import { runChecks } from './run-checks'

/** Findings of the figures in one sentence. */
function said(sentence: string, lastYear?: string) {
  const last = lastYear === undefined ? {} : { last: { figures: { 'requests.received.naturalPerson': lastYear } } }
  const { report, more } = caseInput(overview(sentence, last))
  return runChecks(template, report, evaluate(template, report.figures), null, 'full', more).filter(
    (f) => f.code.startsWith('N') || f.code === 'Y09',
  )
}
const codes = (sentence: string, lastYear?: string) => said(sentence, lastYear).map((f) => `${f.code} ${f.severity}`)

describe('figures in prose', () => {
  it.each([
    '全年收到政府信息公开申请36件，办结35件，结转下年度继续办理3件。',
    '共受理申请38件（含上年结转2件）。',
    '收到申请三十六件，其中自然人三十件、商业企业六件。',
    '全区各单位共收到申请120件。',
    '收到申请30余件。',
    '办结率92.1%。',
    '办结率97.2%。',
    '按时办结率100%。',
    '予以公开12件，占34.3%。',
    '受理并答复申请36件。',
    '公开36件。',
    '其中区某局收到申请9件。',
    '区政府办代表区政府受理政府信息公开申请9件。',
    '明年力争将申请控制在30件以内。',
    '依据第三十六条、国办函〔2020〕109号，落实“三安全一稳定”要求。',
    '制发行政规范性文件5件，废止2件，现行有效41件。',
    '2024年收到申请99件。',
    '未发生行政复议后起诉的案件。',
    '收到申请36件，回复电话咨询80件。',
    '发布信息100条，其中动态60条。',
    '发布信息2万余条，其中动态60条、公告25条。',
    '行政复议2件，均维持。',
    '全年收到36件政府信息公开申请，另有3件结转至下年度。',
    '对25件政府信息公开申请收取了信息处理费。',
    '行政复议2件，均维持；召开会议3次。',
    '行政复议2件，其中结果维持2件，结果纠正0件；行政诉讼1件，其中结果维持0件，尚未审结1件。',
    '共收办政府信息公开申请案件38件（甲局20件、乙局18件），其中，自然人申请30件；作其他处理（含主动撤回）6件。',
    '收到申请３６件，同比数据见下。',
    '2025年收到申请45件，今年36件。',
    '新收申请36件，上年结转2件，已按期答复35件，3件结转下年度办理。',
    '新收政府信息公开申请36件，上年结转2件，共38件。',
    '2025年、2026年分别收到申请45件、36件。',
    '受理法律援助申请120件，公证申请35件。',
    '受理不动产登记申请5600件。',
    '收到企业开办申请210件，均在一个工作日内办结。',
    '全年共办理行政复议案件15件、行政应诉案件8件。',
    '行政复议、行政诉讼案件共3件。',
    '全年印发文件120件，其中主动公开45件、依申请公开30件、不予公开45件。',
    '回复市民热线工单356件，办结率100%。',
    '行政审批事项办结率100%。',
    '办理申请时答复信息不存在8件。',
    '办结上级转办申请8件。',
    '收到依申请公开政府信息36件。',
    '未出现因政府信息公开引发的行政复议被纠错情况。',
    '没有因政府信息公开不当被申请行政复议或提起行政诉讼败诉的情况。',
  ])('silent: %s', (sentence) => {
    expect(said(sentence)).toEqual([])
  })

  it.each([
    ['收到申请37件。', 'N01 warning'],
    ['全年收到37件政府信息公开申请。', 'N01 warning'],
    ['收到申请36件，另有4件顺延到下年度答复。', 'N01 warning'],
    ['行政复议2件，均维持；行政诉讼1件，均维持。', 'N10 warning'],
    ['收到申请20余件。', 'N14 notice'],
    ['未发生行政复议案件。', 'N03 warning'],
    ['未收到政府信息公开申请。', 'N03 warning'],
    ['未发生因政府信息公开引起的行政诉讼案件。', 'N03 warning'],
    ['没有因依申请公开被提起行政诉讼的情形。', 'N03 warning'],
    ['未制发行政规范性文件。', 'N03 warning'],
    ['行政诉讼1件，均维持。', 'N10 warning'],
    ['行政复议2件，其中结果维持1件；行政诉讼1件，其中结果维持0件。', 'N01 warning'],
    ['收到申请36件，作其他处理（含申请人撤回的申请）7件。', 'N01 warning'],
    ['收到申请３６件，均予以公开。', 'N03 warning'],
    ['行政诉讼2件。', 'N01 warning'],
    ['办结率100%。', 'N06 warning'],
    ['发布信息100条，分别为动态60条、公告30条、政策15条。', 'N04 warning'],
    ['发布信息100条，其中动态60条、公告25条。', 'N05 notice'],
    ['发布信息100条，其中动态60条、公告55条。', 'N05 warning'],
    ['申请数量比上年明显下降。', 'N09 notice'],
  ])('speaks: %s', (sentence, expected) => {
    expect(codes(sentence)).toEqual([expected])
  })

  it('one denial of reviews and lawsuits is held against both', () => {
    expect(codes('未发生因政府信息公开引起的行政复议和行政诉讼案件。')).toEqual(['N03 warning', 'N03 warning'])
  })

  it('names both figures and the difference', () => {
    expect(said('收到申请37件。')[0]!.message).toBe(
      '正文写“收到申请37件”，表中是 36，相差 1（“一、本年新收政府信息公开申请数量”的“总计”一栏）。',
    )
  })

  it('tests trend words and quoted figures against last year', () => {
    expect(codes('申请数量比上年略有下降。', '45')).toEqual(['N09 warning'])
    expect(codes('申请数量比上年明显下降。', '45')).toEqual([])
    expect(codes('2025年收到申请54件。', '45')).toEqual(['Y09 warning'])
    expect(codes('2025年收到申请45件，今年36件，同比下降20%。', '45')).toEqual([])
  })

  it.each([
    ['行政事业性收费12.50万元。', []],
    ['行政事业性收费125000元。', []],
    ['行政事业性收费共计12.5万元。', []],
    [
      '行政事业性收费126000元。',
      ['正文写“行政事业性收费126000元”，表中是 12.5，相差 0.1（“行政事业性收费”的“本年收费金额（单位：万元）”一栏）。'],
    ],
  ])('converts money exactly: %s', (sentence, messages) => {
    const report = caseReport(overview(sentence, { figures: { 'disclosure.fees.amount': '12.5' } }))
    const findings = runChecks(template, report, evaluate(template, report.figures), null)
    expect(findings.filter(({ code }) => code.startsWith('N')).map(({ message }) => message)).toEqual(messages)
  })

  it('leaves a cell that is blank alone', () => {
    const report = caseReport(overview('收到申请37件。'))
    report.figures['requests.received.welfare'] = null
    const findings = runChecks(template, report, evaluate(template, report.figures), null)
    expect(findings.filter((f) => f.code.startsWith('N'))).toEqual([])
  })
})
