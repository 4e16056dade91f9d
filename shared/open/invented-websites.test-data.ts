/** Reports as counties, departments and towns publish them: other layouts of the three tables, further tables around them. */
import { oneOf, type Draw } from '../recognise/draw.test-data'
import {
  addColumn, cell, figuresIn, hasFigures, insertRows, tableOf, tablesOf, widthOf, type Row, type TablePiece,
} from './invented-clerks.test-data' // prettier-ignore
import type { InventedReport, Piece } from './invented-pieces.test-data'
import { oneFigureARow, replaceTable, reviewApart, reviewList, tablePerClause } from './invented-lists.test-data'
import { shortLabels } from './invented-short-labels.test-data'
import type { Variant } from './invented-variants.test-data'

/** Words of the labels that a row stands under, from the outermost on. */
function labelsOf(rows: readonly Row[], at: number): string[] {
  const first = figuresIn(rows[at]!)[0]!.column
  return rows.flatMap((row, i) =>
    row.filter((one) => !one.figure && one.column < first && i <= at && i + one.rowspan > at).map(({ text }) => text),
  )
}

const COLUMN_LABELS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

/** Every figure row of table three with one label cell and the seven figures behind it. */
function plainRows(rows: readonly Row[], label: (labels: readonly string[]) => string): Row[] {
  return rows.flatMap((row, i) =>
    hasFigures(row)
      ? [[cell(label(labelsOf(rows, i)), 0), ...figuresIn(row).map((one, k) => ({ ...one, column: k + 1, colspan: 1 }))]]
      : [],
  )
}

const plainHead = (first = '项目', labels: readonly string[] = COLUMN_LABELS): Row[] => [
  [first, ...labels].map((text, i) => cell(text, i)),
]

const onlyLabel =
  (label: (labels: readonly string[]) => string): Variant =>
  (report) => {
    const table = tableOf(report, 'requests')
    table.rows = [...plainHead('办理情况'), ...plainRows(table.rows, label)]
  }

/** A table of its own for each group, each under a line that names it. */
const tablePerGroup =
  (withHead: boolean): Variant =>
  (report) => {
    const table = tableOf(report, 'requests')
    const groups = new Map<string, Row[]>()
    table.rows.forEach((row, i) => {
      if (!hasFigures(row)) return
      const labels = labelsOf(table.rows, i)
      const group = labels.length > 1 ? labels.slice(0, -1).at(-1)! : labels[0]!
      const figures = figuresIn(row).map((one, k) => ({ ...one, column: k + 1, colspan: 1 }))
      groups.set(group, [...(groups.get(group) ?? []), [cell(labels.at(-1)!, 0), ...figures]])
    })
    replaceTable(
      report,
      table,
      [...groups].flatMap(([name, rows], k): Piece[] => [
        { kind: 'strip', text: name, section: '' },
        { kind: 'table', section: 'requests', rows: [...(withHead || k === 0 ? plainHead() : []), ...rows] },
      ]),
    )
  }

/** `（七）总计` right below the label of its group. */
const totalRowFirst: Variant = (report) => {
  const table = tableOf(report, 'requests')
  const rows = plainRows(table.rows, (labels) => labels.at(-1)!)
  const at = rows.findIndex(([label]) => /总计|合计/.test(label!.text))
  const [total] = rows.splice(at, 1)
  rows.splice(2, 0, total!)
  table.rows = [...plainHead(), ...rows]
}

/** Columns in the order of another office, with their heads. */
const otherColumns: Variant = (report, draw) => {
  const table = tableOf(report, 'requests')
  const order = oneOf([[6, 0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 0, 6], [0, 5, 4, 3, 2, 1, 6]], draw) // prettier-ignore
  const rows = plainRows(table.rows, (labels) => labels.at(-1)!).map(([label, ...figures]) => [
    label!,
    ...order.map((from, k) => ({ ...figures[from]!, column: k + 1 })),
  ])
  table.rows = [
    ...plainHead(
      '申请处理',
      order.map((from) => COLUMN_LABELS[from]!),
    ),
    ...rows,
  ]
}

const unitsInCells: Variant = (report, draw) => {
  const unit = oneOf(['件', ' 件', '件次', '（件）'], draw)
  for (const one of tablesOf(report).flatMap(({ rows }) => rows.flat())) {
    if (!one.figure || !/^-?\d[\d.]*$/.test(one.text)) continue
    const amount = report.template.figures.get(one.figure)!.kind === 'amount'
    one.text += amount ? oneOf(['万元', ' 万元'], draw) : unit
  }
}

