import { expect, it } from 'vitest'
import { inlineText, toBase64 } from '../report'
import { tinyPng } from '../report/arbitrary-report.test-data'
import { readHtml } from './read-html'

function read(page: string) {
  const result = readHtml(new TextEncoder().encode(page))
  if (!result.ok) throw new Error(result.trouble.code)
  return result.value.source
}
const lines = (page: string) => read(page).blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : block.kind))
const codes = (page: string) => read(page).findings.map(({ code }) => code)
const items = (attributes: string, count = 3) => `<ol ${attributes}>${'<li>甲'.repeat(count)}</ol>`

it.each([
  ['start=4', ['4.甲', '5.甲', '6.甲']],
  ['reversed', ['3.甲', '2.甲', '1.甲']],
  ['type=A', ['A.甲', 'B.甲', 'C.甲']],
  ['type=i start=9', ['ix.甲', 'x.甲', 'xi.甲']],
  ['style="list-style-type: cjk-ideographic" start=10', ['十、甲', '十一、甲', '十二、甲']],
  ['style="list-style:simp-chinese-informal inside"', ['一、甲', '二、甲', '三、甲']],
  ['style="list-style:none"', ['甲', '甲', '甲']],
  ['start=-1', ['-1.甲', '0.甲', '1.甲']],
])('a list with %s is numbered as a browser shows it', (attributes, expected) => {
  expect(lines(items(attributes))).toEqual(expected)
})

it('an item with a value of its own counts on from it; lists inside count for themselves', () => {
  const page = '<ol><li>甲<ol type=a><li>子<li>丑</ol><li value=7>乙<ul><li>点</ul><li>丙</ol>'
  expect(lines(page)).toEqual(['1.甲', 'a.子', 'b.丑', '7.乙', '点', '8.丙'])
})

it('a list as long as a page is counted once', () => {
  expect(lines(items('', 20_000)).at(-1)).toBe('20000.甲')
})

it('numbers Word wrote in front of a paragraph stay as text, bullets and padding go', () => {
  const mark = (sign: string) =>
    `<span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>`
  const page = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>${mark('（一）')}<![endif]>主动公开</p><p>${mark('l')}要点</p>`
  expect(lines(page)).toEqual(['（一）主动公开', '要点'])
  expect(read(page).blocks.map((block) => block.kind === 'line' && block.listItem === true)).toEqual([false, true])
})

it('line feeds of the source are no blanks between Han characters, and are lines in preformatted text', () => {
  expect(lines('<p>政府\n 信息<b>\n公开</b>\nTop 10\n件</p>')).toEqual(['政府信息公开 Top 10 件'])
  expect(lines('<pre>一行\n二行</pre><div style="white-space:pre-wrap">三行\n四行</div>')).toEqual([
    '一行',
    '二行',
    '三行',
    '四行',
  ])
})

it('a picture inside the page is kept with the size it is shown in', () => {
  const source = read(`<p>前<img alt=图 width=96 height=48 src="data:image/png;base64,${toBase64(tinyPng(7))}">后</p>`)
  expect(source.blocks).toMatchObject([{ kind: 'line' }, { kind: 'image', alt: '图', width: 254, height: 127 }, { kind: 'line' }])
  expect(Object.values(source.media)).toEqual([{ type: 'image/png', data: toBase64(tinyPng(7)) }])
})

it('a picture in a cell stands below its table', () => {
  const picture = `<img src="data:image/png;base64,${toBase64(tinyPng(7))}">`
  expect(lines(`<table><tr><td>1<td>${picture}</table><p>后</p>`)).toEqual(['table', 'image', '后'])
})

it.each([
  ['elsewhere', '<img src="https://example.gov.cn/a.png">', 'O91'],
  ['without an address', '<img>', 'O91'],
  ['with broken content', '<img src="data:image/png;base64,@@@">', 'O91'],
  ['of another kind', `<img src="data:image/gif;base64,${toBase64(new TextEncoder().encode('GIF89a..'))}">`, 'O97'],
])('a picture %s is left out and told', (_, picture, code) => {
  expect(codes(`<p>正文</p>${picture}`)).toEqual([code])
})
