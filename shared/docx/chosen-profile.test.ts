import { describe, expect, it } from 'vitest'
import { officialProfile, plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { chosenProfile, linesPerPage } from './chosen-profile'
import { cellFit, endsWell, formLayout } from './form-layout'
import { defaultWordOptions, type WordOptions } from './write'

const official = officialProfile()
const plain = plainProfile()
const chosen = (options: Partial<WordOptions>, look = official) => chosenProfile(look, { ...defaultWordOptions, ...options })

describe('a look with what was chosen', () => {
  it('is the look itself when nothing was', () => {
    expect(chosen({})).toEqual(official)
    expect(chosen({}, plain)).toEqual(plain)
  })
  it('says how many lines fit at each distance', () => {
    const told = official.choices.lineDistances.map((distance) => [distance / 20, linesPerPage(official, distance)])
    expect(told).toEqual([[28, 22], [28.8, 22], [28.9, 22], [28.95, 22], [29, 21], [30, 21]]) // prettier-ignore
  })
  it('has the chosen distance wherever a line of text is measured, and the grid one twip more', () => {
    const { styles, page, signature } = chosen({ lineDistance: 600 })
    expect(
      [styles.Normal, styles.Heading1, styles.ReportBody, styles.ReportItem, styles.ReportDate].map((s) => s.line.value),
    ).toEqual([600, 600, 600, 600, 600])
    expect([styles.Title.after, signature.before, page.linePitch]).toEqual([600, 600, 601])
    expect([styles.Title.line.value, styles.ReportTableHead.line.value]).toEqual([720, 260])
  })
  it('has fonts, digits, page number, title and third level as chosen', () => {
    const { fonts, styles, pageNumber } = chosen({
      fonts: { ...defaultWordOptions.fonts, body: '仿宋_GB2312' },
      chineseDigits: true,
      singleSided: true,
      titleOnThirdLine: true,
      boldThirdLevel: true,
      lineDistance: 560,
    })
    expect(fonts.body).toEqual({ eastAsia: '仿宋_GB2312', latin: '仿宋_GB2312' })
    expect(fonts.chapter).toEqual({ eastAsia: '黑体', latin: '黑体' })
    expect([pageNumber.layout, styles.Title.before, styles.Heading3.bold]).toEqual(['center', 1120, true])
  })
  it('leaves aside what it does not offer', () => {
    const wild = { fonts: { ...defaultWordOptions.fonts, title: '幼圆' }, lineDistance: 300, tableSize: 99, seal: true }
    expect(chosen(wild)).toEqual(official)
    const official29 = { lineDistance: 580, chineseDigits: true, singleSided: true, titleOnThirdLine: true, boldThirdLevel: true }
    expect(chosen(official29, plain)).toEqual(plain)
  })
})

const template = officialTemplate()
const forms = [...template.forms.values()]

/** Sizes in points for a number of so many digits in the first cell of a form that can hold it. */
function steps(profile: typeof official, form: string): number[] {
  const spec = template.forms.get(form)!
  const layout = formLayout(profile, spec)
  const cell = spec.rows.flatMap((row) => row.cells).findLast((one) => one.kind === 'figure')!
  return [5, 6, 7, 8].map(
    (digits) => (cellFit(profile, layout, cell, '8'.repeat(digits)).size ?? profile.styles.ReportTableFigure.size) / 2,
  )
}

describe('type sizes of long numbers', () => {
  it('step down as computed from the free width, in both looks', () => {
    expect(['disclosure', 'requests', 'review'].map((form) => steps(official, form))).toEqual([
      [10, 10, 10, 10],
      [10, 9, 8, 7],
      [10, 8.5, 7.5, 6.5],
    ])
    expect(['disclosure', 'requests', 'review'].map((form) => steps(plain, form))).toEqual([
      [10, 10, 10, 10],
      [10, 10, 8.5, 7.5],
      [10, 9.5, 8, 7],
    ])
  })
  it('never get smaller than 6 points, and never larger than the chosen size', () => {
    expect(Math.max(...steps(chosen({ tableSize: 18 }), 'requests'))).toBe(9)
    expect(steps(chosen({ tableSize: 24 }), 'requests')).toEqual([11, 9, 8, 7])
    const spec = template.forms.get('review')!
    const cell = spec.rows.flatMap((row) => row.cells).find((one) => one.kind === 'figure')!
    expect(cellFit(official, formLayout(official, spec), cell, '8'.repeat(30)).size).toBe(12)
  })
})

describe('the last line of a label', () => {
  it('is never a single character', () => {
    expect(endsWell('三、本年度办理结果', 3)).toBe(true)
    expect(endsWell('三、本年度办理结果', 4)).toBe(false)
    expect(endsWell('自然人', 3)).toBe(true)
    expect(endsWell('自然人', 2.9)).toBe(false)
    // In Times the stop behind the number is narrow: twelve signs fit where eleven and a half would.
    expect(endsWell('2.其他法律行政法规禁止公开', 11.9)).toBe(false)
    expect(endsWell('2.其他法律行政法规禁止公开', 11.5)).toBe(true)
  })
})

describe('labels of the standard tables', () => {
  const looks: [string, typeof official][] = [
    ['the official look', official],
    ['the plain look', plain],
  ]
  it.each(looks)('of %s never end with a line of one character, in any type size offered', (_, look) => {
    for (const tableSize of look.choices.tableSizes) {
      const profile = chosen({ tableSize }, look)
      for (const form of forms) {
        const layout = formLayout(profile, form)
        for (const cell of form.rows.flatMap((row) => row.cells)) {
          if (cell.kind === 'figure') continue
          const { margin, size = tableSize } = cellFit(profile, layout, cell, cell.text)
          const width = layout.grid.slice(cell.column, cell.column + cell.colspan).reduce((a, b) => a + b, 0)
          const fits = endsWell(cell.text, (width - 2 * margin) / (10 * size))
          expect([tableSize, cell.text, fits]).toEqual([tableSize, cell.text, true])
        }
      }
    }
  })
})
