import { describe, expect, it } from 'vitest'
import { blocksOf, codesOf, page, prose, read } from './read-small-pdf.test-data'
import { grid, line, say, words } from './small-pdf.test-data'

describe('lines of text', () => {
  const long = '本机关围绕便民利企的要求持续推进政务公开工作，全年发布各类信息'
  it('are joined where the line was full, and begin a paragraph where it was not', async () => {
    const content = say(60, 700, long) + say(60, 680, '一百余条。') + say(80, 660, '下一段。')
    expect(await blocksOf(page(content))).toEqual([`${long}一百余条。`, '下一段。'])
  })

  it('are not joined with a heading or a numbered paragraph below a sentence that ends with its line', async () => {
    const full = `${long.slice(0, -1)}。`
    for (const next of ['基本情况', '2.主动公开政府信息的情况'])
      expect(await blocksOf(page(say(60, 700, full) + say(60, 680, next) + say(80, 660, '下一段。')))).toEqual([
        full,
        next,
        '下一段。',
      ])
  })

  it('lose page numbers and what is repeated on every page, and the finding says so', async () => {
    const text = (n: number) => `第${n}段文字，内容各不相同。`
    const pages = [1, 2, 3].map((n) => ({
      content: say(200, 810, '云岭市水务局年度报告') + say(80, 600, text(n)) + say(60, 580, long) + say(290, 30, `- ${n} -`),
    }))
    expect(await blocksOf({ pages })).toEqual([1, 2, 3].flatMap((n) => [text(n), long]))
    expect(await codesOf({ pages })).toEqual(['O140'])
  })

  it('are read once when bold is made by printing twice', async () => {
    expect(
      await blocksOf(
        page(say(60, 700, '本年新收到的政府信息公开申请共计2211件') + say(60.3, 700, '本年新收到的政府信息公开申请共计2211件')),
      ),
    ).toEqual(['本年新收到的政府信息公开申请共计2211件'])
  })

  it.each([
    ['UniGB-UTF16-H', '5e74 62a5'],
    ['GBK-EUC-H', 'c4ea b1a8'],
    ['GBK2K-H', 'c4ea b1a8'],
    ['GB-EUC-H', 'c4ea b1a8'],
  ])('are read in the encoding %s, whose map the program carries', async (encoding, codes) => {
    const content = `BT /F 10 Tf 60 700 Td <${codes.repeat(12)}> Tj ET`
    expect(await blocksOf({ ...page(content), encoding })).toEqual(['年报'.repeat(12)])
  })
})

