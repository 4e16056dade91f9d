/** Writes invented reports the way files, pages and copies of pages come. */
import { docx, line as wordLine } from '../docx/read/docx-fixture.test-data'
import { oneOf, type Draw } from '../recognise/draw.test-data'
import type { InventedCell, InventedReport, Piece } from './invented-pieces.test-data'

type Rows = readonly (readonly InventedCell[])[]
const utf8 = (text: string) => new TextEncoder().encode(text)
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const span = (name: string, value: number) => (value > 1 ? ` ${name}="${value}"` : '')

const CELLS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<p style="text-align:center">${text || '&nbsp;'}</p>`,
  (text) => `<p class=MsoNormal><span lang=EN-US style='font-size:10.5pt'>${text}<o:p></o:p></span></p>`,
  (text) => `<div><font face="宋体">${text.slice(0, 1)}</font><font>${text.slice(1)}</font></div>`,
  (text) => (/\d$/.test(text) ? `<input type="text" value="${text}">` : text),
  (text) => (/\d$/.test(text) ? `<textarea>${text}</textarea>` : text),
]

const htmlTable = (rows: Rows, cellOf: (text: string) => string) =>
  `<table border="1">${rows.map((row) => `<tr>${row.map((c) => `<td${span('colspan', c.colspan)}${span('rowspan', c.rowspan)}>${cellOf(escape(c.text))}</td>`).join('')}</tr>`).join('\n')}</table>`

function htmlBody(report: InventedReport, draw: Draw): string {
  const cellOf = oneOf(CELLS, draw)
  const wrap = oneOf([(t: string) => `<p>${t}</p>`, (t: string) => `<div>　　${t}</div>`, (t: string) => `　　${t}<br>`], draw)
  const one = (piece: Piece) =>
    piece.kind === 'table'
      ? htmlTable(piece.rows, cellOf)
      : wrap(piece.kind === 'heading' && draw(2) === 0 ? `<strong>${escape(piece.text)}</strong>` : escape(piece.text))
  return report.pieces.map(one).join('\n')
}

const FRAMES: readonly ((body: string) => string)[] = [
  (body) => body,
  (body) =>
    `<div id="nav"><ul><li><a href="/">首页</a></li><li><a href="/b">政务公开</a></li></ul></div><div id="zoom">${body}</div><div class="footer">版权所有</div>`,
  (body) => `<table width="100%"><tr><td>${body}</td></tr></table>`,
  (body) =>
    `<table><tr><td><table><tr><td><a href="/">首页</a></td><td><a href="/b">栏目</a></td></tr></table></td></tr><tr><td><table><tr><td>${body}</td></tr></table></td></tr></table>`,
]

export const asHtml = (report: InventedReport, draw: Draw): Uint8Array =>
  utf8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${oneOf(FRAMES, draw)(htmlBody(report, draw))}</body></html>`,
  )