/** `序号`, `代码` or `行次` beside the label: numbers that are no figures. */
const rowNumbers =
  (head: string, number: (n: number) => string, atEnd = false): Variant =>
  (report) => {
    for (const table of tablesOf(report)) {
      if (table.section === 'review') continue
      let n = 0
      const first = Math.min(...table.rows.flatMap((row) => figuresIn(row).map(({ column }) => column)))
      addColumn(table, atEnd ? widthOf(table.rows) : first, head, () => number(++n))
    }
  }

const numbersInFront =
  (head: string): Variant =>
  (report) => {
    for (const table of tablesOf(report)) {
      let n = 0
      if (table.section !== 'review') addColumn(table, 0, head, () => String(++n))
    }
  }

const codesAndUnits: Variant = (report) => {
  rowNumbers('代码', (n) => String(n).padStart(2, '0'))(report, () => 0)
  const table = tableOf(report, 'requests')
  addColumn(table, Math.min(...table.rows.flatMap((row) => figuresIn(row).map(({ column }) => column))), '计量单位', () => '件')
}

/** A row of sums below each group of rows. */
const groupSums: Variant = (report, draw) => {
  const table = tableOf(report, 'requests')
  const label = oneOf(['小计', '合计', '不予公开小计'], draw)
  const groups = new Map<string, number[]>()
  table.rows.forEach((row, i) => {
    const labels = hasFigures(row) ? labelsOf(table.rows, i) : []
    const group = labels.at(-2)
    if (labels.length > 2 && group) groups.set(group, [...(groups.get(group) ?? []), i])
  })
  const sums = [...groups.values()].map((at): { below: number; row: Row } => {
    const rows = at.map((i) => table.rows[i]!)
    const last = rows.at(-1)!
    const heading = last.filter((one) => !one.figure).at(-1)!
    const figures = figuresIn(last).map((one, k) => {
      const sum = rows.reduce((all, row) => all + (Number(figuresIn(row)[k]!.text) || 0), 0)
      return cell(String(sum), one.column)
    })
    return { below: at.at(-1)!, row: [cell(label, heading.column), ...figures] }
  })
  insertRows(table, (_, at) => sums.find(({ below }) => below === at)?.row ?? null, true)
}

const nothingOf = (report: InventedReport, section: string) => {
  for (const id of Object.keys(report.expected)) if (id.startsWith(`${section}.`)) report.expected[id] = null
}

const noReview =
  (text: string): Variant =>
  (report) => {
    replaceTable(report, tableOf(report, 'review'), [{ kind: 'line', text, section: 'review' }])
    nothingOf(report, 'review')
  }

const other = (text: string, draw: Draw) => (/^\d+$/.test(text) ? String(Number(text) + 1 + draw(90)) : text)
const copyOf = (table: TablePiece, draw: Draw): TablePiece => ({
  kind: 'table',
  section: '',
  rows: table.rows.map((row) => row.map(({ figure: _, ...one }) => ({ ...one, text: other(one.text, draw) }))),
})

/** Behind the signature the tables of other units. */
const otherUnits =
  (titles: readonly string[]): Variant =>
  (report, draw) => {
    const copies = tablesOf(report).map((table) => copyOf(table, draw))
    for (const title of titles) {
      report.pieces.push({ kind: 'strip', text: title, section: '' })
      for (const copy of copies) report.pieces.push({ ...copy, rows: copy.rows.map((row) => row.map((one) => ({ ...one }))) })
    }
  }

/** A chapter three with a table for the county itself and one for its towns, beside that of all. */
const byLevels =
  (names: readonly [string, string, string], allFirst: boolean): Variant =>
  (report, draw) => {
    const table = tableOf(report, 'requests')
    const titled = (name: string, piece: TablePiece): Piece[] => [{ kind: 'strip', text: name, section: '' }, piece]
    const all = titled(names[0], table)
    const parts = [...titled(names[1], copyOf(table, draw)), ...titled(names[2], copyOf(table, draw))]
    replaceTable(report, table, allFirst ? [...all, ...parts] : [...parts, ...all])
  }

/** Only the total of every row. */
const onlyTotals: Variant = (report) => {
  const table = tableOf(report, 'requests')
  const rows = plainRows(table.rows, (labels) => labels.at(-1)!).map(([label, ...figures]) => [
    label!,
    { ...figures[6]!, column: 1 },
  ])
  table.rows = [[cell('项目', 0), cell('数量', 1)], ...rows]
  nothingOf(report, 'requests')
}

