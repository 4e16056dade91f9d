/** A tiny template and a report on it: small enough for a person to read the Word file made of it. */
import { newMedia, plain, text, type Block, type Report } from '@shared/report'
import { tinyPng } from '@shared/report/arbitrary-report.test-data'
import { compileTemplate, newReport, type Template } from '@shared/template'

const column = (id: string, name: string) => ({ id, name })

export function smallTemplate(): Template {
  const result = compileTemplate({
    id: 'small',
    name: '小模板',
    notice: '无',
    years: { from: 2000, to: null },
    title: '{organ}{year}年报告',
    sections: [
      { id: 'preface', kind: 'preface' },
      { id: 'overview', kind: 'text', heading: '一、概况' },
      { id: 'counts', kind: 'form', heading: '二、数量', form: 'counts' },
      { id: 'empty', kind: 'text', heading: '三、其他' },
    ],
    forms: [
      {
        id: 'counts',
        grid: [200, 200, 100, 100],
        labelColumns: 2,
        columns: [column('firstHalf', '上半年'), column('sum', '合计')],
        lines: [
          { id: 'mail-in', name: '来信' },
          { id: 'visit', name: '来访' },
        ],
        rows: [
          {
            header: true,
            cells: [
              { text: '项目', role: 'header', colspan: 2 },
              { text: '上半年', role: 'header', column: 'firstHalf' },
              { text: '合计', role: 'header', column: 'sum' },
            ],
          },
          {
            keepWithNext: true,
            cells: [{ text: '渠道', role: 'group', rowspan: 2 }, { text: '来信', role: 'label' }, { figures: 'mail-in' }],
          },
          { cells: [{ text: '来访', role: 'label' }, { figures: 'visit' }] },
        ],
        totals: [{ column: 'sum', ofColumns: ['firstHalf'], lines: ['mail-in', 'visit'] }],
      },
    ],
    checks: [],
  })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

const picture = newMedia(tinyPng(200))!

const overview: Block[] = [
  { kind: 'heading', level: 2, content: plain('（一）公开') },
  { kind: 'heading', level: 3, content: plain('1.目录') },
  { kind: 'heading', level: 4, content: plain('（1）清理') },
  {
    kind: 'paragraph',
    content: [text('共'), text('12件', ['bold', 'underline']), { kind: 'break' }, text('面积3m'), text('2', ['superscript'])],
  },
  { kind: 'list-item', content: plain('一是“公开”为先……') },
  {
    kind: 'table',
    headerRows: 1,
    rows: [
      { cells: [{ colspan: 2, rowspan: 1, paragraphs: [plain('平台')] }] },
      {
        cells: [
          { colspan: 1, rowspan: 1, paragraphs: [plain('网站')] },
          { colspan: 1, rowspan: 1, paragraphs: [plain('86%')] },
        ],
      },
    ],
  },
  { kind: 'image', media: picture.id, alt: '首页“截图”', width: 3120, height: 1000 },
]

export function smallReport(template: Template): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭县政务服务中心', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-20T08:30:00.000+08:00',
  })
  const [preface, , counts, empty] = report.sections
  return {
    ...report,
    sections: [
      { ...preface!, blocks: [{ kind: 'paragraph', content: plain('前言 & <说明>。') }] },
      { id: 'overview', blocks: overview },
      { ...counts!, blocks: [...counts!.blocks, { kind: 'note', content: plain('注：含修订1件。') }] },
      empty!,
    ],
    figures: { 'counts.mail-in.firstHalf': '12345678', 'counts.visit.firstHalf': null },
    media: { [picture.id]: picture.media },
    signature: { organs: ['云岭县政务服务中心'], date: '2027年1月20日' },
  }
}