/** In twips, about as offices have them. */
function widths(columns: number): string {
  const all = columns < 7 ? 2300 : columns < 14 ? 660 : 590
  const labels = columns >= 9 && columns < 14 ? [500, 700, 2900] : []
  return Array.from({ length: columns }, (_, i) => `<w:gridCol w:w="${labels[i] ?? all}"/>`).join('')
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

function wordTable(rows: Rows, draw: Draw): string {
  const width = Math.max(...rows.map((row) => Math.max(0, ...row.map((c) => c.column + c.colspan))))
  const open = new Map<number, { left: number; colspan: number }>()
  const split = draw(2) === 0
  const body = rows.map((row) => {
    const cells: { column: number; xml: string }[] = row.map((c) => ({
      column: c.column,
      xml: wordCell(c.text, c.colspan, c.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '', split),
    }))
    for (const [column, merge] of open) {
      cells.push({ column, xml: wordCell('', merge.colspan, '<w:vMerge/>', false) })
      if (--merge.left === 0) open.delete(column)
    }
    for (const c of row) if (c.rowspan > 1) open.set(c.column, { left: c.rowspan - 1, colspan: c.colspan })
    return `<w:tr>${cells
      .sort((a, b) => a.column - b.column)
      .map(({ xml }) => xml)
      .join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${widths(width)}</w:tblGrid>${body.join('')}</w:tbl>`
}

function wordCell(text: string, colspan: number, merge: string, split: boolean): string {
  const grid = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : ''
  const lines = split && /^\p{Script=Han}{4}$/u.test(text) ? [text.slice(0, 2), text.slice(2)] : [text]
  return `<w:tc><w:tcPr>${grid}${merge}</w:tcPr>${lines.map((t) => wordLine(escape(t))).join('')}</w:tc>`
}

export const asDocx = (report: InventedReport, draw: Draw): Uint8Array =>
  docx({
    parts: {
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    body: report.pieces
      .map((piece) => (piece.kind === 'table' ? wordTable(piece.rows, draw) : wordLine(escape(piece.text))))
      .join(''),
  })

/** Cells with what merged ones leave behind them: nothing, or empty cells. */
function flatRows(rows: Rows): string[][] {
  return rows.map((row) => row.map(({ text }) => text.trim()))
}

function fullRows(rows: Rows): string[][] {
  const width = Math.max(...rows.map((row) => Math.max(0, ...row.map((c) => c.column + c.colspan))))
  return rows.map((row) => {
    const cells = new Array<string>(width).fill('')
    for (const c of row) cells[c.column] = c.text.trim()
    return cells
  })
}

/** As the extractors of pages print: merged cells leave empty ones at the end of the row. */
function trailingRows(rows: Rows): string[][] {
  const width = Math.max(...rows.map((row) => Math.max(0, ...row.map((c) => c.column + c.colspan))))
  return rows.map((row) => {
    const cells = row.map(({ text }) => text.trim())
    return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill('')]
  })
}

const md = (rows: string[][]) => {
  const [head = [], ...rest] = rows
  return [head, head.map(() => '---'), ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** A table by its heading rows, each group a table of its own, as readers of scans print it. */
function sectionedMarkdown(rows: Rows): string {
  const out: string[] = []
  let head: string[] = []
  for (const row of rows) {
    const figures = row.filter(({ figure }) => figure)
    const words = row.filter(({ figure, text }) => !figure && text !== '').map(({ text }) => text)
    if (figures.length === 0) {
      if (words.length === 1) out.push('', `### ${words[0]}`)
      head = words
      continue
    }
    for (const word of words.slice(0, -1)) out.push('', `### ${word}`)
    const names =
      head.length === figures.length + 1
        ? head
        : ['类别', ...figures.map((_, i) => (i === figures.length - 1 ? '总计' : `数据${i + 1}`))]
    out.push(
      '',
      `| ${names.join(' | ')} |`,
      `|${'---|'.repeat(names.length)}`,
      `| ${[words.at(-1) ?? '', ...figures.map(({ text }) => text.trim())].join(' | ')} |`,
    )
  }
  return out.join('\n')
}

export const TEXTS: Record<string, (rows: Rows) => string> = {
  'tabs, spans left out': (rows) =>
    flatRows(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  'tabs, spans as empty cells': (rows) =>
    fullRows(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  'tabs, empty cells behind': (rows) =>
    trailingRows(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  'wide gaps': (rows) =>
    flatRows(rows)
      .map((row) => row.filter((t) => t !== '').join('    '))
      .join('\n'),
  'single blanks': (rows) =>
    flatRows(rows)
      .map((row) => row.filter((t) => t !== '').join(' '))
      .join('\n'),
  'a cell a line': (rows) =>
    flatRows(rows)
      .flat()
      .filter((t) => t !== '')
      .join('\n'),
  'a cell a line, blank lines between': (rows) => flatRows(rows).flat().join('\n\n'),
  'a cell a line, empty ones kept': (rows) => flatRows(rows).flat().join('\n'),
  'closing bars': (rows) =>
    trailingRows(rows)
      .map((row) => row.map((t) => `${t} |`).join('\n'))
      .join('\n'),
  'bars between lines': (rows) =>
    flatRows(rows)
      .map((row) => row.join('\n|\n'))
      .join('\n|\n'),
  'bars on lines of their own, rows closed': (rows) =>
    flatRows(rows)
      .map((row) => `${row.join('\n|\n')}\n|\n|`)
      .join('\n'),
  'rows with closing bars': (rows) =>
    flatRows(rows)
      .map((row) => `${row.join(' | ')} |`)
      .join('\n'),
  'rows with opening bars': (rows) =>
    trailingRows(rows)
      .map((row) => `| ${row.join(' | ')}`)
      .join('\n'),
  markdown: (rows) => md(fullRows(rows)),
  'markdown, spans left out': (rows) => md(trailingRows(rows)),
  'markdown in sections': sectionedMarkdown,
  'copied from a browser': (rows) =>
    flatRows(rows)
      .map((row) => row.map((t) => `${t}\n`).join('\n\t\n'))
      .join('\n'),
  commas: (rows) =>
    fullRows(rows)
      .map((row) => row.join(','))
      .join('\n'),
}

export function asText(report: InventedReport, shape: string, draw: Draw): Uint8Array {
  const marks = shape.startsWith('markdown') && draw(2) === 0
  const indent = draw(2) === 0 ? '　　' : ''
  const gap = draw(2) === 0 ? '\n\n' : '\n'
  const one = (piece: Piece) =>
    piece.kind === 'table'
      ? TEXTS[shape]!(piece.rows)
      : piece.kind === 'line'
        ? indent + piece.text
        : marks && piece.kind !== 'strip'
          ? `${piece.kind === 'title' ? '#' : '##'} ${piece.text}`
          : piece.text
  return utf8(report.pieces.map(one).join(gap))
}
