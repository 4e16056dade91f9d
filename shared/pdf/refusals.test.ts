import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf'

/** A PDF of one page whose content stream is given; its font is one of the fourteen that need no embedding. */
function smallPdf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size 6>>\n`)
}

const say = (x: number, y: number, text: string) => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET `
const box = '50 700 m 250 700 l S 50 720 m 250 720 l S 50 740 m 250 740 l S '
const posts = '50 700 m 50 740 l S 150 700 m 150 720 l S 250 700 m 250 740 l S '
const table = smallPdf(
  box + posts + say(60, 725, 'head') + say(60, 705, '12') + say(160, 705, '12345678') + say(50, 600, 'a line of prose below'),
)

describe('a PDF', () => {
  it('gives a table with true merged cells where lines are drawn', async () => {
    const read = await readPdf(table)
    if (!read.ok) throw new Error(read.trouble.message)
    const grid = read.value.blocks.find((block) => block.kind === 'table')!
    const cells = grid.rows.map((row) =>
      row.cells.map((cell) => [
        cell.column,
        cell.colspan,
        cell.rowspan,
        JSON.stringify(cell.paragraphs).match(/"text":"(.*?)"/)?.[1],
      ]),
    )
    expect(cells).toEqual([
      [[0, 2, 1, 'head']],
      [
        [0, 1, 1, '12'],
        [1, 1, 1, '12345678'],
      ],
    ])
  })

  it('is read from the arrays of Node too, and leaves them as they were', async () => {
    const bytes = Buffer.from(table)
    expect((await readPdf(bytes)).ok).toBe(true)
    expect(bytes.equals(table)).toBe(true)
  })

  it('without text is refused as a scan', async () => {
    expect(await readPdf(smallPdf('0 0 m 9 9 l S'))).toMatchObject({ ok: false, trouble: { code: 'E95' } })
  })

  it('that is broken is refused in words', async () => {
    expect(await readPdf(new TextEncoder().encode('%PDF-1.4\nnothing'))).toMatchObject({ ok: false, trouble: { code: 'E94' } })
  })

  it('always gives an answer, however its bytes are damaged', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const bytes = table.slice()
      for (let i = 0; i < 8; i++) bytes[(seed * 7919 + i * 104729) % bytes.length] = (seed * 31 + i * 17) % 256
      const read = await readPdf(bytes)
      if (!read.ok) expect(read.trouble.code).toMatch(/^E9[3-6]$/)
    }
  }, 20_000)
})
