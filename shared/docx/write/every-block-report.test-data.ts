/** An invented report that uses every kind of block, long prose and figures of every length. */
import type { Block, Report } from '@shared/report'
import { newMedia, plain, text } from '@shared/report'
import { tinyPng } from '@shared/report/arbitrary-report.test-data'
import { newReport, type Template } from '@shared/template'

const picture = newMedia(tinyPng(128))!

const paragraph = (value: string): Block => ({ kind: 'paragraph', content: plain(value) })
const heading = (level: 2 | 3 | 4, value: string): Block => ({ kind: 'heading', level, content: plain(value) })

const LONG =
  '本机关围绕便民利企的要求持续推进政务公开，全年通过门户网站、公告栏和便民服务大厅向社会发布各类信息，及时回应群众关切，' +
  '并对历年公开的目录逐条核对，更正失效内容，补齐缺少的附件，使查询更加方便。'

const overview: Block[] = [
  heading(2, '（一）主动公开'),
  paragraph(`2026年，${LONG}全年主动公开政府信息1286条，同比增长12.5%。`),
  paragraph('甲'.repeat(28 * 40)),
  heading(3, '1.规范性文件'),
  heading(4, '（1）清理情况'),
  {
    kind: 'paragraph',
    content: [
      text('共清理文件'),
      text('32件', ['bold']),
      text('，其中'),
      text('废止4件', ['underline']),
      text('，面积1200m'),
      text('2', ['superscript']),
      text('，二氧化碳CO'),
      text('2', ['subscript']),
      text('减排说明见“附表”……'),
    ],
  },
  { kind: 'list-item', content: plain('一是健全制度。') },
  { kind: 'list-item', content: [...plain('二是分成两行，'), { kind: 'break' }, ...plain('后一行在此。')] },
  heading(2, '（二）平台建设'),
  {
    kind: 'table',
    headerRows: 1,
    rows: [
      {
        cells: ['平台', '发布条数', '说明'].map((word) => ({ colspan: 1, rowspan: 1, paragraphs: [plain(word)] })),
      },
      {
        cells: [
          { colspan: 1, rowspan: 2, paragraphs: [plain('门户网站')] },
          { colspan: 1, rowspan: 1, paragraphs: [plain('860')] },
          { colspan: 1, rowspan: 1, paragraphs: [plain('含政策解读和图文说明'), plain('第二段')] },
        ],
      },
      { cells: [{ colspan: 2, rowspan: 1, paragraphs: [plain('合并的单元格')] }] },
    ],
  },
  { kind: 'image', media: picture.id, alt: '政务公开专栏首页', width: 800, height: 400 },
]

const LENGTHS = ['7', '48', '356', '1024', '20481', '163840', '1310720', '10485760']

/** A report on the official template with figures from one to eight digits, two blanks and one text that is no number. */
export function everyBlockReport(template: Template): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭市青禾区政务服务中心', shortName: '青禾区政务服务中心', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-20T08:30:00.000Z',
  })
  const inputs = Object.keys(report.figures)
  inputs.forEach((id, i) => (report.figures[id] = i === 3 || i === 40 ? null : i === 41 ? '3件' : LENGTHS[i % LENGTHS.length]!))
  report.figures['disclosure.fees.amount'] = '1234567.80'
  const put = (section: string, blocks: Block[], where: 'before' | 'after' = 'after') => {
    const target = report.sections.find((s) => s.id === section)!
    target.blocks = where === 'after' ? [...target.blocks, ...blocks] : [...blocks, ...target.blocks]
  }
  report.sections.find((s) => s.id === 'overview')!.blocks = overview
  put('preface', [paragraph('根据有关规定编制本报告，所列数据的统计期限自2026年1月1日起至12月31日止。')])
  put('disclosure', [{ kind: 'note', content: plain('注：现行有效件数中含修订2件。') }])
  put('review', [overview.find((block) => block.kind === 'table')!])
  put('problems', [paragraph(`存在的问题：${LONG}`), paragraph(`改进情况：${LONG}`)])
  put('other-matters', [paragraph(`2026年发出收费通知0件，实际收取信息处理费0元。${LONG}`)])
  return {
    ...report,
    media: { [picture.id]: picture.media },
    signature: { organs: ['云岭市青禾区政务服务中心'], date: '2027年1月20日' },
  }
}
