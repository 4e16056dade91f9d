import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readPdf } from './read-pdf'
import { encryption, grid, line, say, smallPdf, words, type SmallPdf } from './small-pdf.test-data'

async function read(pdf: SmallPdf) {
  const result = await readPdf(smallPdf(pdf))
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
const page = (content: string) => ({ pages: [{ content }] })

/** Lines as text, tables as rows of cells. */
async function blocksOf(pdf: SmallPdf) {
  return (await read(pdf)).blocks.map((block) => {
    if (block.kind === 'line') return (block.figuresUnsure ? '? ' : '') + inlineText(block.content)
    if (block.kind === 'table') return block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(inlineText).join()))
    return block.alt
  })
}
const codesOf = async (pdf: SmallPdf) => (await read(pdf)).findings.map((finding) => finding.code)
const prose = say(60, 700, '本机关全年主动公开政府信息若干条，及时回应群众关切。')

describe('lines of text', () => {
  const long = '本机关围绕便民利企的要求持续推进政务公开工作，全年发布各类信息'
  it('are joined where the line was full, and begin a paragraph where it was not', async () => {
    const content = say(60, 700, long) + say(60, 680, '一百余条。') + say(80, 660, '下一段。')
    expect(await blocksOf(page(content))).toEqual([`${long}一百余条。`, '下一段。'])
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

  it('keeps a row as words whose figures run into one', async () => {
    const content =
      prose + words(60, 600, rows.slice(0, 2), [90, 24]) + say(85, 540.5, '丙类申请') + say(185, 540.5, '123456789012345678901')
    const found = await blocksOf(page(content))
    expect(found.at(-1)).toMatch(/^\? 丙类申请/)
  })
})

describe('what is laid over a page', () => {
  it('is read from fields, and told from comments, attachments and scripts', async () => {
    const found = await read({
      pages: [
        {
          content: prose,
          notes: [
            '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(128)/Rect[100 600 160 620]>>',
            '<</Type/Annot/Subtype/FreeText/Contents(see 2)/Rect[100 500 160 520]/DA(/F 10 Tf)>>',
            '<</Type/Annot/Subtype/Link/Rect[100 400 160 420]>>',
          ],
        },
      ],
      catalog: '/Names<</EmbeddedFiles<</Names[(a.doc) 100 0 R]>>/JavaScript<</Names[(b) 102 0 R]>>>>',
      objects: [
        '<</Type/Filespec/F(a.doc)/EF<</F 101 0 R>>>>',
        '<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream',
        '<</S/JavaScript/JS(app.alert\\(1\\))>>',
      ],
    })
    expect(found.blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : ''))).toContain('128')
    expect(found.findings.map((finding) => finding.code)).toEqual(['O146', 'O147', 'O148', 'O149'])
    expect(found.findings[1]!.message).toContain('see 2')
  })
})

describe('pictures', () => {
  const picture = 'q 595 0 0 842 0 0 cm /I Do Q\n'
  const hidden = '3 Tr '
  it('with a text layer of a recogniser ask to compare every figure', async () => {
    expect(await codesOf(page(picture + hidden + prose))).toEqual(['O145'])
    expect(await codesOf(page(hidden + prose))).toEqual([])
  })

  it('without text are told by their pages when the other pages have text', async () => {
    const long = [700, 680, 660].map((y) => say(60, y, '本机关全年主动公开政府信息若干条，及时回应群众关切。')).join('')
    const found = await read({ pages: [{ content: long }, { content: picture }] })
    expect(found.findings.map((finding) => [finding.code, finding.message.includes('第 2 页')])).toEqual([['O145P', true]])
  })

  it('alone are a scan', async () => {
    expect(await readPdf(smallPdf(page(picture)))).toMatchObject({ ok: false, trouble: { code: 'E95' } })
  })
})

describe('signs without a code', () => {
  const table = '/ToUnicode 100 0 R'
  const map = (target: string) =>
    `/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0037> <${target}> endbfchar 1 beginbfrange <4e00> <9fff> <4e00> endbfrange endcmap end`
  const font = (target: string): SmallPdf => ({
    pages: [{ content: prose + say(60, 600, '7') }],
    encoding: `Identity-H${table}`,
    objects: [`<</Length ${map(target).length}>>\nstream\n${map(target)}\nendstream`],
  })
  it('are shown as such, with their page', async () => {
    const found = await read(font('0000'))
    expect(found.findings.map((finding) => [finding.code, finding.message.includes('第 1 页')])).toEqual([['O141', true]])
    expect((await read(font('0037'))).findings).toEqual([])
  })

  it('in most places are refused', async () => {
    const content = say(60, 600, '7'.repeat(60))
    expect(await readPdf(smallPdf({ ...font('0000'), pages: [{ content }] }))).toMatchObject({
      ok: false,
      trouble: { code: 'E96' },
    })
  })

  it('because their map is not in the program are told', async () => {
    const found = await readPdf(smallPdf({ ...page(prose), encoding: '90ms-RKSJ-H' }))
    expect(found.ok ? found.value.findings.map((finding) => finding.code) : [found.trouble.code]).toEqual(['E96'])
  })
})

describe('a locked file', () => {
  it('opens when its password is empty', async () => {
    expect(await blocksOf({ ...page(prose), ...encryption('') })).toHaveLength(1)
  })

  it('is refused in words when it has one', async () => {
    const locked = smallPdf({ ...page(prose), ...encryption('secret') })
    expect(await readPdf(locked)).toMatchObject({ ok: false, trouble: { code: 'E93' } })
  })

  it('with more pages than a report has is refused by their number', async () => {
    const many = smallPdf({ pages: Array.from({ length: 301 }, () => ({ content: '' })) })
    expect(await readPdf(many)).toMatchObject({ ok: false, trouble: { code: 'E96', message: expect.stringContaining('300') } })
  })
})