describe('a table', () => {
  const cells = [
    ['甲', '12', '0'],
    ['乙', '7', '345'],
  ]
  const dots = (x1: number, y1: number, x2: number, y2: number) => {
    let drawn = ''
    for (let x = x1; x <= x2; x += 3)
      for (let y = Math.min(y1, y2); y <= Math.max(y1, y2); y += 3) drawn += `${x} ${y} 1 1 re f\n`
    return drawn
  }
  const thin = (x1: number, y1: number, x2: number, y2: number) =>
    x1 === x2 ? `${x1} ${y2} 0.3 ${y1 - y2} re f\n` : `${x1} ${y1} ${x2 - x1} 0.3 re f\n`
  const twice = (x1: number, y1: number, x2: number, y2: number) =>
    line(x1, y1, x2, y2) + (x1 === x2 ? line(x1 + 2.5, y1, x2 + 2.5, y2) : line(x1, y1 - 2.5, x2, y2 - 2.5))
  const dashed = (x1: number, y1: number, x2: number, y2: number) => `[2 2] 0 d ${line(x1, y1, x2, y2)}`

  it.each([
    ['lines', line],
    ['dots', dots],
    ['thin areas', thin],
    ['double lines', twice],
    ['dashes', dashed],
  ])('is read where its cells are marked by %s', async (_, rule) => {
    const content = prose + grid(60, 600, cells, [90, 24], rule as typeof line)
    expect((await blocksOf(page(content)))[1]).toEqual(cells)
  })

  it.each([
    ['a whole page', '0 0 595 842 re f\n'],
    ['many pages at once', '0 -2000 595 4000 re f\n'],
    ['the printed part of a page', '40 -500 515 1300 re f\n'],
  ])('ends where it ends, though %s is painted behind it', async (_, paper) => {
    const below = say(60, 400, '五、存在的主要问题及改进情况') + say(60, 380, '下一步继续改进。')
    const content = `1 g\n${paper}0 g\n${prose}${grid(60, 600, cells, [90, 24])}${below}`
    expect((await blocksOf(page(content))).slice(1)).toEqual([cells, '五、存在的主要问题及改进情况', '下一步继续改进。'])
  })

  it('takes no lines of words in, though they are shaded one by one and touch it above and below', async () => {
    const shaded = (y: number, text: string) => `0.97 g 58 ${y} 274 24 re f 0 g\n${say(60, y + 8, text)}`
    const above =
      shaded(648, '本机关加强日常管理，新增信息审核发布') + shaded(624, '报备制度。') + shaded(600, '二、主动公开情况')
    const below = shaded(528, '三、收到申请情况') + shaded(504, '本年收到申请若干件。')
    expect(await blocksOf(page(above + grid(60, 600, cells, [90, 24]) + below))).toEqual([
      '本机关加强日常管理，新增信息审核发布报备制度。',
      '二、主动公开情况',
      cells,
      '三、收到申请情况',
      '本年收到申请若干件。',
    ])
  })

  it('without lines at its sides keeps its outer columns', async () => {
    const across = [600, 576, 552].map((y) => line(60, y, 330, y)).join('')
    const content = prose + across + line(150, 600, 150, 552) + line(240, 600, 240, 552) + words(60, 600, cells, [90, 24])
    expect((await blocksOf(page(content)))[1]).toEqual(cells)
  })

  it('whose coloured rows alone have edges is cut where the other rows show columns', async () => {
    const shade = [60, 150, 240].map((x) => `0.9 g ${x} 576 90 24 re f ${x} 528 90 24 re f 0 g\n`).join('')
    const three = [...cells, ['丙', '3', '4']]
    expect((await blocksOf(page(prose + shade + words(60, 600, three, [90, 24])))).slice(1).flat()).toEqual(three)
  })

  it('with labels in single signs below one another, or on their side, gives whole labels', async () => {
    const signs = [...'办理结果'].map((sign, i) => say(70, 585 - 12 * i, sign)).join('')
    const frame = line(60, 600, 300, 600) + line(60, 540, 300, 540) + [60, 90, 300].map((x) => line(x, 600, x, 540)).join('')
    const upright = prose + frame + signs + say(150, 565, '12')
    expect((await blocksOf(page(upright)))[1]).toEqual([['办理结果', '12']])
    for (const [turn, from] of [
      [1, 550],
      [3, 590],
    ] as const) {
      const turned = prose + frame + say(72, from, '办理结果', 10, turn) + say(150, 565, '12')
      expect((await blocksOf(page(turned)))[1]).toEqual([['办理结果', '12']])
    }
  })

  it('is the same on pages that are turned, by their own entry or by their text', async () => {
    const lying = (x: number, y: number) => [595 - y, x] as const
    const rule = (x1: number, y1: number, x2: number, y2: number) => line(...lying(x1, y1), ...lying(x2, y2))
    const text = cells.flatMap((row, r) => row.map((word, c) => say(...lying(100 + c * 90, 380 - r * 24), word, 10, 1))).join('')
    const content =
      grid(
        60,
        392,
        cells.map((row) => row.map(() => '')),
        [90, 24],
        rule,
      ) +
      text +
      say(...lying(60, 500), '横排的一页，表格在下面，文字说明在表格上面。', 10, 1)
    const wanted = ['横排的一页，表格在下面，文字说明在表格上面。', cells]
    expect(await blocksOf(page(content))).toEqual(wanted)
    expect(await blocksOf({ pages: [{ content, rotate: 90 }] })).toEqual(wanted)
  })

  it('whose figure runs over a line of the grid is left out, and told', async () => {
    const long = [
      ['甲', '', '0'],
      ['乙', '7', '345'],
    ]
    const content = prose + grid(60, 600, long, [90, 24]) + say(152, 584.5, '12345678901234567890')
    const found = await blocksOf(page(content))
    expect(found[1]).toMatch(/^\? 甲/)
    expect(found[2]).toEqual([['乙', '7', '345']])
    expect(await codesOf(page(content))).toEqual(['O143', 'O144'])
  })

  it('keeps the lines that touch its text, drawn as dashes', async () => {
    const dash = (x1: number, y1: number, x2: number, y2: number) => {
      const boxes: string[] = []
      for (let i = 0; i < Math.max(x2 - x1, y1 - y2); i += 5) {
        const [x, y] = x1 === x2 ? [x1, y1 - i - 3] : [x1 + i, y1]
        const [w, h] = x1 === x2 ? [0.7, 3] : [3, 0.7]
        boxes.push(`${x} ${y} m ${x + w} ${y} l ${x + w} ${y + h} l ${x} ${y + h} l h`)
      }
      return `${boxes.join('\n')}\nf\n`
    }
    expect((await blocksOf(page(prose + grid(60, 600, cells, [90, 11], dash as typeof line))))[1]).toEqual(cells)
  })

  it('whose page shows fewer columns than the next one stays one table with the columns of both', async () => {
    const top = [60, 40].map((y) => line(60, y, 330, y)).join('') + [60, 150, 330].map((x) => line(x, 60, x, 40)).join('')
    const first = prose + top + words(60, 60, [['甲', '']], [90, 20]) + say(235, 46, '合')
    const next = grid(60, 800, cells, [90, 24]) + prose
    const found = await read({ pages: [{ content: first }, { content: next }] })
    const table = found.blocks.find((block) => block.kind === 'table')!
    expect(table.rows.map((row) => row.cells.map((cell) => [cell.column, cell.colspan]))).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      ...cells.map((row) => row.map((_, column) => [column, 1])),
    ])
  })

  it.each([
    ['a number and a label that filled their cells go on', ['开', '0', ''], [['不予公开', '2260', '3']]],
    [
      'a row of its own follows',
      ['1.', '0', ''],
      [
        ['不予公', '226', '3'],
        ['1.', '0', ''],
      ],
    ],
    [
      'a number below one that had room is its own',
      ['开', '0', '5'],
      [
        ['不予公', '226', '3'],
        ['开', '0', '5'],
      ],
    ],
  ])('with lines around both halves of a cut row: %s', async (_, below, wanted) => {
    const widths: [number, number] = [30, 24]
    const three = [
      ['信息', '1', '2'],
      ['不予公', '226', '3'],
    ]
    const first = prose + grid(60, 120, three, widths)
    const second = grid(60, 800, [below, ['规章', '7', '8']], widths)
    const [, table] = await blocksOf({ pages: [{ content: first }, { content: second }] })
    expect((table as string[][]).slice(1, -1)).toEqual(wanted)
  })

  it('goes on over the page, also through a row that was cut', async () => {
    const down = (from: number, to: number) => [60, 150, 240, 330].map((x) => line(x, from, x, to)).join('')
    const first =
      prose +
      line(60, 90, 330, 90) +
      line(60, 66, 330, 66) +
      down(90, 40) +
      words(
        60,
        90,
        [
          ['甲', '12', '0'],
          ['乙的名称', '7', '345'],
        ],
        [90, 24],
      )
    const second =
      down(800, 750) +
      line(60, 774, 330, 774) +
      line(60, 750, 330, 750) +
      say(80, 784, '很长') +
      words(60, 774, [['丙', '1', '2']], [90, 24])
    const [, table] = await blocksOf({ pages: [{ content: first }, { content: second }] })
    expect(table).toEqual([
      ['甲', '12', '0'],
      ['乙的名称很长', '7', '345'],
      ['丙', '1', '2'],
    ])
  })
})