/** Two numbers for every applicant: of the year, and since the beginning. */
const twice: Variant = (report, draw) => {
  const table = tableOf(report, 'requests')
  const rows = plainRows(table.rows, (labels) => labels.at(-1)!).map(([label, ...figures]) => [
    label!,
    ...figures.flatMap((one, k) => [{ ...one, column: 2 * k + 1 }, cell(other(one.text, draw), 2 * k + 2)]),
  ])
  const heads = [cell('项目', 0, 1, 2), ...COLUMN_LABELS.map((text, k) => cell(text, 2 * k + 1, 2))]
  const second = COLUMN_LABELS.flatMap((_, k) => [cell('本年', 2 * k + 1), cell('累计', 2 * k + 2)])
  table.rows = [heads, second, ...rows]
}

const requestSentences: Variant = (report) => {
  const table = tableOf(report, 'requests')
  const said = table.rows.flatMap((row, i) =>
    hasFigures(row)
      ? [
          `${labelsOf(table.rows, i).at(-1)!}${figuresIn(row).at(-1)!.text}件（${figuresIn(row)
            .slice(0, -1)
            .map((one, k) => `${COLUMN_LABELS[k]}${one.text}件`)
            .join('，')}）`,
        ]
      : [],
  )
  replaceTable(report, table, [{ kind: 'line', text: `${said.join('；')}。`, section: 'requests' }])
}

/** Labels cut into short lines, as narrow columns of printed pages leave them when copied. */
const cutLabels =
  (length: number): Variant =>
  (report) => {
    for (const one of tablesOf(report).flatMap(({ rows }) => rows.flat()))
      if (!one.figure && one.text.length > length)
        one.text = (one.text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []).join('\n')
  }

/** The whole table printed once more, as a picture's words or for phones: one figure of it was changed afterwards. */
const printedTwice: Variant = (report, draw) => {
  for (const table of tablesOf(report)) {
    const copy: TablePiece = {
      ...table,
      section: '',
      rows: table.rows.map((row) => row.map(({ figure: _, ...one }) => ({ ...one }))),
    }
    const figures = copy.rows.flat().filter(({ text }) => /^\d+$/.test(text))
    if (figures.length > 0) {
      const changed = oneOf(figures, draw)
      changed.text = String(Number(changed.text) + 7)
    }
    report.pieces.splice(report.pieces.indexOf(table) + 1, 0, copy)
  }
}

/** Rows that are all zero left out, as small offices do. */
const onlyRowsWithFigures: Variant = (report) => {
  const table = tableOf(report, 'requests')
  const rows = plainRows(table.rows, (labels) => labels.at(-1)!)
  const kept = rows.filter((row) => row.some((one) => one.figure && !['', '0'].includes(one.text)))
  if (kept.length === 0) return
  for (const row of rows)
    if (!kept.includes(row))
      for (const one of row) if (one.figure && one.figure in report.expected) report.expected[one.figure] = null
  table.rows = [...plainHead(), ...kept]
}

export const WEBSITES: Record<string, Variant> = {
  'one label, the way to it joined': onlyLabel((labels) => labels.join('—')),
  'one label, the last one alone': onlyLabel((labels) => labels.at(-1)!),
  'one label, group and name': onlyLabel((labels) => labels.slice(-2).join('：')),
  'labels made short': shortLabels,
  'a table for each group': tablePerGroup(true),
  'a table for each group, one head': tablePerGroup(false),
  'the row of the total first': totalRowFirst,
  'columns in another order': otherColumns,
  'units in every cell': unitsInCells,
  'numbers of rows': rowNumbers('序号', String),
  'numbers of rows without a head': rowNumbers('', String),
  'numbers of rows at the end': rowNumbers('行次', String, true),
  'numbers of rows in front of the labels': numbersInFront('序号'),
  'numbers of rows in front of the labels, without a head': numbersInFront(''),
  'codes and units': codesAndUnits,
  'sums of groups': groupSums,
  'table two one figure a row': oneFigureARow,
  'table two by clause': tablePerClause(false),
  'table two by clause, clauses as lines': tablePerClause(true),
  'table four in three tables': reviewApart,
  'table four as a list': reviewList,
  'no table four': noReview('本年度本机关未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。'),
  'zeros of table four told': noReview('2024年行政复议0件、行政诉讼0件。'),
  'tables of other units behind': otherUnits(['附件1：石桥镇政府信息公开工作统计表', '附件2：白塔街道统计表']),
  'tables of the towns behind the whole': byLevels(['全县合计', '（一）县本级', '（二）乡镇（街道）'], true),
  'tables of the towns before the whole': byLevels(['全县合计', '（一）县本级', '（二）乡镇（街道）'], false),
  'only totals': onlyTotals,
  'two numbers for every applicant': twice,
  'requests in a sentence': requestSentences,
  'labels cut into lines': cutLabels(5),
  'labels a sign a line': cutLabels(1),
  'tables printed twice, one figure changed': printedTwice,
  'only rows with figures': onlyRowsWithFigures,
}
