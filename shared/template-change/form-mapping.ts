/** Which cells of one form are the same notion as cells of another: template data, proven before it is used. */
import { z } from 'zod'
import { ok, type Result } from '../finding'
import type { FigureId } from '../report'
import type { Template } from '../template'
import { refuse } from '../template/refuse'

const pair = z.strictObject({ from: z.string().min(1), to: z.string().min(1), toDecide: z.boolean().default(false) })

const mappingData = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** `form.line`: every input of the line, column by column. */
  lines: z.array(pair),
  /** Single cells, `form.line.column`. */
  figures: z.array(pair),
})

export interface FigurePair {
  from: FigureId
  to: FigureId
  /** The notion was one and is now several: the person decides. */
  toDecide: boolean
}

export interface FormMapping {
  from: string
  to: string
  pairs: FigurePair[]
}

/** `data` is parsed JSON. Trouble T01 when it names cells that do not exist, are computed, differ in kind or are named twice. */
export function compileFormMapping(data: unknown, from: Template, to: Template): Result<FormMapping> {
  const parsed = mappingData.safeParse(data)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  const { lines, figures } = parsed.data
  if (parsed.data.from !== from.id || parsed.data.to !== to.id) return refuse('from', 'made for other templates')
  const missing = from.sections.find((section) => !to.sections.some((s) => s.id === section.id && s.form === section.form))
  if (missing) return refuse(missing.id, 'chapter without a counterpart')
  const pairs: FigurePair[] = [...figures]
  for (const line of lines) {
    const inputs = inputsOf(from, line.from)
    if (inputs.length === 0) return refuse(line.from, 'unknown line')
    pairs.push(...inputs.map((id) => ({ from: id, to: line.to + id.slice(line.from.length), toDecide: line.toDecide })))
  }
  for (const { from: source, to: target } of pairs) {
    const [a, b] = [from.figures.get(source), to.figures.get(target)]
    if (a?.source !== 'input' || b?.source !== 'input') return refuse(`${source} → ${target}`, 'not an input of its form')
    if (a.kind !== b.kind) return refuse(`${source} → ${target}`, 'kinds differ')
  }
  const twice = pairs.find((p, i) => pairs.some((q, k) => k < i && (q.from === p.from || q.to === p.to)))
  return twice ? refuse(`${twice.from} → ${twice.to}`, 'named twice') : ok({ from: from.id, to: to.id, pairs })
}

const inputsOf = (template: Template, line: string): FigureId[] =>
  [...template.figures.values()].filter((spec) => spec.source === 'input' && spec.id.startsWith(`${line}.`)).map(({ id }) => id)
