/** What a browser does not show is no part of a figure, however the page hides it; what it shows stays. */
import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readHtml } from './read-html'

function read(body: string, sheet = '') {
  const page = `<html><head><style>${sheet}</style></head>${body.startsWith('<body') ? body : `<body>${body}</body>`}</html>`
  const opened = readHtml(new TextEncoder().encode(page))
  if (!opened.ok) throw new Error(opened.trouble.message)
  const { source } = opened.value
  const table = source.blocks.find((block) => block.kind === 'table')
  const cells =
    table?.kind === 'table' ? table.rows.map((row) => row.cells.map((c) => c.paragraphs.map(inlineText).join(''))) : []
  const lines = source.blocks.flatMap((block) => (block.kind === 'line' ? [inlineText(block.content)] : []))
  return { cells, lines, codes: source.findings.map(({ code }) => code) }
}

const table = (cell: string) => `<p>年报</p><table><tr><td>名称</td><td>件数</td></tr><tr><td>规章</td>${cell}</tr></table>`
const inCell = (cell: string, sheet = '') => read(table(cell), sheet).cells[1]

const HIDDEN: Record<string, readonly [cell: string, sheet?: string]> = {
  'white on nothing': ['<td><span style="color:#fff">7</span>3</td>'],
  'white on white': ['<td style="background:#FFFFFF"><span style="color: white">7</span>3</td>'],
  'nearly white': ['<td><span style="color:#fdfdfd">7</span>3</td>'],
  'white by rgb()': ['<td><span style="color:rgb(255, 255, 255)">7</span>3</td>'],
  'white by a font element': ['<td><font color="#FFFFFF">7</font>3</td>'],
  'the colour of its own ground': ['<td bgcolor="#E6F0FA"><span style="color:#e6f0fa">7</span>3</td>'],
  'the colour of the ground of its row by a class': [
    '<td class="g"><b class="h">7</b>3</td>',
    '.g{background-color:#ddeeff}.h{color:#def}',
  ],
  transparent: ['<td><span style="color:transparent">7</span>3</td>'],
  'no opacity of its colour': ['<td><span style="color:rgba(0,0,0,0)">7</span>3</td>'],
  'a pixel high': ['<td><span style="font-size:1px">7</span>3</td>'],
  'a pixel high by the font shorthand': ['<td><span style="font:bold 1px/1 宋体">7</span>3</td>'],
  'a hundredth of its cell': ['<td><span style="font-size:1%">7</span>3</td>'],
  'display none by a class': ['<td><i class="x">7</i>3</td>', '.x{display:none}'],
  'display none by an id': ['<td><i id="x">7</i>3</td>', '#x { DISPLAY : NONE !important }'],
  'display none by a descendant': ['<td><i class="x y">7</i>3</td>', 'table td > i.y, .none{display:none}'],
  'display none behind a comment and an at-rule': [
    '<td><i class="x">7</i>3</td>',
    '@charset "utf-8"; /* .x{display:block} */ @font-face{font-family:a;src:url(x)} @media screen{.x{display:none}}',
  ],
  'display none that a weaker rule would show': ['<td><i class="x">7</i>3</td>', '.x{display:none} i{display:inline}'],
  'no opacity by a class': ['<td><i class="x">7</i>3</td>', 'td .x{opacity:0}'],
  'far from the page': ['<td><i style="position:absolute;left:-9999px">7</i>3</td>'],
  'far from the page by a class': ['<td><i class="x">7</i>3</td>', '.x{position:absolute;top:-999em}'],
  'indented from the page': ['<td><div style="text-indent:-9999px">7</div>3</td>'],
  clipped: ['<td><i style="position:absolute;clip:rect(0 0 0 0)">7</i>3</td>'],
  'clipped to a pixel': [
    '<td><i class="sr-only">7</i>3</td>',
    '.sr-only{position:absolute;width:1px;height:1px;overflow:hidden}',
  ],
  'of no height': ['<td><div style="height:0;overflow:hidden">7</div>3</td>'],
  scaled: ['<td><i style="display:inline-block;transform:scale(0)">7</i>3</td>'],
  'hidden by visibility': ['<td><i class="x">7</i>3</td>', '.x{visibility:hidden}'],
}

