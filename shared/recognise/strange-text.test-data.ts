/**
 * A report as text in shapes no program writes on purpose, with its separators mixed. Everything follows from one number,
 * so that a failure can be looked at again.
 */
import type { Figures } from '../report'
import type { Template } from '../template'
import type { Draw } from './draw.test-data'
import { one, STRANGE, strangeFigures, strangeForm, type PrintedCell } from './strange-form.test-data'

/** How one row is written down. */
const SEPARATORS: Record<string, (cells: readonly string[]) => string> = {
  tabs: (cells) => cells.join('\t'),
  'four blanks': (cells) => cells.filter((c) => c !== '').join('    '),
  'two blanks': (cells) => cells.filter((c) => c !== '').join('  '),
  'one blank': (cells) => cells.filter((c) => c !== '').join(' '),
  'full-width blanks': (cells) => cells.filter((c) => c !== '').join('\u3000\u3000'),
  bars: (cells) => cells.join(' | '),
  markdown: (cells) => `| ${cells.join(' | ')} |`,
  commas: (cells) => cells.join(','),
  'full-width commas': (cells) => cells.join('，'),
  lists: (cells) => cells.filter((c) => c !== '').join('、'),
  slashes: (cells) => cells.filter((c) => c !== '').join(' / '),
  lines: (cells) => cells.filter((c) => c !== '').join('\n'),
  nothing: (cells) => cells.join(''),
  'aligned columns': (cells) => cells.map((c) => c.padEnd(8 - Math.min(6, c.length))).join(' '),
}

const WITHOUT_EMPTY_CELLS = ['four blanks', 'two blanks', 'one blank', 'full-width blanks', 'lists', 'slashes', 'lines', 'nothing', 'aligned columns'] // prettier-ignore

interface StrangeReport {
  text: string
  figures: Figures
  /** What was done, to be read when it fails. */
  what: string
}

/** `harm` and `separator`: only this one, for looking at one kind. */
export function strangeReport(template: Template, draw: Draw, harm?: string, separator?: string): StrangeReport {
  const figures = strangeFigures(template, draw)
  const usual = separator ?? one(Object.keys(SEPARATORS), draw)!
  const mixed = separator === undefined && draw(8) === 0
  const flat = WITHOUT_EMPTY_CELLS.includes(usual) || draw(3) === 0
  const forms = [...template.forms.values()].map((form) => strangeForm(template, form, figures, flat))
  const harms = Array.from({ length: harm === undefined ? draw(4) : 1 }, () => {
    const name = harm ?? one(Object.keys(STRANGE), draw)!
    const form = one(forms, draw)!
    STRANGE[name]!(form, draw)
    return `${name} (${form.form.id})`
  })
  const print = (row: readonly PrintedCell[]) =>
    SEPARATORS[mixed ? one(Object.keys(SEPARATORS), draw)! : usual]!(row.map((cell) => cell.text))
  const body = template.sections.flatMap((section) => {
    if (section.heading === undefined) return ['云岭市人民政府办公室2026年政府信息公开工作年度报告']
    const form = forms.find((f) => f.form.id === section.form)
    return form
      ? [section.heading, ...[...form.before, ...form.rows, ...form.behind].map(print)]
      : [section.heading, '本部分内容均已办结。']
  })
  return {
    text: body.join('\n'),
    figures,
    what: `${harms.join(', ')} in ${mixed ? 'mixed' : usual}${flat ? '' : ', with empty cells'}`,
  }
}
