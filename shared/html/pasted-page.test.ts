import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readPlainText } from '../text'

const TITLE = '云岭市民政局2026年政府信息公开工作年度报告'
const BODY = ['一、总体情况', '本机关依法公开政府信息。', '六、其他需要报告的事项', '本年度没有收取信息处理费。']

function read(lines: readonly string[]) {
  const source = readPlainText(lines.join('\n'))
  if (!source.ok) throw new Error(source.trouble.message)
  return {
    lines: source.value.blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : block.kind)),
    findings: source.value.findings,
  }
}

describe('text copied from a web page', () => {
  it('leaves the strips of the site out and tells of them', () => {
    const { lines, findings } = read([
      '当前位置：首页 > 政务公开 > 年报',
      TITLE,
      '时间：2027-01-18 10:20',
      '信息来源：',
      '云岭市民政局',
      '浏览次数：120 字号：[大 中 小] 打印',
      ...BODY,
      '上一篇：没有了',
      '主办单位：云岭市人民政府办公室  备案号：00000000',
    ])
    expect(lines).toEqual([TITLE, ...BODY])
    expect(findings.map((finding) => finding.code)).toEqual(['O98'])
    expect(findings[0]!.message).toContain('信息来源：云岭市民政局')
  })

  it('takes no title for the value of a button above it', () => {
    const title = '云岭市民政局2026年政府信息公开工作报告'
    expect(read(['字体：【大 中 小】 打印', '分享到：', title, ...BODY]).lines).toContain(title)
  })

  it('keeps a title that only stands among the particulars', () => {
    const { lines } = read(['发布时间：2027-01-18', `标题：${TITLE}`, ...BODY])
    expect(lines).toContain(TITLE)
  })
})

describe('other text', () => {
  it.each([
    ['nothing of a site in front', [TITLE, '时间：上一年度全年', ...BODY, '联系我们：云岭市民政局办公室']],
    ['a period behind a label', [TITLE, '时间：2026年1月1日至12月31日', ...BODY]],
  ])('with %s keeps every line', (_, lines) => {
    expect(read(lines)).toEqual({ lines, findings: [] })
  })
})
