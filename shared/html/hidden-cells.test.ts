/** What a browser does not show, or shows raised, must not become part of a figure. */
import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readHtml } from './read-html'

function table(rows: string) {
  const read = readHtml(new TextEncoder().encode(`<html><body><p>年报</p><table>${rows}</table></body></html>`))
  if (!read.ok) throw new Error(read.trouble.message)
  const { source } = read.value
  const found = source.blocks.find((block) => block.kind === 'table')
  if (found?.kind !== 'table') throw new Error('no table')
  return {
    cells: found.rows.map(({ cells }) => cells.map((cell) => `${cell.column}:${cell.paragraphs.map(inlineText).join('')}`)),
    marks: found.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.flat())),
    codes: source.findings.map(({ code }) => code),
  }
}

const HEAD = '<tr><td>名称</td><td>件数</td></tr>'

describe('a table of a page', () => {
  it('has neither its hidden rows nor its hidden cells, which are told of', () => {
    const read = table(
      `${HEAD}<tr style="display:none"><td>规章</td><td>9</td></tr><tr><td>规章</td><td hidden>8</td><td>3</td></tr>`,
    )
    expect(read.cells).toEqual([
      ['0:名称', '1:件数'],
      ['0:规章', '1:3'],
    ])
    expect(read.codes.filter((code) => code === 'O92')).toHaveLength(1)
  })

  it.each(['font-size:0', 'color:red; font-size: 0px', 'opacity:0.0', 'visibility:collapse'])(
    'does not join digits that cannot be seen to a figure: %s',
    (style) => {
      expect(table(`${HEAD}<tr><td>规章</td><td><span style="${style}">7</span>3</td></tr>`).cells[1]).toEqual(['0:规章', '1:3'])
    },
  )

  it.each(['font-size:0.8em', 'opacity:0.5', 'font-size:10px'])('keeps words that are small or pale: %s', (style) => {
    expect(table(`${HEAD}<tr><td>规章</td><td><span style="${style}">7</span>3</td></tr>`).cells[1]).toEqual(['0:规章', '1:73'])
  })

  it('knows the sign of a note that only a style raises', () => {
    const { marks } = table(`${HEAD}<tr><td>规章</td><td>3<span style="vertical-align: super">1</span></td></tr>`)
    expect(marks).toContainEqual({ kind: 'text', text: '1', marks: ['superscript'] })
  })
})
