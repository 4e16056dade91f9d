/**
 * Turns template data into a `Template`, or refuses it with every fault named by its place. A template with a dangling
 * id, a cycle among totals or a span that does not tile its grid never reaches a report.
 */
import { ok, type Result } from '../finding'
import { compileForm } from './compile-form'
import { orderTotals } from './order-totals'
import { refuse } from './refuse'
import type { RollData } from './roll-data'
import type { FigureSpec, Form, Template, Total } from './template'
import { templateData, type TemplateData } from './template-data'

/** `data` is parsed JSON of unknown origin: the template with its forms and checks in one object. */
export function compileTemplate(data: unknown): Result<Template> {
  const parsed = templateData.safeParse(data)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  return compile(parsed.data)
}

function compile(data: TemplateData): Result<Template> {
  const duplicate = firstDuplicate([...data.sections.map((s) => s.id), ...data.forms.map((f) => f.id)].filter(notShared(data)))
  if (duplicate) return refuse(duplicate, 'id used twice')
  const forms = new Map<string, Form>()
  const figures = new Map<string, FigureSpec>()
  const totals: Total[] = []
  for (const formData of data.forms) {
    const section = data.sections.find((s) => s.form === formData.id)
    if (!section) return refuse(formData.id, 'no section shows this form')
    const compiled = compileForm(formData, section.id)
    if (!compiled.ok) return compiled
    forms.set(formData.id, compiled.value.form)
    compiled.value.figures.forEach((spec) => figures.set(spec.id, spec))
    totals.push(...compiled.value.totals)
  }
  for (const section of data.sections) {
    if ((section.kind === 'form') !== (section.form !== undefined)) return refuse(section.id, 'a form section names its form')
    if (section.form && !forms.has(section.form)) return refuse(section.id, `unknown form ${section.form}`)
    if ((section.kind === 'preface') === (section.heading !== undefined)) return refuse(section.id, 'every chapter has a heading')
  }
  const dangling = data.checks.find((check) => danglingCheck(check, forms, data))
  if (dangling) return refuse(`checks.${dangling.code}`, 'names an unknown form, line, column or section')
  const lost = data.roll && danglingRoll(data.roll, forms, data)
  if (lost) return refuse(`roll.${lost}`, 'names an unknown form, line or section')
  const unknown = data.mainFigures.flatMap((group) => group.figures).find(({ figure }) => !figures.has(figure))
  if (unknown !== undefined) return refuse(`mainFigures.${unknown.figure}`, 'names an unknown figure')
  const ordered = orderTotals(totals, figures)
  if (!ordered.ok) return ordered
  return ok({
    id: data.id,
    name: data.name,
    notice: data.notice,
    years: data.years,
    title: data.title,
    sections: data.sections,
    forms,
    figures,
    totals: ordered.value,
    checks: data.checks,
    roll: data.roll ?? null,
    mainFigures: data.mainFigures,
  })
}

/** A form may carry the id of the section it stands in. */
const notShared = (data: TemplateData) => (id: string, index: number) =>
  index < data.sections.length || !data.sections.some((s) => s.id === id && s.form === id)

function firstDuplicate(ids: string[]): string | undefined {
  return ids.find((id, i) => ids.indexOf(id) !== i)
}

function danglingCheck(check: TemplateData['checks'][number], forms: Map<string, Form>, data: TemplateData): boolean {
  if ('form' in check) {
    const form = forms.get(check.form)
    if (!form) return true
    const lines = 'lines' in check ? check.lines : 'line' in check ? [check.line, 'of' in check ? check.of : check.other] : []
    if (lines.some((line) => !form.lines.some((l) => l.id === line))) return true
    const columns =
      check.kind === 'project-numbers'
        ? [check.value, check.change]
        : 'value' in check
          ? [check.value, check.plus, check.minus]
          : 'column' in check
            ? [check.column]
            : []
    return columns.some((column) => !form.columns.some((c) => c.id === column))
  }
  return 'section' in check && !data.sections.some((s) => s.id === check.section)
}

function danglingRoll(roll: RollData, forms: Map<string, Form>, data: TemplateData): string | undefined {
  const known = (form: string, line: string) => forms.get(form)?.lines.some((one) => one.id === line) ?? false
  const carried = roll.carried.find(({ form, from, to }) => !known(form, from) || !known(form, to))
  if (carried) return `${carried.form}.${carried.from}`
  return data.sections.some(({ id }) => id === roll.promises.section) ? undefined : roll.promises.section
}
