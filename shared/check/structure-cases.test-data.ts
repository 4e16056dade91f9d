import { templateOf2019 } from '@templates/official.test-data'
import { bundledOffice } from '@templates/bundled'
import { PROBLEMS, TOPICS, ofOpening, opened, overview, problems, text, type CheckCase } from './case-report.test-data'

export const STRUCTURE_CASES: readonly CheckCase[] = [
  ofOpening('S01', opened('O10', { heading: '一、总体情况' }, { where: { section: 'overview' } }), 'at once'),
  ofOpening('S02', opened('O08', { actual: '二、总体情况', expected: '一、总体情况' }), 'at once'),
  ofOpening('S03', opened('O07', { actual: '一、年度工作概述', expected: '一、总体情况' }), 'at once'),
  ofOpening('S04', opened('O07', { actual: '一、总休情况', expected: '一、总体情况' }), 'at once'),
  { code: 'S05', fix: 'dialog', speaks: { of: templateOf2019(), year: 2026 }, silent: { of: templateOf2019(), year: 2020 } },
  text('S06', 'previewed', '根据国办公开办函〔2019〕60号要求编制。', '根据国办公开办函〔2021〕30号要求编制。'),
  text('S07', 'at once', '依据国办公开办函〔2012〕30号编制。', '依据国办公开办函〔2021〕30号编制。'),
  text('S08', 'at once', '依据《中华人民共和国政府信息公开管理条例》。', '依据《中华人民共和国政府信息公开条例》。'),
  { code: 'S09', fix: 'previewed', speaks: overview('主动公开、依申请公开良好。'), silent: overview(TOPICS) },
  {
    code: 'S10',
    fix: 'previewed',
    speaks: { ...overview('全年公开信息。'), organ: '青原县河东镇人民政府', kind: 'township' },
    silent: { ...overview('开展工作考核、社会评议，没有责任追究。'), organ: '青原县河东镇人民政府', kind: 'township' },
  },
  { code: 'S11', fix: 'previewed', speaks: problems(['1、培训不够。']), silent: problems(['1.培训不够。']) },
  text('S12', 'previewed', '一是学习。二是检查。四是总结。', '一是学习。二是检查。一是总结。'),
  { code: 'S13', fix: 'at once', speaks: problems('（文字描述）'), silent: problems('描述文字。') },
  {
    code: 'S14',
    fix: 'previewed',
    speaks: { texts: { preface: '本报告数据统计期限为2026年1月1日至12月31日。' }, more: { ruleSet: bundledOffice.ruleSets[0]! } },
    silent: { texts: { preface: '本报告数据统计期限为2026年1月1日至12月31日。' } },
  },
  {
    code: 'S15',
    fix: 'previewed',
    speaks: { title: '青原县水利局2025年政府信息公开年度报告' },
    silent: { title: '2026年青原县水利局政府信息公开工作年度报告' },
  },
  {
    code: 'S16',
    fix: 'previewed',
    speaks: {
      texts: { overview: TOPICS, problems: [], 'other-matters': '没有收取信息处理费。' },
      last: { texts: { problems: PROBLEMS } },
    },
    silent: { texts: { overview: TOPICS, problems: PROBLEMS, 'other-matters': '没有收取信息处理费。' } },
  },
  {
    ...ofOpening('S17', opened('O37', { actual: '本年度止件数', expected: '本年废止件数' }), 'at once'),
  },
  {
    ...ofOpening('S18', opened('O22', { group: '（六）其他处理', row: '3.其他' }), 'previewed'),
    speaks: {
      figures: { 'requests.other-notCorrected.business': null, 'requests.other-feeUnpaid.business': null },
      ...opened(
        'O22',
        { group: '（六）其他处理', row: '3.其他' },
        {
          where: { figure: 'requests.other-other.business' },
          also: ['requests.other-notCorrected.business', 'requests.other-feeUnpaid.business'],
        },
      ),
    },
  },
  { code: 'S19', fix: 'none', speaks: overview('好'.repeat(1100)), silent: overview('好'.repeat(1000)) },
  {
    code: 'S20',
    fix: 'at once',
    speaks: { more: { asOfficialPaper: true }, signature: { organs: [], date: '2027年1月20日' } },
    silent: { more: { asOfficialPaper: true }, signature: { organs: ['青原县水利局'], date: '2027年1月20日' } },
  },
]
