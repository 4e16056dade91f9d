/** Dotted, dashed and interrupted lines made whole. */
import type { PageContent, Piece, Rule } from './page'
import type { PathReader } from './page-paths'
import { signBoxes } from './sign-boxes'

const GAP = 4.5
const SAME = 0.8
/** Shorter than any cell: a dot, or the serif of a drawn letter. */
const LEAST = 5

type Rules = Pick<PageContent, 'across' | 'down'>

/** Bold signs are often drawn once more as outlines: strokes inside a sign are no lines. */
export function joinDots(paths: Pick<PathReader, 'across' | 'down' | 'dots'>, pieces: readonly Piece[]): Rules {
  const inSign = signBoxes(pieces)
  const dots = paths.dots.filter((d) => !d.shape || !inSign(d.left, d.top, d.right, d.bottom))
  const across = paths.across.filter((rule) => !rule.shape || !inSign(rule.from, rule.at, rule.to, rule.at))
  const down = paths.down.filter((rule) => !rule.shape || !inSign(rule.at, rule.from, rule.at, rule.to))
  const flat = dots.map((d) => ({ at: (d.top + d.bottom) / 2, from: d.left, to: d.right, soft: false }))
  const tall = dots.map((d) => ({ at: (d.left + d.right) / 2, from: d.top, to: d.bottom, soft: false }))
  return {
    across: joined([...across, ...flat]).filter((rule) => rule.soft || !inSign(rule.from, rule.at, rule.to, rule.at)),
    down: joined([...down, ...tall]).filter((rule) => rule.soft || !inSign(rule.at, rule.from, rule.at, rule.to)),
  }
}

function joined(rules: Rule[]): Rule[] {
  const hard = rules.filter((rule) => !rule.soft)
  const groups: Rule[][] = []
  for (const rule of hard.sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    if (group && rule.at - group[0]!.at < SAME) group.push(rule)
    else groups.push([rule])
  }
  return [...groups.flatMap(runs), ...rules.filter((rule) => rule.soft)]
}

function runs(group: Rule[]): Rule[] {
  const found: Rule[] = []
  for (const rule of group.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && rule.from <= last.to + GAP) last.to = Math.max(last.to, rule.to)
    else found.push({ ...rule })
  }
  return found.filter((rule) => rule.to - rule.from >= LEAST)
}
