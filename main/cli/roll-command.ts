import { basename } from 'node:path'
import { failed, ok, type ReportFile, type Result } from '@shared/finding'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { rollWords } from '@shared/message/screen/roll'
import {
  answeringChapter,
  applyRoll,
  carriedHits,
  planRoll,
  promisesOf,
  proposedYears,
  type RollPlan,
  type YearHit,
} from '@shared/roll'
import { templateForYear } from '@shared/template'
import { samePathKey } from '../document/file-names'
import { trouble } from '../file/file-trouble'
import { allTemplates, mappingBetween } from '../templates'
import { isWordFile } from './draft-path'
import { openFile } from './open-file'
import type { RollOrder } from './roll-order'
import { EXIT, type ExitStatus, type Streams } from './streams'
import { findingLine } from './summary'
import { writeDraft } from './write-draft'

/** Makes next year's draft; the changes beyond doubt are made, and every year in the prose is listed. */
export async function runRoll({ file, year, out }: RollOrder, streams: Streams): Promise<ExitStatus> {
  if (samePathKey(file) === samePathKey(out)) {
    streams.say(trouble('C09', { name: basename(out) }).message)
    return EXIT.usage
  }
  const plan = await planOf(file, year)
  if (!plan.ok) {
    streams.say(plan.trouble.message)
    return EXIT.unreadable
  }
  const changed = proposedYears(plan.value)
  const rolled = applyRoll(plan.value, changed)
  const written = await writeDraft(out, rolled, plan.value.forms.to)
  if (!written.ok) {
    streams.say(written.trouble.message)
    return EXIT.unreadable
  }
  for (const line of told(plan.value, rolled, changed)) streams.say(line)
  if (isWordFile(out)) streams.say(rollWords.wordOnly)
  streams.say(fill(words.converted, { name: out }))
  return EXIT.done
}

async function planOf(file: string, year: number): Promise<Result<RollPlan>> {
  const opened = await openFile(file)
  if (!opened.ok) return opened
  const to = templateForYear(allTemplates(), year)
  if (!to) return failed(trouble('E70', { year }))
  const { template: from, name } = opened.value
  const forms = { from, to, mapping: mappingBetween(from, to) }
  const plan = planRoll({ file: opened.value.file, name }, forms, year, new Date().toISOString())
  return plan.ok ? ok(plan.value) : plan
}

function told(plan: RollPlan, rolled: ReportFile, changed: ReadonlySet<string>): string[] {
  const { years, forms, carried, cleared, findings } = plan
  const hits = carriedHits(plan, {})
  const paragraphs = rolled.papers?.carried.length ?? 0
  return [
    fill(rollWords.summary, { ...years, carried: carried.length, cleared: cleared.length, paragraphs }),
    ...(forms.from === forms.to ? [] : [fill(rollWords.formChanged, { from: forms.from.name, to: forms.to.name })]),
    hits.length === 0 ? rollWords.noYears : fill(rollWords.yearsTitle, { n: hits.length }),
    ...hits.map((hit) => yearLine(plan, hit, changed.has(hit.id))),
    ...promiseLines(plan),
    ...findings.map(findingLine),
  ]
}

/** The chapter that answers last year begins empty: what it has to answer. */
function promiseLines(plan: RollPlan): string[] {
  const { forms, source } = plan
  const id = answeringChapter(plan)
  if (id === null || !forms.to.roll) return []
  const heading = forms.to.sections.find((section) => section.id === id)?.heading ?? id
  const promises = promisesOf(source.file.report, forms.to.roll)
  return [fill(rollWords.answerLine, { heading }), ...promises.map((promise) => fill(rollWords.promiseLine, { promise }))]
}

function yearLine({ forms }: RollPlan, hit: YearHit, changed: boolean): string {
  const section = forms.to.sections.find(({ id }) => id === hit.section)?.heading ?? words.preface
  const mark = changed ? rollWords.changedMark : hit.proposal === 'ask' ? rollWords.askMark : rollWords.keptMark
  const line = changed || hit.proposal === 'ask' ? rollWords.line : rollWords.kept
  const { written, to } = hit
  return fill(line, { mark, section, quote: around(hit), written, to, reason: rollWords.reasons[hit.reason] })
}

const MOST = 14

/** A few characters on both sides of the year. */
function around({ quote, at, written }: YearHit): string {
  const from = Math.max(at - MOST, 0)
  const to = at + written.length + MOST
  return `${from > 0 ? '…' : ''}${quote.slice(from, to)}${to < quote.length ? '…' : ''}`
}
