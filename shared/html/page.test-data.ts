/** Invented pages around an invented report, as different sites shape them. */
import { officialTemplate } from '@templates/official.test-data'
import type { Form } from '../template'

export const template = officialTemplate()

/** A figure of its own for each input cell, so that one in a wrong place is seen; totals are left blank. */
export const figures: Record<string, string> = Object.fromEntries(
  [...template.figures.values()].filter(({ source }) => source === 'input').map(({ id }, i) => [id, String((i * 7) % 997)]),
)

const span = (name: string, value: number) => (value > 1 ? ` ${name}=${value}` : '')

/** A standard table as sites print it: with its merges, `inCell` around every text. */
export function formHtml(form: Form, inCell = (text: string) => text, attributes = ''): string {
  const rows = form.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const text = cell.kind === 'figure' ? (figures[cell.figure] ?? '') : cell.text
      return `<td${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${inCell(text)}</td>`
    })
    return `<tr>${cells.join('\n')}</tr>`
  })
  return `<table ${attributes}><tbody>${rows.join('\n')}</tbody></table>`
}

export const TITLE = '云岭市林业局2025年政府信息公开工作年度报告'

/** Title, chapters, tables, signature; `line` writes one paragraph, `table` one standard table. */
export function reportHtml(
  line: (text: string) => string,
  table: (form: Form) => string = (form) => formHtml(form),
  title = line(TITLE),
): string {
  const sections = template.sections.map((section) => {
    const form = section.form ? template.forms.get(section.form) : undefined
    const prose = section.heading ? line(`本章说明“${section.id}”：工作按要求开展，没有需要另行说明的情况。`) : ''
    return [section.heading ? line(section.heading) : '', form ? table(form) : prose].join('\n')
  })
  return [title, ...sections, line('云岭市林业局'), line('2026年1月20日')].join('\n')
}

export const paragraph = (text: string) => `<p>${text}</p>`

/** Word and WPS paste: styles in every element, empty office elements, nested spans. */
export const msoParagraph = (text: string) =>
  `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US\nstyle='font-size:16.0pt;font-family:仿宋_GB2312;mso-bidi-font-size:11.0pt'><o:p>&nbsp;</o:p></span><span style='font-size:16.0pt'>${text}</span><span lang=EN-US><o:p></o:p></span></p>`

/** Encodes the characters these fixtures use; Node has no encoder of its own for it. */
export function gb18030(text: string): Uint8Array {
  codes ??= gbkCodes()
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0)!
      if (code < 0x80) return [code]
      const pair = codes!.get(character)
      if (!pair) throw new Error(`no code for ${character}`)
      return pair
    }),
  )
}

let codes: Map<string, [number, number]> | undefined

function gbkCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if ([...character].length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, [high, low])
    }
  return found
}

/** A site of the `TRS` kind: particulars in a table, strip with numbers, print and close, foot. */
export const tablesSite = (report: string) => `<!DOCTYPE html><html><head><meta charset="GB18030"><title>${TITLE}</title>
<style>p{margin:0}</style><script>document.write('<p>x</p>')</script></head><body>
<table width=1000><tr><td><a href="/">网站首页</a></td><td><a href="/zw">政务公开</a></td><td><a href="/fw">办事服务</a></td></tr></table>
<table width=1000><tr><td width=200><ul><li><a href=1>机构职能</a></li><li><a href=2>政策文件</a></li><li><a href=3>2024年政府信息公开工作年度报告</a></li></ul></td>
<td><p>当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a></p>
<table class=xxgk><tr><td>索引号：</td><td>013000/2026-00031</td><td>发布机构：</td><td>云岭市林业局</td></tr>
<tr><td>发文日期：</td><td>2026-01-20</td><td>文　　号：</td><td></td></tr>
<tr><td>名称：</td><td colspan=3>${TITLE}</td></tr></table>
<div>发布时间：2026-01-20 10:21　来源：云岭市林业局　浏览次数：<span>35</span>　字号：[ <a href="#">大</a> <a href="#">中</a> <a href="#">小</a> ]</div>
${report}
<div><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></div>
</td></tr></table>
<table width=1000><tr><td>主办单位：云岭市人民政府办公室　技术支持：云岭市大数据中心<br>网站标识码：1300000001　滇ICP备00000001号</td></tr></table></body></html>`

/** A site of nested blocks: lists for particulars, share bar, related pages, a long foot. */
export const blocksSite = (
  report: string,
) => `<html><head><meta charset=utf-8></head><body><div class=top><nav><a href=/>首页</a><a href=/x>新闻</a></nav></div>
<div class=crumb>您现在的位置：<a href=/>首页</a>&gt;&gt;<a href=/a>法定主动公开内容</a>&gt;&gt;<span>${TITLE}</span></div>
<ul class=meta><li><b>索 引 号：</b>yl-2026-7</li><li><b>发布日期：</b>2026年1月20日</li><li><b>公开方式：</b>主动公开</li></ul>
<div class=share>分享到：<a href=#>微信</a> <a href=#>微博</a> <a href=#>打印</a></div>
<div class=article>${report}</div>
<div class=related><h4>相关链接</h4><ul><li><a href=1>云岭市林业局2024年政府信息公开工作年度报告</a></li><li><a href=2>云岭市林业局2023年政府信息公开工作年度报告</a></li></ul></div>
<p>上一篇：<a href=3>关于开展春季植树的通知</a></p>
<div class=foot><p><a href=4>网站地图</a> | <a href=5>联系我们</a></p><p>版权所有：云岭市人民政府</p><p>地址：云岭市林海路1号</p><p>云公网安备 00000000000001号</p></div></body></html>`

/** A bare page: the text without a title element, a print line below. */
export const bareSite = (report: string) =>
  `<body><div id=zoom>${report}</div><p align=right>[<a href=#>返回顶部</a>] [<a href=#>关闭窗口</a>]</p><hr><center>Copyright © 云岭市</center></body>`