describe('a figure of a page', () => {
  it.each(Object.entries(HIDDEN))('loses digits that are %s', (_, [cell, sheet]) => {
    expect(inCell(cell, sheet)).toEqual(['规章', '3'])
  })

  it.each(Object.entries(HIDDEN))('is blank when all of it is %s, which is told', (_, [cell, sheet]) => {
    const alone = read(table(cell.replace('3</td>', '</td>')), sheet)
    expect(alone.cells[1]).toEqual(['规章', ''])
    expect(alone.codes).toContain('O92')
  })

  it.each([
    ['white on blue', '<td style="background:#0055aa"><span style="color:#fff">7</span>3</td>'],
    ['white on a row of blue', '<td class="w">73</td>', 'tr{background:blue}.w{color:white}'],
    ['white on a picture', '<td style="background:url(a.png)"><span style="color:#fff">7</span>3</td>'],
    ['white on what nobody knows', '<td style="background:var(--g)"><span style="color:#fff">7</span>3</td>'],
    ['shown again within what is invisible', '<td style="visibility:hidden"><i style="visibility:visible">73</i></td>'],
    ['written large within what has no size', '<td style="font-size:0"><span style="font-size:14px">73</span></td>'],
    ['hidden in print only', '<td><i class="x">73</i></td>', '@media print{.x{display:none}}'],
    ['hidden on phones only', '<td><i class="x">73</i></td>', '@media (max-width:600px){.x{display:none}}'],
    ['hidden while the mouse is on them', '<td><i class="x">73</i></td>', '.x:hover{display:none}'],
    ['hidden by a rule for others', '<td><i class="x">73</i></td>', 'p .x{display:none} .x .x{display:none}'],
    ['shown by their own style', '<td><i class="x" style="display:inline">73</i></td>', '.x{display:none}'],
    ['shown by a later rule', '<td><i class="x">73</i></td>', '.x{display:none} td .x{display:inline}'],
    ['grey', '<td><i style="color:#999">73</i></td>'],
    ['in a cell of no height', '<td style="height:0;overflow:hidden">73</td>'],
    ['indented as paragraphs are', '<td><p style="text-indent:-2em;margin-left:2em">73</p></td>'],
  ])('keeps digits that are %s', (_, cell, sheet = '') => {
    expect(inCell(cell, sheet)).toEqual(['规章', '73'])
  })

  it('keeps its place when only the words of its neighbour are unseen, and moves up when the neighbour is not there', () => {
    expect(inCell('<td style="visibility:hidden">5</td><td>3</td>')).toEqual(['规章', '', '3'])
    expect(inCell('<td style="opacity:0">5</td><td>3</td>')).toEqual(['规章', '', '3'])
    expect(inCell('<td class="x">5</td><td>3</td>', 'td.x{display:none}')).toEqual(['规章', '3'])
    expect(inCell('<td>5</td><td>3</td>', 'td:nth-child(2){display:none}')).toEqual(['规章', '3'])
  })
})

it('keeps words of no number that have the colour of their ground, for the ground may be that of another file, and says so', () => {
  const { cells, codes } = read(
    '<p>年报</p><table><tr><th style="color:#fff">名称</th><th style="color:#fff">本年件数</th></tr><tr><td>规章</td><td>3</td></tr></table>',
  )
  expect(cells).toEqual([
    ['名称', '本年件数'],
    ['规章', '3'],
  ])
  expect(codes).toContain('O205')
})

it('reads what a sheet hides when that is most of the page, for a script shows it, and says so', () => {
  const report = '<p>一、总体情况</p><p>全年主动公开信息十二条，办理申请三件，均按期答复，没有收取费用。</p>'
  const { lines, codes } = read(`<div class="fade">${report}</div><p>版权</p>`, '.fade{opacity:0}')
  expect(lines).toContain('一、总体情况')
  expect(codes).toContain('O206')
  expect(read(`<div style="display:none">${report}</div><p>版权</p>`).lines).not.toContain('一、总体情况')
})

it.each([
  '}{',
  '.x{display:none',
  '@media screen{.x{display:none}',
  '/* .x{',
  '.x{;;:}',
  '[a="]{display:none}',
  '@import "a"',
  ':::{}',
])('reads a page with a broken sheet: %s', (sheet) => expect(read('<p>年报</p>', sheet).lines).toEqual(['年报']))

it('gives up on selectors that could be tried without end', () => {
  const sheet = Array.from({ length: 200 }, (_, i) => `${'div '.repeat(10)}.x${i},div~div~div~.y{color:red}`).join('')
  const deep = `${'<div>'.repeat(300)}${Array.from({ length: 200 }, (_, i) => `<i class="x${i} y">甲</i>`).join('')}`
  const began = performance.now()
  expect(read(`${deep}${'<div class="y">乙</div>'.repeat(2000)}`, sheet).lines.length).toBeGreaterThan(2000)
  expect(performance.now() - began).toBeLessThan(20_000)
})
