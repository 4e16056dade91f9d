/** What happens to a printed form on its way through many hands: cells lost, labels cut, rows and columns moved, tables doubled. */
import { evaluate } from '../calculate'
import type { FigureId, Figures } from '../report'
import type { Form, Template } from '../template'
import type { Draw } from './draw.test-data'

export interface PrintedCell {
  text: string
  figure?: FigureId
}

type PrintedRows = PrintedCell[][]

export interface StrangeForm {
  form: Form
  rows: PrintedRows
  /** A copy of the table, blank or with other figures. */
  before: PrintedRows
  behind: PrintedRows
}

export const one = <T>(all: readonly T[], draw: Draw): T | undefined => all[draw(Math.max(1, all.length))]

export function strangeFigures(template: Template, draw: Draw): Figures {
  const most = [3, 12, 90, 5000, 99_999_999][draw(5)]!
  const zeros = draw(4)
  return Object.fromEntries(
    [...template.figures.values()]
      .filter((spec) => spec.source === 'input')
      .map((spec) => [spec.id, draw(4) < zeros ? '0' : String(draw(most))]),
  )
}

/** With the empty cells of spans, or without any that stand for words. */
export function strangeForm(template: Template, form: Form, figures: Figures, flat: boolean): StrangeForm {
  const values = evaluate(template, figures)
  const rows = form.rows.map((row): PrintedCell[] => {
    const cells: PrintedCell[] = Array.from({ length: form.grid.length }, () => ({ text: '' }))
    for (const cell of row.cells)
      cells[cell.column] = cell.kind === 'text' ? { text: cell.text } : { text: values[cell.figure] ?? '', figure: cell.figure }
    return flat ? cells.filter((cell) => cell.text !== '' || cell.figure !== undefined) : cells
  })
  return { form, rows, before: [], behind: [] }
}

const figuresIn = (row: readonly PrintedCell[]) => row.filter((cell) => cell.figure !== undefined)
const labelOf = (row: readonly PrintedCell[]) => [...row].reverse().find((cell) => cell.figure === undefined && cell.text !== '')

const withFigures = (rows: PrintedRows) => rows.filter((row) => figuresIn(row).length > 0)
const words = (rows: PrintedRows, edit: (text: string) => string) => {
  for (const row of rows) for (const cell of row) if (cell.figure === undefined) cell.text = edit(cell.text)
}

const HAN = '〇一二三四五六七八九'
const hanNumber = (n: number): string =>
  n < 10
    ? HAN[n]!
    : n < 20
      ? `十${n % 10 ? HAN[n % 10] : ''}`
      : n < 100
        ? `${HAN[Math.floor(n / 10)]}十${n % 10 ? HAN[n % 10] : ''}`
        : String(n)

const onCell =
  (edit: (text: string, draw: Draw) => string) =>
  ({ rows }: StrangeForm, draw: Draw): void => {
    const cell = one(rows.flatMap(figuresIn), draw)
    if (cell && cell.text !== '') cell.text = edit(cell.text, draw)
  }

const onRow =
  (edit: (row: PrintedCell[], rows: PrintedRows, draw: Draw) => void) =>
  ({ rows }: StrangeForm, draw: Draw): void => {
    const row = one(withFigures(rows), draw)
    if (row) edit(row, rows, draw)
  }

const onLabel = (edit: (label: string, draw: Draw) => string) =>
  onRow((row, _, draw) => {
    const label = labelOf(row)
    if (label) label.text = edit(label.text, draw)
  })

const blankCopy = (rows: PrintedRows): PrintedRows =>
  rows.map((row) => row.map((cell) => (cell.figure === undefined ? { ...cell } : { text: '' })))

const otherCopy = (rows: PrintedRows, draw: Draw): PrintedRows =>
  rows.map((row) =>
    row.map((cell) => (cell.figure === undefined ? { ...cell } : { text: draw(3) === 0 ? String(draw(40)) : cell.text })),
  )

