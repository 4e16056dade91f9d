import { describe, expect, it } from 'vitest'
import { cleanHtml } from './clean-html'
import { blocks, openEditor, paragraph, placeCursor, startReport } from '../editor.test-data'

function pasted(html: string) {
  const opened = openEditor(startReport({ problems: [] }))
  opened.handle.goTo({ section: 'problems' })
  opened.editor.view.pasteHTML(html)
  return {
    opened,
    lines: blocks(opened, 'problems'),
    blocks: opened.handle.report().sections.find(({ id }) => id === 'problems')!.blocks,
  }
}

describe('what is pasted', () => {
  it('from Word keeps words, headings, bold and merged cells, and nothing else', () => {
    const { lines, blocks } =
      pasted(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body>
      <!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>\u3000\u3000<b>（一）主动公开</b><o:p></o:p></p>
      <p class=MsoNormal>\u3000\u3000全年<b>公开</b>信息\u00a012条。<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <table><tr><td colspan=2><p class=MsoNormal>合计<o:p></o:p></p></td></tr><tr><td>甲</td><td>乙</td></tr></table>
      <script>alert(1)</script><p onclick="alert(1)"><a href="javascript:alert(1)">链接</a><img src=x onerror=alert(1)></p><!--EndFragment--></body></html>`)
    expect(lines.filter((line) => line !== 'paragraph')).toEqual([
      'h2 （一）主动公开',
      'paragraph 全年公开信息 12条。',
      'table 合计甲乙',
      'paragraph 链接',
    ])
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '全年', marks: [] },
        { kind: 'text', text: '公开', marks: ['bold'] },
        { kind: 'text', text: '信息 12条。', marks: [] },
      ],
    })
    expect(blocks[2]).toMatchObject({ kind: 'table', rows: [{ cells: [{ colspan: 2 }] }, { cells: [{}, {}] }] })
  })

  it('keeps the numbers of lists as text and drops bullets', () => {
    const word = (mark: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${words}</p>`
    expect(pasted(word('1.', '甲') + word('2.', '乙') + word('·', '丙')).lines).toEqual([
      'listItem 1.甲',
      'listItem 2.乙',
      'paragraph 丙',
    ])
    expect(pasted('<ol start="3"><li><p>甲</p></li><li>乙<ul><li>丙</li></ul></li></ol>').lines).toEqual([
      'listItem 3.甲',
      'listItem 4.乙',
      'paragraph 丙',
    ])
  })

  it('as plain text becomes paragraphs without typed indents and empty lines', () => {
    const opened = openEditor(startReport({ problems: [] }))
    opened.handle.goTo({ section: 'problems' })
    opened.editor.view.pasteText('\u3000\u3000（一）主动公开\r\n\r\n\u3000\u3000全年公开。\r\n')
    expect(blocks(opened, 'problems')).toEqual(['h2 （一）主动公开', 'paragraph 全年公开。'])
  })

  it('into the title and the signature is one line of text', () => {
    const opened = openEditor()
    opened.editor.commands.setTextSelection({ from: 1, to: 1 + opened.report.title.length })
    opened.editor.view.pasteHTML('<p>云岭市</p><p><b>年报</b></p>')
    expect(opened.handle.report().title).toBe('云岭市年报')
    opened.handle.goTo({ signature: true })
    opened.editor.view.pasteText('云岭市\n办公室')
    expect(opened.handle.report().signature.organs).toEqual(['云岭市办公室'])
  })

  it('into a cell of a table stays in the cell', () => {
    const opened = openEditor(startReport({ problems: [paragraph('甲')] }))
    placeCursor(opened, '甲', 1)
    opened.handle.run('insert.table')
    opened.editor.view.pasteHTML('<h2>标题</h2><p>正文</p>')
    expect(blocks(opened, 'problems')).toEqual(['paragraph 甲', 'table 标题正文', 'paragraph'])
  })

  it('leaves our own copies as they are', () => {
    const own = '<p data-pm-slice="1 1 []">甲\u00a0乙</p>'
    expect(cleanHtml(own)).toBe(own)
  })
})

describe('what is copied', () => {
  it('is the text of whole chapters with printed headings, tables between tabs, and pastes without a frame', () => {
    const opened = openEditor(startReport({ review: [{ kind: 'form', form: 'review' }], problems: [paragraph('问题。')] }))
    opened.handle.applyFigure('review.reconsideration.upheld', '3')
    opened.editor.commands.selectAll()
    const { dom, text } = opened.editor.view.serializeForClipboard(opened.editor.state.selection.content())
    const lines = text.split('\n')
    expect(lines[0]).toBe(opened.report.title)
    expect(lines).toContain('五、存在的主要问题及改进情况')
    expect(lines).toContain('问题。')
    expect(lines.some((line) => line.startsWith('3\t\t\t\t3\t'))).toBe(true)
    expect(dom.querySelector('table td[colspan="10"]')?.textContent).toBe('行政诉讼')
    const other = openEditor(startReport({ problems: [] }))
    other.handle.goTo({ section: 'problems' })
    other.editor.view.pasteHTML(dom.innerHTML)
    expect(blocks(other, 'problems').filter((line) => line.startsWith('table'))).toHaveLength(3)
    expect(blocks(other, 'problems')).toContain('paragraph 问题。')
  })

  it('is no heading where only words of a chapter were selected', () => {
    const opened = openEditor(startReport({ problems: [paragraph('存在问题。'), paragraph('改进情况。')] }))
    placeCursor(opened, '存在问题。', 2)
    const { from } = opened.editor.state.selection
    placeCursor(opened, '改进情况。', 2)
    opened.editor.commands.setTextSelection({ from, to: opened.editor.state.selection.from })
    const { text } = opened.editor.view.serializeForClipboard(opened.editor.state.selection.content())
    expect(text).toBe('问题。\n改进')
  })
})