describe('a table without lines', () => {
  const rows = [
    ['甲类申请', '12', '0', '3'],
    ['乙类申请', '7', '345', '0'],
    ['丙类申请', '1', '', '20'],
  ]
  it('is read by its columns, blank cells in their place, and the finding asks to compare', async () => {
    const content = prose + words(60, 600, rows, [90, 24])
    expect((await blocksOf(page(content))).slice(1).flat()).toEqual(rows)
    expect(await codesOf(page(content))).toEqual(['O144'])
  })

  it('shares out the lines of long labels that stand around their figures', async () => {
    const content =
      prose +
      say(60, 600, '甲类申请') +
      words(150, 615, [['12', '0']], [90, 24]) +
      say(60, 576, '乙类申请的名称') +
      say(60, 562, '很长') +
      say(185, 569, '7') +
      say(275, 569, '8')
    expect((await blocksOf(page(content))).slice(1).flat()).toEqual([
      ['甲类申请', '12', '0'],
      ['乙类申请的名称很长', '7', '8'],
    ])
  })

  it('keeps rows as words where labels could belong to either row', async () => {
    const labels = ['甲类申请', '乙类申请', '丙类申请'].map((text, i) => say(60, 600 - 13 * i, text)).join('')
    const content = prose + labels + words(150, 612, [['12', '0']], [90, 13]) + words(150, 586, [['7', '8']], [90, 13])
    const found = await read(page(content))
    expect(found.blocks.filter((block) => block.kind === 'table')).toEqual([])
    expect(found.findings.map((finding) => finding.code)).toEqual(['O143'])
  })

  it('tells figures that the edge of the page cuts off, and takes none', async () => {
    const content = `${prose}q 60 40 300 700 re W n ${words(60, 600, rows, [90, 24])} Q`.replace('60 40 300', '60 40 315.5')
    const found = await read(page(content))
    expect(found.findings.map((finding) => finding.code)).toContain('O141C')
    expect(found.blocks.at(-1)).toMatchObject({ kind: 'line', figuresUnsure: true })
  })

  it('keeps a row as words whose figures run into one', async () => {
    const content =
      prose + words(60, 600, rows.slice(0, 2), [90, 24]) + say(85, 540.5, '丙类申请') + say(185, 540.5, '123456789012345678901')
    const found = await blocksOf(page(content))
    expect(found.at(-1)).toMatch(/^\? 丙类申请/)
  })
})