export const STRANGE: Record<string, (form: StrangeForm, draw: Draw) => void> = {
  'cell lost': onRow((row, _, draw) => {
    const cell = one(figuresIn(row), draw)
    if (cell) row.splice(row.indexOf(cell), 1)
  }),
  'two cells lost': onRow((row, _, draw) => {
    for (let i = 0; i < 2; i++) {
      const cell = one(figuresIn(row), draw)
      if (cell) row.splice(row.indexOf(cell), 1)
    }
  }),
  'blank cell': onCell(() => ''),
  'nothing as a word': onCell((_, draw) => ['无', '—', '/', '-', '——', '\\', '无此项'][draw(7)]!),
  'full width': onCell((text) => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  'han number': onCell((text) => hanNumber(Number(text))),
  unit: onCell((text, draw) => text + ['件', '条', ' 件', '个', '（件）', '次'][draw(6)]!),
  thousands: onCell((text) => text.replace(/\B(?=(\d{3})+$)/g, ',')),
  'blank inside': onCell((text, draw) => {
    const at = 1 + draw(Math.max(1, text.length - 1))
    return text.length > 1 ? `${text.slice(0, at)} ${text.slice(at)}` : text
  }),
  remark: onCell((text, draw) => `${text}（其中${['修订2件', '电子 3 件', '含上年1件，注销1件'][draw(3)]!}）`),
  'leading cells lost': onRow((row) => {
    const label = labelOf(row)
    if (label) row.splice(0, row.indexOf(label))
  }),
  'all leading cells lost': ({ rows }) => {
    for (const row of withFigures(rows)) {
      const label = labelOf(row)
      if (label) row.splice(0, row.indexOf(label))
    }
  },
  'label cut at its end': onLabel((label, draw) => label.slice(0, 2 + draw(Math.max(1, label.length - 2)))),
  'label cut at its start': onLabel((label, draw) => label.slice(draw(Math.max(1, label.length - 2)))),
  'labels cut to one width': ({ rows }, draw) => {
    const width = 4 + draw(8)
    words(rows, (text) => text.slice(0, width))
  },
  'label lost': onRow((row) => {
    const label = labelOf(row)
    if (label) row.splice(row.indexOf(label), 1)
  }),
  'only numbers': ({ rows }) => {
    for (const row of withFigures(rows)) row.splice(0, row.length, ...figuresIn(row))
  },
  'label torn': onRow((row, rows, draw) => {
    const label = labelOf(row)
    if (!label || label.text.length < 2) return
    const cut = 1 + draw(label.text.length - 1)
    const front = row.slice(0, row.indexOf(label)).map((cell) => ({ ...cell }))
    rows.splice(rows.indexOf(row), 0, [...front, { text: label.text.slice(0, cut) }])
    label.text = label.text.slice(cut)
  }),
  'ordinal torn off': onRow((row, rows) => {
    const label = labelOf(row)
    const mark = /^(?:\d+[.、]|（.）|.、)/.exec(label?.text ?? '')?.[0]
    if (!label || !mark) return
    label.text = label.text.slice(mark.length)
    rows.splice(rows.indexOf(row), 0, [{ text: mark }])
  }),
  'row torn': onRow((row, rows, draw) => {
    rows.splice(rows.indexOf(row) + 1, 0, row.splice(1 + draw(Math.max(1, row.length - 1))))
  }),
  'rows swapped': ({ rows }, draw) => {
    const a = one(withFigures(rows), draw)!
    const b = one(withFigures(rows), draw)!
    const [i, j] = [rows.indexOf(a), rows.indexOf(b)]
    ;[rows[i], rows[j]] = [b, a]
  },
  'row lost': onRow((row, rows) => void rows.splice(rows.indexOf(row), 1)),
  'row twice, once blank': onRow((row, rows, draw) => {
    const copy = row.map((cell) => (cell.figure === undefined ? { ...cell } : { text: '' }))
    rows.splice(rows.indexOf(row) + draw(2), 0, copy)
  }),
  'row twice, once different': onRow((row, rows, draw) => {
    const copy = row.map((cell) =>
      cell.figure === undefined ? { ...cell } : { text: draw(2) === 0 ? `${cell.text}1` : cell.text },
    )
    rows.splice(draw(rows.length + 1), 0, copy)
  }),
  'table twice, blank first': (form) => void form.before.push(...blankCopy(form.rows)),
  'table twice, blank behind': (form) => void form.behind.push(...blankCopy(form.rows)),
  'table twice, different behind': (form, draw) => void form.behind.push(...otherCopy(form.rows, draw)),
  'table twice, different first': (form, draw) => void form.before.push(...otherCopy(form.rows, draw)),
  'columns swapped': ({ form, rows }, draw) => {
    // The names of the last header row and the figures below them, the same two of each.
    const full = Math.max(...rows.map((row) => figuresIn(row).length))
    const names = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '本年制发件数', '本年废止件数', '现行有效件数', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] // prettier-ignore
    const header = [...rows].reverse().find((row) => row.filter((cell) => names.includes(cell.text)).length > 2)
    if (!header || full < 2) return
    const heads = header.filter((cell) => names.includes(cell.text))
    const from = form.id === 'disclosure' ? 0 : form.id === 'requests' ? 1 : full - heads.length
    const [a, b] = [draw(heads.length), draw(heads.length)]
    if (form.id === 'review' && Math.floor(a / 5) !== Math.floor(b / 5)) return
    // Where figures were lost before, nobody knows which stand under which header.
    if (from < 0 || from + heads.length > full) return
    const swap = (one: PrintedCell, other: PrintedCell) => {
      const { ...copy } = one
      Object.assign(one, other)
      Object.assign(other, copy)
    }
    swap(heads[a]!, heads[b]!)
    for (const row of rows.filter((r) => figuresIn(r).length === full)) {
      const figures = figuresIn(row)
      swap(figures[from + a]!, figures[from + b]!)
    }
  },
  'subtotal column': ({ form, rows }, draw) => {
    if (form.id !== 'requests') return
    const name = ['小计', '合计', '法人小计'][draw(3)]!
    const right = draw(3) > 0
    for (const row of rows) {
      const figures = figuresIn(row)
      if (figures.length === 7) {
        const sum = figures.slice(1, 6).reduce((all, cell) => all + (Number(cell.text) || 0), 0)
        row.splice(row.indexOf(figures[5]!) + 1, 0, { text: String(right ? sum : draw(30)) })
      } else {
        const other = row.findIndex((cell) => cell.text === '其他')
        if (other >= 0) row.splice(other + 1, 0, { text: name })
        else if (row.length === form.grid.length) row.splice(9, 0, { text: '' })
      }
    }
  },
  'row of sums': ({ rows }, draw) => {
    const at = one(withFigures(rows), draw)
    if (!at) return
    const row = figuresIn(at).map(() => ({ text: String(draw(200)) }))
    rows.splice(rows.indexOf(at) + 1, 0, [{ text: ['小计', '合计', '总计', '其中', '与上年相比', '上年数'][draw(6)]! }, ...row])
  },
  'row of last year': onRow((row, rows, draw) => {
    const copy = row.map((cell) => (cell.figure === undefined ? { ...cell } : { text: String(draw(300)) }))
    rows.splice(rows.indexOf(row) + draw(2), 0, [{ text: ['上年', '2024年', '同比', '去年同期'][draw(4)]! }, ...copy.slice(1)])
  }),
  'header lost': ({ rows }, draw) => {
    const first = rows.findIndex((row) => figuresIn(row).length > 0)
    rows.splice(0, 1 + draw(Math.max(1, first)))
  },
  'all headers lost': ({ rows }) =>
    void rows.splice(
      0,
      rows.findIndex((row) => figuresIn(row).length > 0),
    ),
  'two rows side by side': onRow((row, rows) => {
    const next = rows[rows.indexOf(row) + 1]
    if (!next || figuresIn(next).length === 0) return
    row.push({ text: '' }, ...next)
    rows.splice(rows.indexOf(next), 1)
  }),
  'row numbers': ({ rows }, draw) => {
    const from = draw(2)
    withFigures(rows).forEach((row, i) => row.unshift({ text: String(i + from) }))
  },
  'unlabelled row': ({ rows }, draw) => {
    const at = draw(rows.length + 1)
    const model = one(withFigures(rows), draw)
    rows.splice(
      at,
      0,
      figuresIn(model ?? []).map(() => ({ text: ['0', String(draw(50)), '/', ''][draw(4)]! })),
    )
  },
  'line of words': ({ rows }, draw) => {
    const line = ['统计口径与上年一致。', '（续表）', '- 3 -', '单位：件', '第 3 页 共 6 页', '12'][draw(6)]!
    rows.splice(draw(rows.length + 1), 0, [{ text: line }])
  },
  'empty lines': ({ rows }, draw) => void rows.splice(draw(rows.length + 1), 0, []),
  'empty cells between': onRow((row, _, draw) => void row.splice(draw(row.length + 1), 0, { text: '' })),
  'last column lost': ({ rows }) => {
    for (const row of rows) row.splice(-1)
  },
  'first number column lost': ({ rows }) => {
    for (const row of withFigures(rows)) row.splice(row.indexOf(figuresIn(row)[0]!), 1)
  },
  'last group in one row': ({ rows }) => {
    const at = rows.findIndex((row) => row.some((cell) => cell.text.startsWith('（六）')))
    if (at < 0 || figuresIn(rows[at + 2] ?? []).length === 0) return
    rows.splice(at, 3, [{ text: '（六）其他处理' }, ...figuresIn(rows[at + 2]!)])
  },
}
