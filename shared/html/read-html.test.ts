import { expect, it } from 'vitest'
import { inlineText } from '../report'
import { readHtml } from './read-html'

const read = (page: string | Uint8Array) => {
  const result = readHtml(typeof page === 'string' ? new TextEncoder().encode(page) : page)
  if (!result.ok) throw new Error(result.trouble.code)
  return result.value.source
}
const lines = (page: string | Uint8Array) =>
  read(page).blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : block.kind))
const codes = (page: string) => read(page).findings.map(({ code }) => code)

it('puts cells beside and below merged ones at their true columns', () => {
  const [table] = read('<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td></td><td>3</td></tr></table>').blocks
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.rows.map((row) => row.cells.map(({ column }) => column))).toEqual([
    [0, 1],
    [1, 2],
  ])
  expect(table.rows[1]!.cells.map(({ paragraphs }) => paragraphs.map(inlineText).join())).toEqual(['', '3'])
})

it('cuts a span that leaves its table and says so', () => {
  expect(codes('<table><tr><td rowspan=9>1</td><td>2</td></tr></table>')).toEqual(['O94'])
})

it('reads pasted word processor paragraphs, indents and line breaks', () => {
  expect(lines('<p class=MsoNormal>&nbsp;&nbsp;<font>一</font><o:p></o:p></p>　　二<br>三')).toEqual(['一', '二', '三'])
})

it('writes numbers of ordered lists as text', () => {
  expect(lines('<ol start=3><li>甲</li><li>乙</li></ol>')).toEqual(['3.甲', '4.乙'])
})

it('enters tables that only arrange the page', () => {
  expect(lines('<table><tr><td><p>甲</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>')).toEqual(['甲', 'table'])
})

it('names what it leaves out: buttons, pictures, hidden text, embedded files', () => {
  const page = '<nav>首页</nav><img src="http://x/y.png"><p style="display:none">藏</p><iframe src=a.pdf></iframe><p>正文</p>'
  expect(lines(page)).toEqual(['正文'])
  expect(codes(page).sort()).toEqual(['O90', 'O91', 'O92', 'O93'])
})

it('leaves out header and footer of printed pages, which LibreOffice saves as blocks, and says so', () => {
  const page = '<div title="header"><p>内部资料</p></div><p>正文</p><div title="footer"><p>— <span>3</span> —</p></div>'
  expect(lines(page)).toEqual(['正文'])
  expect(codes(page)).toEqual(['O98'])
})

it('reads GB 18030 pages', () => {
  expect(lines(new Uint8Array([0x3c, 0x70, 0x3e, 0xd6, 0xd0, 0xb9, 0xfa]))).toEqual(['中国'])
})

it('refuses nesting deeper than any page', () => {
  const result = readHtml(new TextEncoder().encode('<div>'.repeat(1000)))
  expect(result.ok ? '' : result.trouble.code).toBe('E75')
})

it('tells nothing of hidden words that the page shows too', () => {
  const copy = '<p>一、总体情况</p><p>本机关依法公开政府信息。</p>'
  const seen = `<html><body>${copy}<div style="display:none">${copy}</div></body></html>`
  expect(codes(seen)).toEqual([])
  expect(codes(`${seen}<div style="display:none">另有内容。</div>`)).toEqual(['O92'])
})

it.each(['<s>5</s>8', '<del>5</del>8', '<span style="color:red;text-decoration: line-through">5</span>8'])(
  'takes a struck figure in a table as taken back, elsewhere as text, and says so: %s',
  (words) => {
    const page = `<p>收到${words}件</p><table><tr><td>规章</td><td>${words}</td></tr></table>`
    const { blocks, findings } = read(page)
    const [line, table] = blocks
    if (line?.kind !== 'line' || table?.kind !== 'table') throw new Error('blocks')
    expect(inlineText(line.content)).toBe('收到58件')
    expect(table.rows[0]!.cells.map((cell) => cell.paragraphs.map(inlineText).join())).toEqual(['规章', '8'])
    expect(findings.map(({ code }) => code)).toEqual(['O66', 'O165'])
  },
)

it('reads what boxes of a form hold: in tables always, elsewhere whole texts, and says so', () => {
  const page =
    '<input value="搜索"><textarea>我局认真落实公开工作的各项要求。\n共公开12条。</textarea><input type="hidden" value="7">' +
    '<table><tr><td>规章</td><td><input type="text" value="3"></td><td><textarea>4</textarea></td><td><input type="checkbox" value="on"></td></tr></table>'
  const { blocks } = read(page)
  const [table] = blocks.filter((block) => block.kind === 'table')
  expect(table!.rows[0]!.cells.map(({ paragraphs }) => paragraphs.map(inlineText).join())).toEqual(['规章', '3', '4', ''])
  expect(lines(page).slice(0, 2)).toEqual(['我局认真落实公开工作的各项要求。', '共公开12条。'])
  expect(codes(page)).toContain('O201')
})
