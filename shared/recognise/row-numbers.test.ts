/** Numbers of rows are left out and told, whether figures stand beside them or not; figures are never taken for them. */
import { expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { openReport } from '../open'

const template = officialTemplate()

/** The tables two and three; `number`: what stands beside each row of figures, `figure`: what stands in the cells. */
function page(number: (n: number) => string, figure: (id: string) => string): string {
  const ids = [...template.figures.keys()]
  const values = evaluate(template, Object.fromEntries(ids.map((id) => [id, figure(id)]).filter(([, text]) => text !== '')))
  const table = (name: string) => {
    let n = 0
    const rows = template.forms.get(name)!.rows.map(({ cells }) => {
      const own = cells.map((cell) =>
        cell.kind === 'text'
          ? `<td colspan="${cell.colspan}" rowspan="${cell.rowspan}">${cell.text}</td>`
          : `<td colspan="${cell.colspan}">${figure(cell.figure) === '' ? '' : (values[cell.figure] ?? '')}</td>`,
      )
      return `<tr>${own.join('')}<td>${cells.some(({ kind }) => kind === 'figure') ? number(++n) : ''}</td></tr>`
    })
    return `<table>${rows.join('')}</table>`
  }
  return `<html><body><p>云岭市民政局2024年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>${table('disclosure')}<p>三、收到和处理政府信息公开申请情况</p>${table('requests')}</body></html>`
}

async function read(html: string) {
  const opened = await openReport(new TextEncoder().encode(html), '年报.html', [template], { now: '2026-11-22T00:00:00.000Z' })
  if (!opened.ok) throw new Error(opened.trouble.message)
  const { findings } = opened.value.opening!
  return { figures: opened.value.report.figures, told: findings.filter(({ code }) => code === 'O208') }
}

const written = (id: string) => (id.endsWith('business') ? '3' : '0')

it.each([String, (n: number) => `(${n})`, (n: number) => String(n).padStart(2, '0')])(
  'leaves the numbers of rows out and names every cell beside them',
  async (number) => {
    const { figures, told } = await read(page(number, written))
    expect(figures['requests.granted.business']).toBe('3')
    expect(figures['disclosure.licensing.decisions']).toBe('0')
    expect(told).toHaveLength(2)
    expect(told[1]!.also).toContain('requests.granted.business')
  },
)

it('does not read the number of a row as the figure that is blank beside it', async () => {
  const { figures } = await read(page(String, (id) => (/^disclosure\.(?:licensing|penalty)/.test(id) ? '' : written(id))))
  expect([figures['disclosure.licensing.decisions'], figures['disclosure.penalty.decisions']]).toEqual([null, null])
})

it('says nothing of numbers where the column is of anything else', async () => {
  const { figures, told } = await read(page((n) => String((n * 7) % 5), written))
  expect(told).toEqual([])
  expect([null, '3']).toContain(figures['requests.granted.business'])
  expect((await read(page(() => '', written))).told).toEqual([])
})
